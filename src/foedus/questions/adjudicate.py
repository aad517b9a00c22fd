"""How would a vote go? Adopted, vetoed, short of the majority, or not validly put, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from foedus.bodies.body import Body, Motion
from foedus.catalog import adoption_rules, all_bodies
from foedus.facts.case import Party
from foedus.facts.security_council import OutsideRecordError
from foedus.facts.situation import bare_situation
from foedus.language.variables import BALLOT, BALLOTS, Value, Variable
from foedus.questions.answers import Adjudication, Tally
from foedus.questions.asking import Asking, QuestionError, in_record
from foedus.questions.ballots import read_ballots
from foedus.questions.heading import of_day
from foedus.questions.named import body_named, kind_named, state_named
from foedus.questions.outcome import Outcome
from foedus.questions.proofs import cited, prove
from foedus.questions.registry import marks

#: What stands for the ballots of a decision on which nobody asked for a vote.
WITHOUT_A_VOTE = "without a vote"
NOT_PUT = "not validly put"
#: What the proposal is called, of which nothing more is known.
MOTION = "the motion"
#: The roles of a party to the dispute, when no more is said of the dispute than who is in it.
IN_DISPUTE = ("attacker", "victim", "target")


def adjudicate(
    body: str,
    on: date,
    ballots: str,
    kind: str | None = None,
    law_day: date | None = None,
    parties: tuple[str, ...] = (),
) -> Adjudication:
    """The answer to ``adjudicate``; ``ballots`` as ``RUS=no, CHN=abstain, *=yes``.

    ``parties`` are the states in dispute: where the law leaves them out they have no vote, and
    what it asks of them is noted. ``ballots="without a vote"`` is a decision for which nobody
    asked for a vote.

    Raises:
        QuestionError: no such body, kind of motion or party; a day on which the body had no
            members on record; a ballot that is misspelt, given twice, or of a state that has no
            vote on the day; no ballot at all.
    """
    named = all_bodies()[body_named(body)]
    law = law_day or on
    in_record(on)
    in_record(law)
    kind = kind_named(named, kind)
    parties = tuple(dict.fromkeys(map(state_named, parties)))
    motion = _motion(named, on)
    without = ballots.strip().lower() == WITHOUT_A_VOTE
    cast = {} if without else read_ballots(ballots, motion.members, on)
    rule = adoption_rules()[named.id, kind]
    asking = _asking(on, law, parties)
    asking.user = asking.knowledge.user = _values(motion, cast)
    condition = rule(asking.situation, motion)
    known = {variable: stated.value for variable, stated in asking.known(condition).items()}
    outcome = Outcome(condition, motion, {**asking.user, **known})
    put = outcome.possible
    if not put:
        name, sentence = NOT_PUT, _not_put(rule.reference(law).selected, rule.citation)
    elif without:
        name = sentence = "adopted without a vote"
    else:
        name, sentence = outcome.name, outcome.sentence(asking)
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
        vetoes=list(outcome.vetoes) if put else [],
        against_with_veto=list(outcome.players_against) if put else [],
        missing=outcome.missing if put else None,
        missing_says="the fewest further yes, vetoes apart: of members that did not vote no, or "
        "of all where those do not suffice",
        proof=prove(asking, condition),
        notes=list(_notes(named.id, kind, parties, cast)),
    )


def _motion(body: Body, on: date) -> Motion:
    """A motion put to those who have a vote in the body on the day."""
    try:
        motion = body.motion(MOTION, on)
    except OutsideRecordError as problem:
        raise QuestionError(str(problem)) from None
    if not motion.members:
        raise QuestionError(f"no members of the {body.name} are on record for {on}")
    return motion


def _asking(on: date, law_day: date, parties: tuple[str, ...]) -> Asking:
    """A situation with nothing in it but the days and who is in dispute."""
    listed = tuple(Party(party, "", "state", IN_DISPUTE, None, None) for party in parties)
    return Asking(bare_situation(on, law_day, listed))


def _values(motion: Motion, cast: Mapping[str, str]) -> dict[Variable, Value]:
    return {BALLOT(motion.name, member): ballot for member, ballot in cast.items()}


def _not_put(selected: str, citation: str) -> str:
    if selected.startswith("not in force"):
        return f"{NOT_PUT}: {citation} is {selected}"
    return (
        f"{NOT_PUT}: under {citation} no ballots could carry it as it is put; if the kind of "
        "motion is directed at a state, name that state with --party"
    )


def _tally(motion: Motion, cast: Mapping[str, str]) -> Tally:
    by_ballot = {b: [m for m in motion.members if cast.get(m) == b] for b in BALLOTS}
    return Tally(ballots=by_ballot, unknown=[m for m in motion.members if m not in cast])


def _chair(body: str, on: date) -> str | None:
    return next((code for code, mark in marks(body, on).items() if "President" in mark), None)


def _notes(
    body: str, kind: str, parties: tuple[str, ...], cast: Mapping[str, str]
) -> Iterator[str]:
    """What the law adds beside the outcome, without changing it."""
    voting = [party for party in parties if cast.get(party) in ("yes", "no")]
    if body == "security_council" and kind == "substantive" and voting:
        who = ", ".join(voting)
        yield (
            f"Under Chapter VI and Art. 52(3) a party to the dispute shall abstain (Art. 27(3), "
            f"last clause): {who} voted. No President has disregarded such a ballot since 1960, "
            f"and whether it counts is contested ('foedus norms duty_of_a_party_to_abstain')."
        )
