"""What every question to the record of votes shares: bodies, words, days, sources, coverage."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from foedus.facts.problems import near, quoted
from foedus.facts.tables import load_source
from foedus.facts.votes import user_store
from foedus.questions.answers import VoteSource
from foedus.questions.asking import QuestionError, in_record
from foedus.questions.heading import of_day
from foedus.questions.named import body_named

#: The bodies of which votes are on record, and which votes.
COVERAGE = {
    "security_council": "votes on drafts from 1946-01-25 to 2025-12-29, failed and vetoed ones "
    "too, without resolution 2760",
    "general_assembly": "roll-calls from 1946 to 2021-03-03; votes of emergency special sessions "
    "to 2025-12-03, for some of them the counts only",
}
#: Whose a user's file is, and on which terms the library publishes it.
LIBRARY = "United Nations, Dag Hammarskjöld Library, as imported by the user"
LIBRARY_TERMS = "United Nations: non-commercial use with attribution"


def recorded_body(text: str | None) -> str | None:
    """The id of a body whose votes are on record.

    Raises:
        QuestionError: there is no such body, or none of its votes is on record.
    """
    if text is None:
        return None
    found = body_named(text)
    if found not in COVERAGE:
        raise QuestionError(f"no votes of {found} are on record; there are {', '.join(COVERAGE)}")
    return found


def readable(what: str, text: str) -> str:
    """The text, if it is one: an argument of the command line may hold bytes that are none.

    Raises:
        QuestionError: it is not UTF-8.
    """
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise QuestionError(f"the {what} {quoted(text)} is not UTF-8 text") from None
    return text


def one_of(what: str, text: str, known: Iterable[str]) -> str:
    """``text`` as it is among the known words, whatever the case of its letters.

    Raises:
        QuestionError: it is none of them; the message gives the nearest, and all if they are few.
    """
    by_fold = {word.casefold(): word for word in known}
    found = by_fold.get(text.casefold().replace("-", "_"))
    if found is None:
        close = near(text, by_fold.values())
        like = f"; nearest: {', '.join(close)}" if close else ""
        raise QuestionError(
            f"{quoted(text)} is no {what}{like}; there are {', '.join(sorted(by_fold.values()))}"
        )
    return found


def span(since: date | None, until: date | None) -> None:
    """Refuse days outside the record, and a span that ends before it begins.

    Raises:
        QuestionError: either is so.
    """
    for day in (since, until):
        if day is not None:
            in_record(day)
    if since and until and until < since:
        raise QuestionError(f"a span cannot end ({until}) before it begins ({since})")


def about(filters: dict[str, Any], sources: list[VoteSource], notes: list[str]) -> dict[str, Any]:
    """The fields of an answer from the record but for its verdict and what it found."""
    return {
        **of_day(),
        "filters": filters,
        "sources": sources,
        "coverage": COVERAGE,
        "notes": notes,
    }


def sources(ids: Iterable[str]) -> list[VoteSource]:
    """Each source of the record, or file of the user's, by its id in the column ``source``."""
    known = load_source("votes")["sources"]
    own = {f"own:{file.name}": file.about for file in user_store.stored()} if own_files() else {}
    return [_own(id, own[id]) if id in own else _ours(id, known[id]) for id in ids]


def own_files() -> bool:
    """Whether the user has imported anything."""
    return bool(user_store.paths())


def all_sources() -> list[VoteSource]:
    """Every file of the user's, and every source of the record."""
    own = (f"own:{name}" for name in user_store.paths())
    return sources([*own, *load_source("votes")["sources"]])


def _ours(id: str, known: dict[str, Any]) -> VoteSource:
    fields = {name: known[name] for name in ("publisher", "title", "url", "licence")}
    return VoteSource(id=id, **fields)


def _own(id: str, told: Any) -> VoteSource:
    return VoteSource(
        id=id,
        publisher=LIBRARY,
        title=f"{told['file']}, imported under the name {told['name']}",
        url="",
        licence=LIBRARY_TERMS,
        sha256=told["sha256"],
    )
