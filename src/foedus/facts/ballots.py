"""Recorded votes: every ballot is a member's, cast once, and the counts agree with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date

from foedus.facts import form
from foedus.facts.case import Vote
from foedus.facts.lines import Path
from foedus.facts.names import Names
from foedus.facts.problems import quoted
from foedus.facts.shapes import Entry, Values
from foedus.language.variables import BALLOTS

#: The ballots that are counted, in the order of ``counts``.
COUNTED = ("yes", "no", "abstain")


def vote(entry: Entry, names: Names) -> Vote | None:
    """A recorded vote; ``others`` is the ballot of all members that are not named."""
    values, path, line = entry
    names.source((*path, "source"), values["source"])
    if values["measure"] is not None:
        names.measure((*path, "measure"), values["measure"])
    names.kind((*path, "kind"), values["kind"], values["body"])
    rolls = form.ROLL.read(values["ballots"] or {}, (*path, "ballots"), names.report)
    if rolls is None:
        return None
    body, day = values["body"], values["on"]
    cast, sound = _cast(rolls, (*path, "ballots"), body, day, names)
    members = names.members(body, day)
    others: str | None = values["others"]
    if others is not None:
        if not members:
            found = f"no members of {body} on {day} are on record"
            names.report.add((*path, "others"), found, "every ballot under ballots")
        cast |= dict.fromkeys(sorted(members - cast.keys()), others)
    if values["counts"] is not None and sound:
        complete = bool(members) and members == cast.keys()
        _count(values["counts"], cast, complete, (*path, "counts"), names)
    return Vote(
        body=body,
        measure=values["measure"],
        symbol=values["symbol"] or "",
        on=day,
        kind=values["kind"],
        ballots=cast,
        outcome=values["outcome"],
        counts=values["counts"],
        source=values["source"],
        note=values["note"] or "",
        line=line,
    )


def _cast(
    rolls: Values, path: Path, body: str, day: date, names: Names
) -> tuple[dict[str, str], bool]:
    """Each member's ballot, and whether all are those of members, each under one ballot."""
    cast: dict[str, str] = {}
    sound = True
    for ballot in BALLOTS:
        for index, member in enumerate(rolls[ballot] or ()):
            at = (*path, ballot, index)
            sound &= names.member(at, member, body, [day])
            if cast.setdefault(member, ballot) != ballot:
                found = f"{quoted(member)} is under {cast[member]} as well"
                names.report.add(at, found, "one ballot for each member")
                sound = False
    return cast, sound


def _count(
    counts: tuple[int, int, int],
    cast: Mapping[str, str],
    complete: bool,
    path: Path,
    names: Names,
) -> None:
    """Hold the counts to the ballots: equal where all are known, never fewer than are named."""
    tally = Counter(cast.values())
    named = tuple(tally[ballot] for ballot in COUNTED)
    agree = counts == named if complete else all(a >= b for a, b in zip(counts, named, strict=True))
    if not agree:
        kind = "exactly" if complete else "at least"
        said = "the counts are {} yes, {} no, {} abstain".format(*counts)
        names.report.add(path, said, "{} {}, {}, {} as the ballots name".format(kind, *named))
