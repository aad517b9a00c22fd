"""Suppositions of the user: what if an actor stood elsewhere?"""

from __future__ import annotations

from collections.abc import Iterable

from foedus.facts import states
from foedus.facts.case import Case
from foedus.facts.problems import quoted
from foedus.facts.vocabulary import VOCABULARY
from foedus.language.variables import BALLOT, BALLOTS, Kind, Value
from foedus.questions.asking import QuestionError, nearest

#: The verbs of choices, as in a case file.
VERBS = tuple(name for name, predicate in VOCABULARY.items() if predicate.kind is Kind.CHOICE)
ANSWERS = {"yes": True, "no": False}

Supposed = dict[tuple[str, str], Value]


def read_suppositions(texts: Iterable[str], case: Case) -> Supposed:
    """Read ``CHN=yes`` (its ballot, wherever it votes) and ``UKR.requests=yes`` (its choice).

    Raises:
        QuestionError: with the entry, what would be accepted and the nearest match.
    """
    supposed: Supposed = {}
    for text in texts:
        left, equals, value = (part.strip() for part in text.partition("="))
        who, dot, verb = left.partition(".")
        if not (who and equals and value) or (dot and not verb):
            raise QuestionError(
                f"{quoted(text)} is no supposition; write ACTOR=BALLOT, as CHN=yes, or "
                "ACTOR.VERB=yes, as UKR.requests=yes"
            )
        key = _actor(who, case), _verb(verb) if verb else BALLOT.name
        if key in supposed:
            raise QuestionError(f"{quoted(left)} is supposed twice")
        supposed[key] = _choice(value) if verb else _ballot(value)
    return supposed


def _actor(who: str, case: Case) -> str:
    parties = {party.id for party in case.parties}
    found = who if who in parties else states.find(who)
    if found is None:
        known = (*parties, *states.codes())
        raise QuestionError(f"{quoted(who)} is no state and no party{nearest(who, known)}")
    return found


def _verb(verb: str) -> str:
    if verb not in VERBS:
        offered = ", ".join(VERBS)
        raise QuestionError(f"{quoted(verb)} is no verb{nearest(verb, VERBS)}; {offered}")
    return verb


def _ballot(value: str) -> str:
    if value not in BALLOTS:
        offered = ", ".join(BALLOTS)
        raise QuestionError(f"{quoted(value)} is no ballot{nearest(value, BALLOTS)}; {offered}")
    return value


def _choice(value: str) -> bool:
    if value not in ANSWERS:
        raise QuestionError(f"{quoted(value)} is neither yes nor no")
    return ANSWERS[value]
