"""Asking: a case on a day, what is known of it, and how its actors are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from foedus.catalog import all_bodies, all_contested, all_measures
from foedus.facts import states
from foedus.facts.case import Case
from foedus.facts.known import Knowledge
from foedus.facts.problems import near, quoted
from foedus.facts.record import LAST_DAY
from foedus.facts.situation import Situation
from foedus.facts.stated import Stated
from foedus.language.conditions import Condition, variables
from foedus.language.days import FIRST_DAY
from foedus.language.errors import UserError
from foedus.language.variables import BALLOT, Kind, Value, Variable

#: A word in capitals that may be the code of a state or a party.
CODE = re.compile(r"\b[A-Z][A-Z0-9_-]{2,}\b")


class QuestionError(UserError):
    """The question cannot be answered as it was put; the message says what would be accepted."""


@dataclass(slots=True)
class Asking:
    """Everything that a question about a case starts from.

    ``by_default`` says which day it is that was taken, where none was given.
    """

    situation: Situation
    user: Mapping[Variable, Value] = field(default_factory=dict)
    supposed: Mapping[tuple[str, str], Value] = field(default_factory=dict)
    by_default: str | None = None
    knowledge: Knowledge = field(init=False)
    _names: dict[str, str] = field(default_factory=dict, init=False)
    _known: dict[int, tuple[Condition, Mapping[Variable, Stated]]] = field(
        default_factory=dict, init=False
    )

    def __post_init__(self) -> None:
        self.knowledge = Knowledge(self.situation, self.user, self.supposed)

    def name(self, code: str) -> str:
        """What a code is called: a party, a state on the day, a body, a measure, or itself."""
        if code not in self._names:
            self._names[code] = self._find(code)
        return self._names[code]

    def known(self, condition: Condition) -> Mapping[Variable, Stated]:
        """What is known of the variables of a condition; asked for again, it is at hand."""
        # Conditions are compared by walking them, so they are told apart by identity instead;
        # the condition is kept with what is known of it so that no other can take its place.
        kept = self._known.get(id(condition))
        if kept is None:
            known = self.knowledge.values(variables(condition))
            kept = self._known[id(condition)] = condition, known
        return kept[1]

    def sentence(self, variable: Variable, value: Value) -> str:
        """What it means that the variable has the value, with names for codes."""
        if variable.predicate is BALLOT:
            body = all_bodies().get(variable.args[0].split("/")[0])
            if body is not None:
                return body.words[value].format(member=self.name(variable.args[1]))
        return variable.sentence(value, self.name)

    def spoken(self, variable: Variable, value: Value) -> str:
        """The sentence without its actor: 'votes no', 'does not consent to ...'."""
        owner = self.name(variable.owner) if variable.owner else ""
        return self.sentence(variable, value).removeprefix(owner).strip()

    def does(self, variable: Variable, value: Value) -> str:
        """The sentence without its actor, with its matter: 'votes no on peacekeepers, in ...'."""
        return f"{self.spoken(variable, value)}{self.matter(variable)}"

    def matter(self, variable: Variable) -> str:
        """What a ballot is about and where it is cast; of anything else nothing is added."""
        if variable.predicate is not BALLOT:
            return ""
        body, measure = variable.args[0].split("/", 1)
        return f" on {self.name(measure)}, in the {self.name(body)}"

    def named(self, text: str) -> str:
        """A text of the law with the codes of states and parties in it replaced by their names."""
        return CODE.sub(lambda found: self.name(found[0]), text)

    def _find(self, code: str) -> str:
        for party in self.situation.case.parties:
            if party.id == code and party.name:
                return party.name
        if code in states.codes():
            return states.name(code, self.situation.day)
        if code in all_bodies():
            return all_bodies()[code].name
        if code in all_measures():
            title = all_measures()[code].title
            return title if title[:2].isupper() else title[:1].lower() + title[1:]
        # "accession of UKR": a name that ends in a code.
        *words, last = code.split(" ")
        return " ".join((*words, self.name(last))) if words else code


def ask(
    case: Case,
    on: date | None = None,
    law_day: date | None = None,
    hindsight: bool = False,
    readings: Mapping[str, str] | None = None,
    supposed: Mapping[tuple[str, str], Value] | None = None,
) -> Asking:
    """Put a case to a question: by default on its first decision day, under that day's law.

    ``readings`` are positions taken on contested points; ``supposed`` are positions that actors
    are supposed to have, by actor and predicate (see :mod:`foedus.questions.suppose`).

    Raises:
        QuestionError: the day is outside the record, or before the case begins; or a reading is
            not among the positions of a contested point.
    """
    day, by_default = (on, None) if on else _first_day(case)
    in_record(day)
    in_record(law_day or day)
    if day < case.since:
        raise QuestionError(f"{case.id} begins on {case.since}: nothing is known on {day}")
    situation = Situation(case, day, law_day or day, hindsight)
    return Asking(situation, dict(_taken(readings or {})), supposed or {}, by_default)


def _first_day(case: Case) -> tuple[date, str]:
    """The day that a question is about where none is given, and what day that is."""
    if case.days:
        return case.days[0], "the first decision day of the case"
    return case.since, "the day on which the case begins, since it names no decision day"


def in_record(day: date) -> None:
    """Refuse a day of which the record says nothing.

    Raises:
        QuestionError: it lies before the Charter or after the last day on record.
    """
    if not FIRST_DAY <= day <= LAST_DAY:
        raise QuestionError(
            f"{day} is outside the record, which runs from {FIRST_DAY} to {LAST_DAY}"
        )


def _taken(readings: Mapping[str, str]) -> Iterable[tuple[Variable, Value]]:
    points = all_contested()
    for point, position in readings.items():
        if point not in points:
            raise QuestionError(f"{quoted(point)} is no contested point{nearest(point, points)}")
        if position not in points[point].variable.domain:
            offered = ", ".join(map(str, points[point].variable.domain))
            raise QuestionError(f"{point} has no reading {quoted(position)}; it has {offered}")
        yield points[point].variable, position


def nearest(text: str, among: Iterable[str]) -> str:
    """A phrase that names the nearest matches, or nothing."""
    close = near(text, among)
    return f"; nearest: {', '.join(close)}" if close else ""


FACTS = frozenset({Kind.FACT, Kind.READING})
WILL = frozenset({Kind.BALLOT, Kind.CHOICE, Kind.TERM})


def values(known: Mapping[Variable, Stated], kinds: frozenset[Kind]) -> dict[Variable, Value]:
    """The bare values of the variables of these kinds."""
    return {v: stated.value for v, stated in known.items() if v.kind in kinds}
