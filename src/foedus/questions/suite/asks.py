"""The kinds of question of the law's own tests, each answered in the words of the expectation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cache

from foedus.bodies import security_council
from foedus.bodies.body import Motion
from foedus.catalog import adoption_rules, all_bodies
from foedus.facts.law_tests import LawTest
from foedus.facts.situation import bare_situation
from foedus.facts.tables import Row, load_table
from foedus.facts.vocabulary import ATTACK_LOCATED, INVOKES
from foedus.facts.votes import CouncilVote, council_votes
from foedus.language.conditions import variables
from foedus.language.variables import BALLOT, Value, Variable
from foedus.law.north_atlantic_treaty import ART_6, CONSULTATION, an_ally_asks_to_consult
from foedus.questions.ballots import read_ballots
from foedus.questions.outcome import Outcome
from foedus.questions.suite.finding import WRITTEN
from foedus.reason.explain import Truth, explain

#: Where an attack struck, as the truth of Art. 6 has it.
AREA = {Truth.TRUE: "inside", Truth.FALSE: "outside", Truth.CONTESTED: "disputed"}


def outcome(test: LawTest) -> str:
    """What becomes of ballots (``RUS=no, *=yes``) or counts (``93 24 58``), by whose veto."""
    found = _put(test, test.given)
    by = f" by {' '.join(sorted(found.vetoes))}" if found.vetoes else ""
    return f"{WRITTEN.get(found.name, found.name)}{by}"


def majority(test: LawTest) -> str:
    """How many yes carry a motion that nobody opposes."""
    return str(_put(test, "*=abstain").missing)


def _put(test: LawTest, given: str) -> Outcome:
    """A motion put to the members of the day under the rule of the day."""
    body, kind = test.of.split("/")
    motion = all_bodies()[body].motion("the motion", test.on)
    condition = adoption_rules()[body, kind](bare_situation(test.on, test.on, ()), motion)
    counted = given[:1].isdigit()
    cast = _spread(motion, given) if counted else read_ballots(given, motion.members, test.on)
    return Outcome(condition, motion, {BALLOT(motion.name, m): b for m, b in cast.items()})


def _spread(motion: Motion, counts: str) -> dict[str, str]:
    """Counts as ballots of the first members: for rules that treat all members alike."""
    numbers = zip(("yes", "no", "abstain"), map(int, counts.split()), strict=True)
    cast = [ballot for ballot, number in numbers for _ in range(number)]
    return dict.fromkeys(motion.members, "absent") | dict(zip(motion.members, cast, strict=False))


def members(test: LawTest) -> str:
    """The members of a body on the day, in the order of their codes."""
    return " ".join(sorted(all_bodies()[test.of].members(test.on)))


def permanent(test: LawTest) -> str:
    """The permanent members of the Security Council on the day."""
    return " ".join(sorted(security_council.permanent(test.on)))


def joins(test: LawTest) -> str:
    """Whether membership of a body begins on the day."""
    listed = all_bodies()[test.of].members
    if test.given not in listed(test.on):
        return "is no member"
    before = test.given in listed(test.on - timedelta(days=1))
    return "is a member already" if before else "joins"


def consultation(test: LawTest) -> str:
    """Whether the request of each of these states, alone, makes the Allies owe consultation."""
    condition = an_ally_asks_to_consult(bare_situation(test.on, test.on, ()))
    asked = [v for v in variables(condition) if v.predicate is INVOKES]
    alone = ({v: v.args == (state, CONSULTATION) for v in asked} for state in test.given.split())
    return "owed" if all(explain(condition, one).truth is Truth.TRUE for one in alone) else "not"


def area(test: LawTest) -> str:
    """Whether an attack on an Ally in a place is in the area of Art. 6."""
    victim, place = test.given.split(" ", 1)
    condition = ART_6(bare_situation(test.on, test.on, ()), victim)
    struck: dict[Variable, Value] = {
        v: v.args == (victim, place) for v in variables(condition) if v.predicate is ATTACK_LOCATED
    }
    return AREA[explain(condition, struck).truth]


def record(test: LawTest) -> str:
    """A column of the row of a table that has these values, with its days."""
    table, column = test.of.split(":")
    given = dict(pair.split("=", 1) for pair in test.given.split("; "))
    found = load_table(*table.split("/")).where(**given)
    return "; ".join(_dated(row, column) for row in found if row.holds_on(test.on)) or "nothing"


def _dated(row: Row, column: str) -> str:
    until = f" to {row.until}" if row.until else ""
    return f"{row[column]} from {row.since}{until}"


def ballots(test: LawTest) -> str:
    """How states voted in a vote of the record."""
    vote = _recorded()[int(test.of.split("/")[1])]
    return ", ".join(f"{state} {vote.ballots[state]}" for state in test.given.split())


@cache
def _recorded() -> Mapping[int, CouncilVote]:
    return {vote.vote: vote for vote in council_votes()}


def vetoes(test: LawTest) -> str:
    """How many drafts and amendments a veto stopped between two days, and how many by whom."""
    first, last = map(date.fromisoformat, test.given.split())
    stopped = [
        vote
        for vote in _recorded().values()
        if vote.outcome == "vetoed" and vote.duplicate_of is None and first <= vote.on <= last
    ]
    by = Counter(
        state
        for vote in stopped
        for state in security_council.permanent(vote.on)
        if vote.ballots.get(state) == "no"
    )
    return f"{len(stopped)}: " + ", ".join(f"{state} {n}" for state, n in sorted(by.items()))


ASKS: Mapping[str, Callable[[LawTest], str]] = {
    ask.__name__: ask
    for ask in (
        outcome,
        majority,
        members,
        permanent,
        joins,
        consultation,
        area,
        record,
        ballots,
        vetoes,
    )
}
