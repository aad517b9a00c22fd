"""Costs as a user writes them on one line."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from foedus.language.variables import BALLOTS, Kind
from foedus.reason.costs import UNSTATED, Costs

#: The largest cost that can be set: sums of them stay far within what the solver counts.
LARGEST = 1_000_000


def parse_costs(text: str, actors: Iterable[str] = (), values: Iterable[str] = ()) -> Costs:
    """Read costs as ``ballot=1, reading=5, RUS=10, RUS.no-abstain=1``.

    A kind sets the price of its moves, an actor multiplies all of theirs, and
    ``ACTOR.old-new`` sets one move, ``unstated`` standing for no position. Where ``actors`` is
    given only those may be named, otherwise any name in capitals; ``values`` are values of
    terms that may be named beside the ballots.

    Raises:
        ValueError: with the entry, what would be accepted and the nearest match.
    """
    known, words = tuple(actors), (*BALLOTS, UNSTATED, *values)
    of: dict[Kind, int] = {}
    times: dict[str, int] = {}
    exactly: dict[tuple[str, str, str], int] = {}
    seen: set[str] = set()
    for entry in filter(None, map(str.strip, text.split(","))):
        name, equals, amount = (part.strip() for part in entry.partition("="))
        if not (name and equals and amount):
            raise ValueError(f"{entry!r} is not a cost; write it NAME=NUMBER, as RUS=10")
        if name in seen:
            raise ValueError(f"{name!r} is given a cost twice")
        seen.add(name)
        actor, dot, move = name.partition(".")
        if name in list(Kind):
            of[Kind(name)] = _amount(entry, amount)
        elif dot:
            exactly[_actor(actor, known), *_move(entry, move, words)] = _amount(entry, amount)
        else:
            times[_actor(actor, known)] = _amount(entry, amount)
    return Costs(of, times, exactly)


def _amount(entry: str, amount: str) -> int:
    if not (amount.isascii() and amount.isdigit() and 1 <= int(amount) <= LARGEST):
        raise ValueError(f"{entry!r}: a cost is a whole number from 1 to {LARGEST}")
    return int(amount)


def _actor(name: str, known: tuple[str, ...]) -> str:
    if name in known or (not known and name.isupper()):
        return name
    near = _nearest(name, (*Kind, *known))
    raise ValueError(f"{name!r} is neither a kind ({', '.join(Kind)}) nor an actor{near}")


def _move(entry: str, move: str, words: tuple[str, ...]) -> tuple[str, str]:
    for old in words:
        if move.startswith(f"{old}-") and (new := move.removeprefix(f"{old}-")) in words:
            return old, new
    old, dash, new = move.partition("-")
    if not dash:
        raise ValueError(f"{entry!r}: a move is written OLD-NEW, as RUS.no-abstain=1")
    wrong = new if old in words else old
    raise ValueError(
        f"{entry!r}: {wrong!r} is not one of {', '.join(words)}{_nearest(wrong, words)}"
    )


def _nearest(name: str, among: Iterable[str]) -> str:
    close = get_close_matches(name, list(map(str, among)), n=1)
    return f"; did you mean {close[0]!r}?" if close else ""
