"""The outcome of ballots under a condition of adoption, for any body and any rule.

A *veto player* is a member without whom nothing passes: the motion fails when that member votes
no and every other votes yes. A motion is *vetoed* when it fails and would pass if the veto players
who voted no had abstained; when it would fail all the same, it is *short*. So "vetoed" and "short
although a permanent member voted no too" are told apart by the rule itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from foedus.bodies.body import STANCES, Motion
from foedus.catalog import all_bodies
from foedus.language.conditions import Condition, variables
from foedus.language.variables import BALLOT, Kind, Value, Variable
from foedus.questions.asking import Asking
from foedus.reason.changes import changes
from foedus.reason.costs import UNSTATED, Costs
from foedus.reason.kleene import holds

ADOPTED, VETOED, SHORT, UNKNOWN = "adopted", "vetoed", "short of the majority", "unknown"
#: It fails; whether by a veto or for want of votes turns on ballots that are not given.
NOT_ADOPTED = "not adopted"
#: What a change costs that is not to be counted; no body has so many members.
BEYOND = 10_000


class Outcome:
    """What becomes of a motion: ``name``, ``vetoes``, ``players_against`` and ``missing``.

    ``missing`` is the least number of further yes, the veto players against having abstained:
    from members that did not vote no, or from all where those do not suffice; None where the
    motion is not short, or where no number would do.
    """

    def __init__(
        self, condition: Condition, motion: Motion, known: Mapping[Variable, Value]
    ) -> None:
        self.condition, self.motion, self.known = condition, motion, known
        self.players_against = tuple(self._players_against())
        self.name = self._name()
        self.vetoes = self.players_against if self.name == VETOED else ()
        self.missing = self._missing() if self.name == SHORT else None

    @property
    def possible(self) -> bool:
        """Whether the motion could pass at all if every member voted yes."""
        return self._with(dict.fromkeys(self.motion.members, "yes")) is not False

    @property
    def _by_consensus(self) -> bool:
        """Whether the body takes no votes, so that a ballot is a stance."""
        return all_bodies()[self.motion.body].words is STANCES

    def sentence(self, asking: Asking) -> str:
        """The outcome in words."""
        who = ", ".join(asking.name(member) for member in self.players_against)
        match self.name:
            case "vetoed" if self._by_consensus:
                return f"no consensus: {who} objects, and one objection is enough"
            case "vetoed":
                return f"vetoed by {who}: votes enough, and the veto alone stopped it"
            case "not adopted":
                return f"not adopted, since {who} voted no; whether votes enough is not known"
            case "unknown":
                return f"unknown: it turns on {self._turns_on(asking)}"
            case "short of the majority":
                lacked = "" if self.missing is None else f": {self.missing} more yes needed"
                could = f"; also opposed by {who}, who could have vetoed it" if who else ""
                return self.name + lacked + could + (": a shortfall, not a veto" if who else "")
        return self.name

    def _name(self) -> str:
        truth = holds(self.condition, self.known)
        if truth is not False:
            return ADOPTED if truth else UNKNOWN
        return self._failed()

    def _failed(self) -> str:
        """Vetoed, short, or either, as the ballots that are not given may have it."""
        lifted = dict.fromkeys(self.players_against, "abstain")
        # A silent veto player's no would be lifted too: at worst it abstains or stays away.
        silent = [m for m in self.motion.members if self._cast(m) is None and self._could_veto(m)]
        if all(self._with({**lifted, **dict.fromkeys(silent, b)}) for b in ("abstain", "absent")):
            return VETOED
        at_best = self._with({**lifted, **dict.fromkeys(silent, "yes")})
        return SHORT if at_best is False else NOT_ADOPTED

    def _players_against(self) -> Iterator[str]:
        """The members who voted no and could stop what all others want."""
        for member in self.motion.members:
            if self._cast(member) == "no" and self._could_veto(member):
                yield member

    def _could_veto(self, member: str) -> bool:
        return self._with({**dict.fromkeys(self.motion.members, "yes"), member: "no"}) is False

    def _missing(self) -> int | None:
        others = [m for m in self.motion.members if m not in self.players_against]
        not_against = [member for member in others if self._cast(member) != "no"]
        return self._fewest(not_against) or self._fewest(others)

    def _fewest(self, movable: Collection[str]) -> int | None:
        """How few of these it takes, voting yes, for the motion to pass."""
        ballots = {BALLOT(self.motion.name, member): member for member in self.motion.members}
        now = {v: self.known[v] for v in ballots if v in self.known}
        given = {v: value for v, value in self.known.items() if v not in ballots}
        given |= {v: "abstain" for v, member in ballots.items() if member in self.players_against}
        one = {(m, str(now.get(v, UNSTATED)), "yes"): 1 for v, m in ballots.items()}
        costs = Costs(of=dict.fromkeys(Kind, BEYOND), exactly=one)
        may = [v for v, member in ballots.items() if member in movable and v in now]
        unknown = [v for v in variables(self.condition) if v not in self.known]
        cost = changes(self.condition, now, costs, given, unknown, may, limit=1).cost
        return None if cost is None or cost >= BEYOND else cost

    def _turns_on(self, asking: Asking) -> str:
        unknown = [v for v in variables(self.condition) if v not in self.known]
        facts = [f"whether {asking.sentence(v, True)}" for v in unknown if v.kind is Kind.FACT]
        points = [v.predicate.name for v in unknown if v.kind is Kind.READING]
        facts += [f"the contested point {point}" for point in points]
        ballots = [v for v in unknown if v.kind is Kind.BALLOT]
        count = [f"the ballots of {len(ballots)} members that are not given"] if ballots else []
        return "; ".join(count + facts)

    def _cast(self, member: str) -> Value | None:
        return self.known.get(BALLOT(self.motion.name, member))

    def _with(self, change: Mapping[str, str]) -> bool | None:
        changed = {BALLOT(self.motion.name, m): ballot for m, ballot in change.items()}
        return holds(self.condition, {**self.known, **changed})
