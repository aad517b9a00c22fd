"""A question with its reason, and the few words in which it is answered."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any, NamedTuple

from foedus.facts.case import Basis
from foedus.facts.problems import near, quoted
from foedus.facts.shapes import UnfitError, text
from foedus.language.errors import UserError
from foedus.questions.interview.draft import Draft

#: The longest answer that is read, in characters.
MOST_CHARACTERS = 2000
SHORT = {"y": "yes", "n": "no", "true": "yes", "false": "no"}
#: A word, what it rests on after a comma, its source after a colon.
SAID = re.compile(r"\s*([\w-]+)\s*(?:,\s*([\w-]+)\s*)?(?::\s*(\S.*?)\s*)?", re.DOTALL)


class AnswerError(UserError):
    """The answer does not fit the question; the message says what would."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked next.

    ``why`` are the lines that say why it is asked, ``more`` those that explain it further.
    ``take`` puts an answer into the draft, ``skip`` leaves it unknown; where ``skip`` is None
    nothing could be asked without an answer.
    """

    id: str
    asks: str
    accepts: str
    take: Callable[[Draft, str], Draft]
    skip: Callable[[Draft], Draft] | None
    why: tuple[str, ...] = ()
    more: tuple[str, ...] = ()


class Said(NamedTuple):
    """An answer taken apart: its word, what it rests on, and the title of its source."""

    word: str
    basis: Basis | None
    source: str | None


def fit(read: Callable[[Any], Any], answer: object) -> Any:
    """What ``read`` makes of an answer, as it would of the value of a key in a case file.

    Raises:
        AnswerError: it cannot be read so.
    """
    try:
        return read(answer)
    except UnfitError as unfit:
        nearest = f"; nearest: {', '.join(unfit.nearest)}" if unfit.nearest else ""
        raise AnswerError(f"{unfit.found}; accepted: {unfit.accepted}{nearest}") from None


def readable(answer: str) -> str:
    """The answer without blanks around it, if it prints and is not endless.

    Raises:
        AnswerError: it does not, or is.
    """
    if len(answer) > MOST_CHARACTERS:
        found = f"an answer of {len(answer):,} characters"
        raise AnswerError(f"{found}; accepted: at most {MOST_CHARACTERS:,}")
    try:
        answer.encode()
    except UnicodeEncodeError:
        raise AnswerError("what was typed is not text in UTF-8") from None
    line = " ".join(answer.split("\n")).strip()
    return str(fit(text, line)) if line else ""


def said(answer: str, words: Collection[str], based: bool) -> Said:
    """Take ``no, declared: its statement of 4 March`` apart; a basis only where it is ``based``.

    Raises:
        AnswerError: the word is none of the ``words``, or the basis none that there is.
    """
    found = SAID.fullmatch(answer)
    accepted = ", ".join(words)
    if found is None:
        raise AnswerError(f"{quoted(answer)} cannot be read; accepted: {accepted}")
    word = SHORT.get(found[1].casefold(), found[1].casefold())
    if word not in words:
        raise AnswerError(f"{quoted(found[1])} is no answer here; accepted: {accepted}")
    if found[2] is None:
        return Said(word, None, found[3])
    bases = [str(basis) for basis in Basis] if based else []
    if found[2].casefold() not in bases:
        close = f"; nearest: {', '.join(near(found[2], bases))}" if near(found[2], bases) else ""
        offered = f"a basis: {', '.join(bases)}" if based else "a source after a colon"
        raise AnswerError(f"{quoted(found[2])} after the comma; accepted: {offered}{close}")
    return Said(word, Basis(found[2].casefold()), found[3])


def listed(names: Collection[str], most: int = 6) -> str:
    """The names as a list; of many the first, and how many more there are."""
    shown = list(names)[:most]
    rest = len(names) - len(shown)
    return ", ".join(shown) + (f" and {rest} more" if rest else "")
