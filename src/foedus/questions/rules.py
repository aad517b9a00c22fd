"""Which rule a question of power is about: of a body and a kind of motion, or of a procedure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from foedus.bodies.body import Body, Motion
from foedus.catalog import adoption_rules, all_bodies, all_procedures
from foedus.facts import eu
from foedus.facts.problems import quoted
from foedus.facts.record import LAST_DAY
from foedus.facts.security_council import OutsideRecordError
from foedus.facts.situation import bare_situation
from foedus.facts.vocabulary import EU_ABSTAINERS_THIRD, EU_POPULATION_62, EU_POPULATION_65
from foedus.language.conditions import Condition, variables
from foedus.language.variables import BALLOT, Kind, Value, Variable
from foedus.questions.asking import Asking, QuestionError, in_record, nearest
from foedus.questions.named import body_named, kind_named
from foedus.reason.tallies import net, tally

#: What stands for the proposal, of which nothing more is known.
MOTION = "the motion"
#: Asked where the Council's figures of the year do not settle who comprises which share.
OF_POPULATION = (EU_POPULATION_65, EU_POPULATION_62, EU_ABSTAINERS_THIRD)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule to be weighed: its condition, what of it is known, and what is taken to be so.

    ``taken`` are facts that no ballot decides and nothing on record either, each with the
    sentence that says how it is taken; ``said`` is what else the answer rests on. ``body`` is
    None for a procedure; ``motion`` is the one that the condition is about.
    """

    title: str
    cite: str
    condition: Condition
    given: dict[Variable, Value]
    asking: Asking
    body: str | None = None
    kind: str | None = None
    motion: Motion | None = None
    about: str = ""
    taken: tuple[tuple[Variable, str], ...] = ()
    said: tuple[str, ...] = ()

    @property
    def assumed(self) -> tuple[str, ...]:
        """Everything that the answer takes to be so, in sentences."""
        return (*self.said, *(sentence for _, sentence in self.taken))


def rule_named(name: str, kind: str | None, on: date) -> Rule:
    """The rule of a body's kind of motion, or of a procedure, on a day.

    By default it is that of the first kind of motion for which a rule was in force.

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
    bare = Rule(procedure.title, procedure.cite, condition, {}, asking, about=procedure.about)
    return _with_the_record(bare)


def rule_of(body: str, kind: str | None, on: date, members: tuple[str, ...] | None = None) -> Rule:
    """The rule of a body, put to its members on a day or to others.

    Raises:
        QuestionError: there is no such kind, or not on that day; nobody was a member that day;
            the rule is another for every case; or it asks for the population of a member of whom
            none is on record.
    """
    found = all_bodies()[body]
    try:
        motion = found.motion(MOTION, on)
    except OutsideRecordError as problem:
        raise QuestionError(str(problem)) from None
    if not motion.members:
        raise QuestionError(f"no members of the {found.name} are on record for {on}")
    if members is not None:
        motion = replace(motion, members=members)
    kind = _kind_in_force(found, kind, on)
    article = adoption_rules()[body, kind]
    title = f"{found.name}: {found.kinds[kind]}"

    def on_figures_of(day: date) -> Rule:
        asking = Asking(bare_situation(day, on))
        condition = article(asking.situation, motion)
        return _with_the_record(
            Rule(title, article.citation, condition, {}, asking, body, kind, motion)
        )

    rule = on_figures_of(on)
    if not any(v.predicate is BALLOT for v in variables(rule.condition)):
        raise QuestionError(f"{title}: on {on} this turns on whom it is about; ask about a case")
    if not any(v.predicate in OF_POPULATION for v in variables(rule.condition)):
        return rule
    used = _day_of_figures(on)
    rule = on_figures_of(used)
    unknown = [member for member in motion.members if member not in eu.members(on)]
    if unknown and any(v.predicate in OF_POPULATION for v, _ in rule.taken):
        raise QuestionError(
            f"the rule asks for the population of {', '.join(unknown[:3])}, which is not on record"
        )
    if used == on:
        return rule
    says = f"the Council's figures for {on.year} are not on record: those for {used.year} are used"
    return replace(rule, said=(says,))


def _kind_in_force(body: Body, kind: str | None, on: date) -> str:
    """The kind of motion, or the first that the body could carry on the day."""
    rules = {name: adoption_rules()[body.id, name] for name in body.kinds}
    there = [name for name, rule in rules.items() if rule.on(on) is not None]
    kind = kind_named(body, kind or next(iter(there), None))
    if kind not in there:
        why = rules[kind].reference(on).selected
        others = f"; there was {', '.join(there)}" if there else ""
        raise QuestionError(f"{body.name}, {kind}: {rules[kind].citation} is {why}{others}")
    return kind


def _day_of_figures(on: date) -> date:
    """The day nearest to ``on`` whose population figures are on record for the same members.

    It is ``on`` itself where those of the year are, and where there are none.
    """
    if figures_on_record(on):
        return on
    years = (date(year, month, 28) for year in range(2004, LAST_DAY.year + 1) for month in (1, 12))
    serving = [day for day in years if figures_on_record(day) and eu.members(day) == eu.members(on)]
    return min(serving, key=lambda day: abs(day - on), default=on)


def figures_on_record(on: date) -> bool:
    """Whether the Council's population figures are, for all members of the day."""
    return eu.populations(on) is not None or eu.shares(on) is not None


def _with_the_record(rule: Rule) -> Rule:
    """What is on record is given; any other fact is taken not to be so, and that is said."""
    known = {v: stated.value for v, stated in rule.asking.known(rule.condition).items()}
    asked = variables(rule.condition)
    open_ = [v for v in asked if v not in known and v.kind is Kind.FACT]
    given = {v: value for v, value in known.items() if v.predicate is not BALLOT}
    given |= dict.fromkeys(open_, False)
    taken = [(v, _sentence(rule.asking, v)) for v in open_ if _matters(v, rule.condition, given)]
    return replace(rule, given=given, taken=tuple(taken))


def _matters(variable: Variable, condition: Condition, given: Mapping[Variable, Value]) -> bool:
    """Whether anything depends on it, the other facts being given."""
    others = {other: value for other, value in given.items() if other != variable}
    root = tally(condition, others)
    return not isinstance(root, bool) and any(variable in node.gains for node in net(root))


def _sentence(asking: Asking, variable: Variable) -> str:
    """What it means that a fact is taken not to be so."""
    if variable.predicate in OF_POPULATION and figures_on_record(asking.situation.day):
        return (
            "the shares of the population are published rounded to hundredths of a percent; where "
            "the rounding could decide, the share asked for is taken not to be reached"
        )
    return asking.sentence(variable, False)


def _body(name: str) -> str:
    try:
        return body_named(name)
    except QuestionError:
        offered = (*all_procedures(), *all_bodies())
        close = nearest(name.lower(), offered)
        raise QuestionError(
            f"{quoted(name)} is no body and no procedure{close}; there are {', '.join(offered)}"
        ) from None
