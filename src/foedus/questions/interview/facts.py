"""The facts that still matter: of those not known, the one that would decide most is asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from foedus.catalog import all_measures
from foedus.facts.case import Statement
from foedus.facts.lines import Lines
from foedus.facts.names import Names
from foedus.facts.report import Report
from foedus.language.variables import Variable
from foedus.questions.asking import Asking
from foedus.questions.deciding import UNFOUND, Deciding, deciding_facts
from foedus.questions.interview.draft import Draft
from foedus.questions.interview.memory import Memory
from foedus.questions.interview.question import Question, listed, said

WORDS = ("yes", "no")
#: At most so many routes are named one by one.
FEW = 4


def next_fact(draft: Draft, memory: Memory) -> Question | None:
    """The question about the most decisive fact that was not asked yet; None: none matters."""
    asking = draft.asking()
    case = asking.situation.case
    if memory.facts is None or memory.facts[0] != case:
        memory.facts = case, deciding_facts(asking, memory.law, UNFOUND)
    for deciding in memory.facts[1]:
        if str(deciding.variable) not in draft.passed and can_be_stated(deciding.variable, draft):
            return _question(deciding, asking)
    return None


def can_be_stated(variable: Variable, draft: Draft) -> bool:
    """Whether a case file can name what the variable is about, which is nobody in particular."""
    names = Names(
        Report("", Lines()), draft.id, {party.id for party in draft.parties}, (), all_measures()
    )
    about = zip(variable.predicate.params, variable.args, strict=True)
    return all(names.argument((), param, named, draft.on) for param, named in about)


def _question(deciding: Deciding, asking: Asking) -> Question:
    variable = deciding.variable
    meant = variable.predicate.about
    return Question(
        str(variable),
        f"Is it so that {asking.sentence(variable, True)}?",
        "yes or no; with a source: yes: what says so; Enter: not known",
        lambda draft, answer: _stated(draft, variable, answer),
        lambda draft: draft,
        why=tuple(_why(deciding, asking)),
        more=(
            *((f"What is meant: {meant}",) if meant else ()),
            f"No means: {asking.sentence(variable, False)}.",
            f"It stands in the file as {variable}. Routes that turn on it: "
            + ", ".join(deciding.routes),
        ),
    )


def _stated(draft: Draft, variable: Variable, answer: str) -> Draft:
    word, _, title = said(answer, WORDS, based=False)
    draft, source = draft.with_source(title)
    fact = Statement(variable, word == "yes", draft.on, None, None, source, "", 0)
    return replace(draft, facts=(*draft.facts, fact))


def _why(deciding: Deciding, asking: Asking) -> Iterator[str]:
    """What either answer opens or closes in law; where neither does alone, what turns on it."""
    for value, effect in deciding.effects.items():
        does = [
            f"{verb} {counted(routes, asking)}"
            for verb, routes in (("opens", effect.opens), ("closes", effect.closes))
            if routes
        ]
        if does:
            yield f"a {'yes' if value else 'no'} {', and '.join(does)}"
    if not deciding.weight[0]:
        yield f"with other facts it decides {counted(deciding.routes, asking)}"


def counted(routes: list[str], asking: Asking) -> str:
    """How many routes there are, and which; of many, to which measures they lead."""
    count = f"{len(routes)} route{'s' * (len(routes) != 1)}"
    if len(routes) <= FEW:
        return f"{count}: {', '.join(routes)}"
    measures = dict.fromkeys(asking.name(route.partition("/")[0]) for route in routes)
    return f"{count} to {len(measures)} measure{'s' * (len(measures) != 1)}: {listed(measures)}"
