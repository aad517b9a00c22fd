"""Which rule a question of power is about: of a body and a kind of motion, or of a procedure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from foedus.bodies.body import Motion
from foedus.catalog import adoption_rules, all_bodies, all_procedures
from foedus.facts.problems import quoted
from foedus.facts.security_council import OutsideRecordError
from foedus.facts.situation import bare_situation
from foedus.language.conditions import Condition, variables
from foedus.language.variables import BALLOT, Kind, Value, Variable
from foedus.questions.asking import Asking, QuestionError, in_record, nearest
from foedus.questions.named import body_named, kind_named

#: What stands for the proposal, of which nothing more is known.
MOTION = "the motion"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule to be weighed: its condition, what of it is known, and what is taken to be so.

    ``body`` is None for a procedure; ``motion`` is the one that the condition is about.
    """

    title: str
    cite: str
    condition: Condition
    given: dict[Variable, Value]
    assumed: tuple[str, ...]
    asking: Asking
    body: str | None = None
    kind: str | None = None
    motion: Motion | None = None


def rule_named(name: str, kind: str | None, on: date) -> Rule:
    """The rule of a body's kind of motion, by default its first, or of a procedure, on a day.

    Raises:
        QuestionError: there is no such body, procedure or kind; or nobody was a member that day.
    """
    in_record(on)
    procedure = all_procedures().get(name.lower().replace("_", "-"))
    if procedure is None:
        return rule_of(_body(name), kind, on)
    if kind is not None:
        raise QuestionError(f"{procedure.id} is a procedure, which has no kinds of motion")
    if on < procedure.since:
        raise QuestionError(f"there is no {procedure.id} before {procedure.since}")
    asking = Asking(bare_situation(on, on))
    try:
        condition = procedure.build(asking.situation)
    except OutsideRecordError as problem:
        raise QuestionError(str(problem)) from None
    return _with_the_record(Rule(procedure.title, procedure.cite, condition, {}, (), asking))


def rule_of(body: str, kind: str | None, on: date, members: tuple[str, ...] | None = None) -> Rule:
    """The rule of a body, put to its members on a day or to others.

    Raises:
        QuestionError: there is no such kind; or nobody was a member that day.
    """
    found = all_bodies()[body]
    kind = kind_named(found, kind)
    asking = Asking(bare_situation(on, on))
    try:
        motion = found.motion(MOTION, on)
    except OutsideRecordError as problem:
        raise QuestionError(str(problem)) from None
    if members is not None:
        motion = replace(motion, members=members)
    if not motion.members:
        raise QuestionError(f"no members of the {found.name} are on record for {on}")
    article = adoption_rules()[body, kind]
    condition = article(asking.situation, motion)
    title = f"{found.name}: {found.kinds[kind]}"
    return _with_the_record(
        Rule(title, article.citation, condition, {}, (), asking, body, kind, motion)
    )


def _with_the_record(rule: Rule) -> Rule:
    """What is on record is given; any other fact is taken not to be so, and that is said."""
    known = {v: stated.value for v, stated in rule.asking.known(rule.condition).items()}
    assumed = []
    for variable in variables(rule.condition):
        if variable not in known and variable.kind is Kind.FACT:
            known[variable] = False
            assumed.append(rule.asking.sentence(variable, False))
    given = {v: value for v, value in known.items() if v.predicate is not BALLOT}
    return replace(rule, given=given, assumed=tuple(assumed))


def _body(name: str) -> str:
    try:
        return body_named(name)
    except QuestionError:
        offered = (*all_procedures(), *all_bodies())
        close = nearest(name.lower(), offered)
        raise QuestionError(
            f"{quoted(name)} is no body and no procedure{close}; there are {', '.join(offered)}"
        ) from None
