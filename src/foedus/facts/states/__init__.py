"""States and other entities by day, under ISO 3166 alpha-3 and dated codes.

A code that has ended stays findable: ``find("Soviet Union")`` is ``"SUN"`` on every day, while
``exists("SUN", day)`` says whether there was such a state on the day.
"""

from __future__ import annotations

import unicodedata
from datetime import date
from functools import cache

from foedus.facts.tables import Row, load_table

#: Kinds of succession after which one state alone stands where the predecessor stood.
CARRIED_ON = ("continues", "merged")
#: Where a state's names stand, as table and column; a later one prevails over an earlier one.
WEAKEST_FIRST = (("names", "name"), ("aliases", "alias"), ("states", "name"), ("states", "state"))


class UnknownStateError(LookupError):
    """No state or entity of the record has this code."""


@cache
def codes() -> frozenset[str]:
    """Every code of the record, of states that exist and of states that ended."""
    return frozenset(_by_code())


def exists(code: str, day: date) -> bool:
    """Whether the record lists ``code`` on ``day``, whatever its kind.

    A state older than the United Nations has no recorded beginning and exists on every day up to
    its end.

    Raises:
        UnknownStateError: the code is in no row.
    """
    return kind(code, day) is not None


def kind(code: str, day: date) -> str | None:
    """``state``, ``observer``, ``associated`` or ``contested`` on ``day``; None if not there then.

    Raises:
        UnknownStateError: the code is in no row.
    """
    return next((row["kind"] for row in _rows(code) if row.holds_on(day)), None)


def name(code: str, day: date | None = None) -> str:
    """The short English name that the United Nations uses; with ``day``, the name of that day.

    Raises:
        UnknownStateError: the code is in no row.
    """
    former = load_table("states", "names").where(state=code)
    then = (row["name"] for row in former if day is not None and row.holds_on(day))
    return next(then, _rows(code)[-1]["name"])


def find(text: str) -> str | None:
    """The code meant by a code, name, alias or former name, whatever its case and accents.

    Text that could mean two states (``Korea``) is not in the record and gives None.
    """
    return _index().get(_fold(text))


def nearest(text: str, n: int = 3) -> tuple[str, ...]:
    """Up to ``n`` codes whose code, name or alias is most like ``text``, the best first."""
    from difflib import get_close_matches

    index = _index()
    close = get_close_matches(_fold(text), index, n=4 * n, cutoff=0.6)
    return tuple(dict.fromkeys(index[words] for words in close))[:n]


def continues_as(code: str, day: date) -> str | None:
    """The one state that stands on ``day`` where ``code`` stood, or ``code`` itself while it lasts.

    It follows continuation (SUN to RUS) and union (DDR to DEU); after a dissolution among
    several successors (YUG, CSK), and before the state began, there is none.

    Raises:
        UnknownStateError: the code is in no row.
    """
    here: str | None = code
    while here is not None and not exists(here, day):
        here = _successor(here, day)
    return here


def is_european(code: str) -> bool | None:
    """Whether the state is European; None where standards and treaties differ.

    A state that has ended is what all that came of it are; None where they differ.

    Raises:
        UnknownStateError: the code is in no row.
    """
    listed = load_table("states", "europe").where(state=code)
    if listed:
        return True if listed[0]["standing"] == "europe" else None
    if any(row.until is None for row in _rows(code)):
        return False
    after = load_table("states", "successions").where(predecessor=code)
    found = {is_european(row["successor"]) for row in after}
    return found.pop() if len(found) == 1 else None


def _successor(code: str, day: date) -> str | None:
    rows = load_table("states", "successions").where(predecessor=code)
    alone = (r["successor"] for r in rows if r["kind"] in CARRIED_ON and r.holds_on(day))
    return next(alone, None)


def _rows(code: str) -> tuple[Row, ...]:
    try:
        return _by_code()[code]
    except KeyError:
        like = ", ".join(nearest(code)) or "none"
        raise UnknownStateError(f"{code!r} is no state code; nearest: {like}") from None


@cache
def _by_code() -> dict[str, tuple[Row, ...]]:
    found: dict[str, tuple[Row, ...]] = {}
    for row in load_table("states", "states").rows:
        found[row["state"]] = (*found.get(row["state"], ()), row)
    return found


@cache
def _index() -> dict[str, str]:
    """Folded text to code."""
    return {
        _fold(row[column]): row["state"]
        for table, column in WEAKEST_FIRST
        for row in load_table("states", table).rows
    }


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.replace("’", "'"))
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(bare.casefold().split())
