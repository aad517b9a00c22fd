"""The answers about power: who counts for how much under a rule, and under a reform of it."""

from __future__ import annotations

from foedus.questions.answers.base import Answer, Record


class Figure(Record, frozen=True, kw_only=True):
    """A number: exactly, as a fraction in text, and as a decimal."""

    exact: str
    value: float


class PowerClass(Record, frozen=True, kw_only=True):
    """Players whom the rule treats alike: the power of each of them, index by index.

    ``swings`` are the coalitions that win with one of them and would lose without it.
    ``before`` is the power of each before a reform, empty where there was none or no reform.
    """

    members: list[str]
    names: list[str]
    mark: str
    swings: int
    power: dict[str, Figure]
    before: dict[str, Figure]


class CoalitionPart(Record, frozen=True, kw_only=True):
    """Any ``needed`` of these members, whom the rule treats alike."""

    members: list[str]
    needed: int


class CoalitionType(Record, frozen=True, kw_only=True):
    """Coalitions that differ only in which of alike members are in them; how many there are."""

    parts: list[CoalitionPart]
    coalitions: int


class PowerRule(Record, frozen=True, kw_only=True):
    """What a rule makes of all players together.

    ``winning`` and ``minimal`` count the winning coalitions and those that lose whoever leaves,
    null where these are too many to find. ``to_act`` is the share of all coalitions that win;
    ``to_act_with_abstention`` that of all ways to vote yes, no or abstain that carry.
    ``carry`` are the minimal winning coalitions by type, ``block`` the minimal ones that can
    prevent it; null where there are more than can be listed.
    """

    title: str
    cite: str
    players: int
    winning: int
    minimal: int | None
    to_act: Figure
    to_act_with_abstention: Figure | None
    carry: list[CoalitionType] | None
    block: list[CoalitionType] | None


class Power(Answer, tag="power", frozen=True, kw_only=True):
    """The power of every member of a body, or of every actor in a procedure.

    ``today`` is the rule as it stands where ``rule`` is a reform of it. ``indices`` gives the
    sentence that says what each index measures; ``not_computed`` why one that was asked for is
    missing.
    """

    subject: str
    kind: str | None
    rule: PowerRule
    today: PowerRule | None
    classes: list[PowerClass]
    indices: dict[str, str]
    not_computed: dict[str, str]
    notes: list[str]
