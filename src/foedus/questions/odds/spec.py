"""Probabilities as a user writes them: ``RUS=no:0.97,abstain:0.03; *=yes:0.8,no:0.2``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import fsum, isfinite

from foedus.facts import states
from foedus.facts.problems import quoted
from foedus.facts.vocabulary import VOCABULARY
from foedus.language.variables import BALLOT, BALLOTS, Kind, Value, Variable
from foedus.questions.asking import QuestionError, nearest

#: The choices an actor can make, as in a case file.
VERBS = tuple(name for name, predicate in VOCABULARY.items() if predicate.kind is Kind.CHOICE)
CHOICES: Mapping[str, Value] = {"yes": True, "no": False}
FORM = (
    "write WHO=BALLOT:PROBABILITY, ... with semicolons between actors, as "
    "'RUS=no:0.97,abstain:0.03; *=yes:0.8,no:0.05,abstain:0.15'"
)
#: Probabilities written in decimals may miss one by this much.
SLACK = 1e-9
OTHERS = "*"

Draw = Mapping[Value, float]


@dataclass(slots=True)
class Said:
    """What is said of each actor: by code and verb (``ballot`` or a choice), ``*`` for others.

    ``weight`` is that of this component of a mixture, None where there is one.
    """

    text: str
    of: dict[tuple[str, str], Draw] = field(default_factory=dict)
    weight: float | None = None
    used: set[tuple[str, str]] = field(default_factory=set)

    def draw(self, variable: Variable) -> Draw | None:
        """What is said of a ballot or choice, or of everybody's; None where nothing is."""
        verb = variable.predicate.name
        for key in ((variable.owner or "", verb), (OTHERS, verb)):
            if key in self.of:
                self.used.add(key)
                return self.of[key]
        return None

    def unused(self) -> list[str]:
        """Those who were named and on whom nothing turns."""
        return [who for who, verb in self.of if (who, verb) not in self.used and who != OTHERS]


def read_odds(text: str, known: Iterable[str]) -> Said:
    """What a text says; ``known`` are the actors that there are.

    Raises:
        QuestionError: an entry is misspelt or given twice, an actor is unknown, or the
            probabilities of an actor are none or do not add up to one.
    """
    said = Said(text)
    actors = tuple(known)
    for entry in filter(None, (part.strip() for part in text.split(";"))):
        left, equals, right = (part.strip() for part in entry.partition("="))
        if left == "weight" and equals:
            if said.weight is not None:
                raise QuestionError(f"{quoted(entry)}: the weight is given twice")
            said.weight = _number(right, entry)
            continue
        if not (left and equals and right):
            raise QuestionError(f"{quoted(entry)} says no probabilities; {FORM}")
        key = _key(left, actors)
        if key in said.of:
            raise QuestionError(f"{quoted(left)} is given twice")
        said.of[key] = _draw(right, entry, CHOICES if key[1] != BALLOT.name else None)
    if not said.of:
        raise QuestionError(f"no probabilities are given; {FORM}")
    return said


def _key(left: str, actors: tuple[str, ...]) -> tuple[str, str]:
    who, dot, verb = left.partition(".")
    if dot and verb not in VERBS:
        raise QuestionError(
            f"{quoted(verb)} is no choice{nearest(verb, VERBS)}: {', '.join(VERBS)}"
        )
    return actor_named(who, actors), verb or BALLOT.name


def actor_named(who: str, actors: tuple[str, ...]) -> str:
    """The code of an actor that there is, given by code or name; ``*`` is everybody else.

    Raises:
        QuestionError: nobody of that name decides anything here; the message gives the nearest.
    """
    found = who if who in actors or who == OTHERS else states.find(who)
    if found is None or (found != OTHERS and found not in actors):
        close = nearest(who.upper() if found is None else found, actors)
        called = quoted(who) if found is None else f"{found} ({states.name(found)})"
        raise QuestionError(f"{called} has no ballot and no choice in this on that day{close}")
    return found


def _draw(right: str, entry: str, choices: Mapping[str, Value] | None) -> Draw:
    """``no:0.97,abstain:0.03``, or a plain ``no`` for what is certain."""
    accepted: Mapping[str, Value] = choices or {ballot: ballot for ballot in BALLOTS}
    draw: dict[Value, float] = {}
    for part in right.split(","):
        name, colon, number = (piece.strip() for piece in part.partition(":"))
        if "=" in part:
            raise QuestionError(f"{quoted(entry)}: separate actors with semicolons; {FORM}")
        if name not in accepted:
            raise QuestionError(
                f"{quoted(entry)}: {quoted(name)} is none of {', '.join(accepted)}"
                f"{nearest(name, accepted)}"
            )
        value = accepted[name]
        if value in draw:
            raise QuestionError(f"{quoted(entry)}: {name} is given twice")
        draw[value] = _number(number, entry) if colon else 1.0
    total = fsum(draw.values())
    if abs(total - 1) > SLACK:
        raise QuestionError(
            f"{quoted(entry)}: the probabilities add up to {total:.10g}, and must add up to 1"
        )
    return {value: share / total for value, share in draw.items()}


def _number(text: str, entry: str) -> float:
    """A probability: ``0.97``, ``97%`` or ``3/4``."""
    try:
        if text.endswith("%"):
            number = float(text[:-1]) / 100
        elif "/" in text:
            above, _, below = text.partition("/")
            number = float(above) / float(below)
        else:
            number = float(text)
    except (ValueError, ZeroDivisionError):
        number = float("nan")
    if not isfinite(number) or not 0 <= number <= 1:
        raise QuestionError(
            f"{quoted(entry)}: {quoted(text)} is no probability; write a number from 0 to 1, as "
            "0.97"
        )
    return number
