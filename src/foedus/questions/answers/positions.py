"""The answers about positions and votes: who blocks, what would change, how a vote goes."""

from __future__ import annotations

from foedus.questions.answers.base import Answer, CaseAnswer, Cited, ProofNode, Record, Tally


class Group(Record, frozen=True, kw_only=True):
    """Any ``count`` of the actors ``of``, who are alike; ``about`` is the matter they decide on.

    ``old`` is what each does now (null: no position is known), ``new`` what would be done
    instead; in a blocker ``new`` is null, since it is the holding that blocks.
    ``alternatives`` would do as well as ``new``, at the same cost.
    """

    count: int
    of: list[str]
    names: list[str]
    about: str
    old: str | None
    new: str | None
    alternatives: list[str]
    sentence: str


class BlockerSets(Record, frozen=True, kw_only=True):
    """The minimal sets of positions that close something; each set alone suffices.

    ``status`` is blocked, not blocked, or closed by facts or law whatever actors do.
    """

    status: str
    sets: list[list[Group]]
    complete: bool


class Blockers(CaseAnswer, tag="blockers", frozen=True, kw_only=True):
    """Who stands in the way of a measure: by all routes together, and by each.

    ``left_out`` are routes that are closed in law, with the reason. ``not_on_record`` are those of
    which nobody can say who stands in their way, since the members of a body are not on record;
    ``overall`` is without either.
    """

    measure: str
    measure_title: str
    overall: BlockerSets
    routes: dict[str, BlockerSets]
    route_titles: dict[str, str]
    left_out: dict[str, str]
    not_on_record: dict[str, str]


class Ways(Record, frozen=True, kw_only=True):
    """The cheapest ways to open something.

    ``cost`` is null where it is ``impossible`` or where no way was found; where it is not
    ``proven``, a cheaper way may exist.
    """

    cost: int | None
    impossible: bool
    proven: bool
    ways: list[list[Group]]
    complete: bool


class Change(CaseAnswer, tag="change", frozen=True, kw_only=True):
    """What would have to change for a measure, at the least cost, by all routes and by each.

    ``not_on_record`` are the routes to which no cost can be put, with the reason: the members of a
    body are not on record. ``overall`` is without them.
    """

    measure: str
    measure_title: str
    costs: list[str]
    overall: Ways
    routes: dict[str, Ways]
    route_titles: dict[str, str]
    not_on_record: dict[str, str]


class Adjudication(Answer, tag="adjudicate", frozen=True, kw_only=True):
    """How a vote goes: adopted, vetoed, short of the majority, or not validly put.

    ``needed`` says the rule in words; ``vetoes`` are the members whose no stopped what had votes
    enough; ``against_with_veto`` those who could have; ``missing`` how many more yes it lacked.
    """

    body: str
    body_name: str
    kind: str
    kind_says: str
    rule: Cited
    members: list[str]
    president: str | None
    tally: Tally
    outcome: str
    vetoes: list[str]
    against_with_veto: list[str]
    missing: int | None
    missing_says: str
    proof: ProofNode
    notes: list[str]
