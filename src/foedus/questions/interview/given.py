"""Answers that are at hand before anything is asked, by the names of their questions.

A name that no question can have is an error: it is a slip of the pen, and what it was meant to
say would be lost.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from foedus.catalog import all_measures
from foedus.facts.entries import statement
from foedus.facts.lines import Lines
from foedus.facts.names import Names
from foedus.facts.problems import quoted, shown
from foedus.facts.report import Report
from foedus.facts.shapes import Entry
from foedus.questions.asking import nearest
from foedus.questions.interview.basics import KEYS, basic
from foedus.questions.interview.dialogue import Interview
from foedus.questions.interview.draft import AUTHOR, Draft
from foedus.questions.interview.positions import askable
from foedus.questions.interview.question import AnswerError


def answered(interview: Interview, answers: Mapping[str, str]) -> tuple[Interview, list[str]]:
    """The interview at its end, and the facts that were given though nothing turned on them.

    What is not answered is not known. Every position that is given is taken down.

    Raises:
        AnswerError: an answer does not fit, or its name is that of no question.
    """
    left = {" ".join(name.split()): answer for name, answer in answers.items()}
    _refuse([_no_key(name) for name in left if _sort(name) == "key" and name not in KEYS])
    if "id" in interview.draft.passed and left.pop("id", interview.draft.id) != interview.draft.id:
        raise AnswerError(f"id: the case is called {interview.draft.id}, as its file is")
    while basic(interview.draft) is not None:
        interview = _step(interview, left)
    left = _named(left, interview)
    given = frozenset(name for name in left if _sort(name) == "position")
    interview = replace(interview, draft=replace(interview.draft, given=given))
    while interview.question is not None:
        interview = _step(interview, left)
    return interview, [name for name in left if _sort(name) == "fact"]


def _step(interview: Interview, left: dict[str, str]) -> Interview:
    """One question further, by the answer that is left to it."""
    name = interview.question.id if interview.question else ""
    try:
        return interview.answer(left.pop(name, ""))
    except AnswerError as problem:
        raise AnswerError(f"{shown(name)}: {problem}") from None


def _sort(name: str) -> str:
    if "(" in name:
        return "fact"
    return "position" if " " in name else "key"


def _named(answers: Mapping[str, str], interview: Interview) -> dict[str, str]:
    """The answers by the ids of their questions.

    Raises:
        AnswerError: there is no such fact, or nobody's position is called so.
    """
    names = {name: _sort(name) for name in answers}
    problems: list[str] = []
    found = {}
    known: Collection[str] = ()
    if "position" in names.values():
        known = askable(interview.draft, interview.memory)
    for name, sort in names.items():
        id: str | None = name
        if sort == "fact":
            id = _fact(name, interview.draft, problems)
        elif sort == "position" and name not in known:
            problems.append(_no_position(name, known))
        if id in found:
            problems.append(f"{shown(name)} is answered twice")
        found[id or name] = answers[name]
    _refuse(problems)
    return found


def _fact(name: str, draft: Draft, problems: list[str]) -> str | None:
    """A fact as its question is called: ``armed_attack(RUS, UKR)``."""
    parties = {party.id for party in draft.parties}
    names = Names(Report("", Lines()), draft.id, parties, {AUTHOR.id}, all_measures())
    values = {"say": name, "is": True, "from": draft.on, "source": AUTHOR.id}
    absent = dict.fromkeys(("to", "claimed_by", "note"))
    stated = statement(Entry({**absent, **values}, (), 0), names)
    for problem in names.report.problems:
        close = f"; nearest: {', '.join(map(shown, problem.nearest))}" if problem.nearest else ""
        found = problem.found.removeprefix("say: ")
        problems.append(f"{shown(name)}: {found}; accepted: {problem.accepted}{close}")
    return str(stated.variable) if stated else None


def _no_key(name: str) -> str:
    return f"{quoted(name)} is no question{nearest(name, KEYS)}; accepted: {', '.join(KEYS)}"


def _no_position(name: str, known: Collection[str]) -> str:
    """The nearest of the actors and bodies; where these are right, the nearest of the measures."""
    whole = " ".join(name.split()[:2])
    among = [id for id in sorted(known) if id.startswith(f"{whole} ")]
    among = among or [id for id in sorted(known) if id.count(" ") == 1]
    return f"{quoted(name)} is no position that can be given{nearest(name, among)}"


def _refuse(problems: list[str]) -> None:
    if problems:
        raise AnswerError("\n".join(problems))
