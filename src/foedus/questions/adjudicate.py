"""How would a vote go? Adopted, vetoed, short of the majority, or not validly put, and why.

A *veto player* is a member without whom nothing passes: the motion fails when that member votes
no and every other votes yes. A motion is *vetoed* when it would pass if the veto players who
voted no had abstained; else, when it fails, it is *short*. So "vetoed" and "short although a
permanent member voted no too" are told apart by the rule itself, for any body.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from foedus.bodies.body import Motion
from foedus.catalog import adoption_rules, all_bodies
from foedus.facts.case import Case
from foedus.facts.situation import Situation
from foedus.language.conditions import Condition
from foedus.language.variables import BALLOT, BALLOTS, Value, Variable
from foedus.questions.answers import Adjudication, Tally
from foedus.questions.asking import Asking, QuestionError, in_record
from foedus.questions.ballots import read_ballots
from foedus.questions.heading import of_day
from foedus.questions.proofs import cited, prove
from foedus.questions.registry import body_named, marks
from foedus.reason.kleene import holds

Ballots = Mapping[str, str]
#: What stands for the ballots of a decision on which nobody asked for a vote.
WITHOUT_A_VOTE = "without a vote"
NOT_PUT = "not validly put"


def adjudicate(
    body: str,
    on: date,
    ballots: str,
    kind: str | None = None,
    law_day: date | None = None,
    parties: tuple[str, ...] = (),
) -> Adjudication:
    """The answer to ``adjudicate``; ``ballots`` as ``RUS=no, CHN=abstain, *=yes``.

    ``parties`` are the members that are parties to the dispute, for what the Charter asks of
    them. ``ballots="without a vote"`` is a decision for which nobody asked for a vote.

    Raises:
        QuestionError: no such body or kind of motion; a ballot that is misspelt, given twice, or
            of a state that is not a member on the day.
    """
    named = all_bodies()[body_named(body)]
    law = law_day or on
    in_record(on)
    in_record(law)
    kind = _kind(named.id, kind)
    asking = _asking(on, law)
    motion = named.motion("motion", on)
    if not motion.members:
        raise QuestionError(f"the {named.name} had no members on {on}: nothing can be put to it")
    without = ballots.strip().lower() == WITHOUT_A_VOTE
    cast = {} if without else read_ballots(ballots, motion.members, on)
    rule = adoption_rules()[named.id, kind]
    condition = rule(asking.situation, motion)
    asking.user = _values(motion, cast)
    asking.knowledge.user = asking.user
    known = {**asking.user, **{v: s.value for v, s in asking.known(condition).items()}}
    outcome = _Outcome(condition, motion, known)
    put = rule.on(asking.situation.law_day) is not None
    name, sentence = outcome.name, outcome.sentence(asking)
    if not put:
        name, sentence = NOT_PUT, f"{NOT_PUT}: {rule.citation} is {rule.reference(law).selected}"
    elif without:
        name = sentence = "adopted without a vote"
    return Adjudication(
        **of_day(on, law_day),
        verdict=sentence,
        body=named.id,
        body_name=named.name,
        kind=kind,
        kind_says=named.kinds[kind],
        rule=cited(rule.reference(law)),
        members=list(motion.members),
        president=_chair(named.id, on),
        tally=_tally(motion, cast),
        outcome=name,
        vetoes=list(outcome.vetoes),
        against_with_veto=list(outcome.players_against),
        missing=outcome.missing,
        missing_says="further yes votes in place of what is not a yes, vetoes apart",
        proof=prove(asking, condition),
        notes=list(_notes(named.id, kind, parties, cast)),
    )


class _Outcome:
    """The outcome of complete or partial ballots under a condition of adoption."""

    def __init__(
        self, condition: Condition, motion: Motion, known: Mapping[Variable, Value]
    ) -> None:
        self.condition, self.motion, self.known = condition, motion, known
        self.truth = holds(condition, known)
        self.players_against = tuple(self._players_against())
        lifted = self._with(dict.fromkeys(self.players_against, "abstain"))
        self.vetoes = self.players_against if self.truth is False and lifted is True else ()
        self.missing = self._missing() if self.truth is False and not self.vetoes else None

    @property
    def name(self) -> str:
        if self.truth is None:
            return "unknown"
        if self.truth:
            return "adopted"
        return "vetoed" if self.vetoes else "short of the majority"

    def sentence(self, asking: Asking) -> str:
        """The outcome in words."""
        if self.vetoes:
            who = ", ".join(asking.name(member) for member in self.vetoes)
            return f"vetoed by {who}: votes enough, and the veto alone stopped it"
        if self.name != "short of the majority":
            return self.name if self.truth else "unknown: it turns on ballots that are not given"
        text = "short of the majority"
        if self.missing is not None:
            text += f": {self.missing} more yes needed"
        if self.players_against:
            who = ", ".join(asking.name(member) for member in self.players_against)
            text += f"; also opposed by {who}, who could have vetoed it: a shortfall, not a veto"
        return text

    def _players_against(self) -> Iterator[str]:
        """The members who voted no and could stop what all others want."""
        everyone = dict.fromkeys(self.motion.members, "yes")
        for member in self.motion.members:
            voted_no = self.known.get(BALLOT(self.motion.name, member)) == "no"
            if voted_no and self._with({**everyone, member: "no"}) is False:
                yield member

    def _missing(self) -> int | None:
        """How many more yes it takes, from those who are not veto players against."""
        change = dict.fromkeys(self.players_against, "abstain")
        for number, member in enumerate(self._persuadable(), start=1):
            change[member] = "yes"
            if self._with(change) is True:
                return number
        return None

    def _persuadable(self) -> Iterator[str]:
        """Those who did not vote yes, the ones who voted no last: they help most or not less."""
        for wanted in ("abstain", "absent", "no"):
            for member in self.motion.members:
                ballot = self.known.get(BALLOT(self.motion.name, member))
                if ballot == wanted and member not in self.players_against:
                    yield member

    def _with(self, change: Ballots) -> bool | None:
        changed = {BALLOT(self.motion.name, m): ballot for m, ballot in change.items()}
        return holds(self.condition, {**self.known, **changed})


def _kind(body: str, kind: str | None) -> str:
    """The kind of motion: the one named, or the body's first."""
    kinds = all_bodies()[body].kinds
    decided = [name for name in kinds if (body, name) in adoption_rules()]
    if not decided:
        raise QuestionError(f"no rule says how {body} decides")
    if kind is None:
        return decided[0]
    if kind not in decided:
        offered = "; ".join(f"{name}: {kinds[name]}" for name in decided)
        raise QuestionError(f"{kind!r} is no kind of motion of {body}; there are: {offered}")
    return kind


def _asking(on: date, law_day: date) -> Asking:
    """A situation with nothing in it but the days."""
    empty = Case("", "", "", on, None, (), (), (), {}, (), (), (), {})
    return Asking(Situation(empty, on, law_day))


def _values(motion: Motion, cast: Ballots) -> dict[Variable, Value]:
    return {BALLOT(motion.name, member): ballot for member, ballot in cast.items()}


def _tally(motion: Motion, cast: Ballots) -> Tally:
    by_ballot = {b: [m for m in motion.members if cast.get(m) == b] for b in BALLOTS}
    return Tally(ballots=by_ballot, unknown=[m for m in motion.members if m not in cast])


def _chair(body: str, on: date) -> str | None:
    return next((code for code, mark in marks(body, on).items() if "President" in mark), None)


def _notes(body: str, kind: str, parties: tuple[str, ...], cast: Ballots) -> Iterator[str]:
    """What the law adds beside the outcome, without changing it."""
    voting = [party for party in parties if cast.get(party) in ("yes", "no")]
    if body == "security_council" and kind == "substantive" and voting:
        who = ", ".join(voting)
        yield (
            f"Under Chapter VI and Art. 52(3) a party to the dispute shall abstain (Art. 27(3), "
            f"last clause): {who} voted. No President has disregarded such a ballot since 1960, "
            f"and whether it counts is contested ('foedus norms duty_of_a_party_to_abstain')."
        )
