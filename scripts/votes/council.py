"""The Security Council's votes, from B. Martin's table (bd-unsc)."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from foedus.facts import security_council
from votes.codes import FAMILIES, day, family, named, sitting
from votes.notes import Correction, Difference, Subject, hand

BODY = "security_council"
BALLOTS = {"Y": "yes", "N": "no", "A": "abstain", "NV": "absent"}
OUTCOMES = {"adopted": "adopted", "vetoed": "vetoed", "lack of maj.": "short"}
#: Where the data has what may be corrected by hand.
MENDED = {"symbol": "UN classification", "date": "Date"}
#: Where the members' ballots begin in the data.
FIRST_MEMBER = 14
EVERYONE = 15
#: What the data's description of a vote says that it was about.
SUBJECTS = {
    "admission": r"[Aa]dmission of (?!new members to the)|applications for admission"
    r"|[Aa]pplications? (of .* )?for (admission to )?[Mm]embership",
    "appoints_secretary_general": r"[Aa]ppoint\w* of (the )?(?!a )(.* as )?(the |Acting )?"
    r"Secretary-General|appointment of U T",
    "election_date_of_the_court": r"election (of members of|to fill a vacancy in) the Internat",
}
#: Matches of these patterns that are about something else.
NOT_SO = r"procedures for|representative of the Secretary-General|Statute"


@dataclass
class Council:
    """What is read: votes and ballots as rows, and what had to be said about them."""

    votes: list[dict[str, object]] = field(default_factory=list)
    ballots: list[dict[str, object]] = field(default_factory=list)
    corrections: list[Correction] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)
    subjects: list[Subject] = field(default_factory=list)


def build(path: Path) -> Council:
    """All votes of the data in order, corrected."""
    with path.open(encoding="utf-8-sig", newline="") as handle:
        rows = sorted(csv.DictReader(handle), key=lambda row: int(row["Vote in the DB"]))
    council = Council()
    put = {int(row["vote"]): row for row in hand("council_put")}
    seen: dict[tuple[object, ...], int] = {}
    for row in rows:
        _read(council, row, put, seen)
    council.corrections += _successions(rows)
    council.subjects += [
        Subject(BODY, int(r["vote"]), *(r[k] for k in list(r)[1:]))
        for r in hand("council_subjects")
    ]
    return council


def _read(
    council: Council,
    row: dict[str, str],
    put: dict[int, dict[str, str]],
    seen: dict[tuple[object, ...], int],
) -> None:
    vote = int(row["Vote in the DB"])
    row = _mended(council, vote, row)
    on = day(row["Date"])
    symbol = re.sub(r"\s+", " ", row["UN classification"]).strip()
    if symbol != row["UN classification"]:
        council.corrections.append(
            _correction(vote, "symbol", repr(row["UN classification"]), symbol, "blanks",
                        "bd_unsc", "verified", "blanks or line breaks at the end of a symbol")
        )  # fmt: skip
    ballots = _corrected(council, vote, dict(_ballots(council, row, vote)))
    nobody = Counter(ballots.values())["absent"] == EVERYONE
    if nobody:
        council.corrections.append(
            _correction(vote, "ballots", "NV=15", "adopted without a vote", "no vote taken",
                        "bd_unsc", "verified", "an adopted resolution on which no ballot is "
                        "recorded: all members are coded as not voting")
        )  # fmt: skip
        ballots = {}
    recorded = OUTCOMES[row["Vote outcome"]]
    same = seen.get((symbol, on)) if put.get(vote, {"put": ""})["put"] != "part" else None
    seen[(symbol, on)] = vote
    outcome, duplicate = _repeated(council, vote, recorded, same)
    counts = Counter(ballots.values())
    known = bool(ballots)
    council.votes.append(
        {
            "vote": vote,
            "symbol": symbol,
            "resolution": int(row["Resolution number"]) if recorded == "adopted" else None,
            "date": on,
            "put": put[vote]["put"] if vote in put else "draft",
            "recorded": recorded,
            "outcome": outcome,
            "yes": counts["yes"] if known else _number(row["Yes"], nobody),
            "no": counts["no"] if known else _number(row["No"], nobody),
            "abstain": counts["abstain"] if known else _number(row["Abstentions"], nobody),
            "absent": counts["absent"] if known else _number(row["Non-Voting"], nobody),
            "without_vote": nobody,
            "has_ballots": known,
            "duplicate_of": duplicate,
        }
    )
    absences = _absences(on)
    council.ballots += [
        {
            "vote": vote,
            "state": state,
            "ballot": ballot,
            "absence": absences.get(state) if ballot == "absent" else None,
        }
        for state, ballot in sorted(ballots.items())
    ]
    council.differences += _doubtful(vote, on, ballots)
    council.subjects += _subjects(vote, row["Title-Observable"])


def _mended(council: Council, vote: int, row: dict[str, str]) -> dict[str, str]:
    """The row with its symbol and its day as they are known by hand."""
    mended = dict(row)
    for known in hand("council"):
        if int(known["vote"]) != vote:
            continue
        column = MENDED[known["column"]]
        if row[column] != known["was"]:
            raise ValueError(f"vote {vote}: {column} is {row[column]} in the data")
        mended[column] = known["is"]
        council.corrections.append(
            _correction(vote, known["column"], known["was"], known["is"], known["column"],
                        known["source"], known["verification"], known["reason"])
        )  # fmt: skip
    return mended


def _ballots(council: Council, row: dict[str, str], vote: int) -> Iterator[tuple[str, str]]:
    """The ballots of the members of the day; a ballot of no member is moved and noted."""
    on = day(row["Date"])
    members = security_council.members(on)
    for column, letter in list(row.items())[FIRST_MEMBER:]:
        if letter not in BALLOTS:
            continue
        state = sitting(named(column), members)
        if state is None:
            moved = _misplaced(column, row["Date"])
            state = moved["state"]
            council.corrections.append(
                _correction(vote, "state", f"{column}={letter}", f"{state}={BALLOTS[letter]}",
                            "ballot in another column", moved["source"], "verified",
                            moved["reason"])
            )  # fmt: skip
        yield state, BALLOTS[letter]


def _misplaced(column: str, on: str) -> dict[str, str]:
    for row in hand("misplaced"):
        if row["column"] == column and row["from"] <= on <= row["to"]:
            return row
    raise ValueError(f"{column} has a ballot on {on} and was no member of the Council")


def _corrected(council: Council, vote: int, ballots: dict[str, str]) -> dict[str, str]:
    for row in hand("council_ballots"):
        if int(row["vote"]) != vote:
            continue
        if ballots[row["state"]] != row["was"]:
            raise ValueError(f"vote {vote}: {row['state']} is {ballots[row['state']]} in the data")
        ballots[row["state"]] = row["is"]
        council.corrections.append(
            _correction(vote, f"ballot of {row['state']}", row["was"], row["is"], "ballot",
                        row["source"], row["verification"], row["reason"])
        )  # fmt: skip
    return ballots


#: Between these days China stayed out of many votes, above all on peacekeeping forces, where the
#: data has it abstain. Which ones is known for few (see ``hand/council_ballots.csv``).
CHINA_STAYED_OUT = (day("1973-10-22"), day("1981-12-31"))


def _doubtful(vote: int, on: date, ballots: dict[str, str]) -> Iterator[Difference]:
    first, last = CHINA_STAYED_OUT
    if first <= on <= last and ballots.get("CHN") == "abstain":
        yield Difference(BODY, vote, "ballot of CHN", "abstain", "absent", "participation",
                         "china_stayed_out", "memory", "may be one of the votes in which China "
                         "did not participate; the majority is the same either way")  # fmt: skip


#: Votes that stand twice in the data, and which is the repetition.
REPEATED = {360: 359, 3099: 3098}


def _repeated(
    council: Council, vote: int, recorded: str, same: int | None
) -> tuple[str, int | None]:
    if vote not in REPEATED:
        return recorded, None
    first = REPEATED[vote]
    if same != first:
        raise ValueError(f"vote {vote} does not repeat vote {first}")
    outcome = next(str(v["outcome"]) for v in council.votes if v["vote"] == first)
    council.corrections.append(
        _correction(vote, "duplicate_of", "", str(first), "the same vote twice", "bd_unsc",
                    "partly", "symbol, day and every ballot are those of the vote before, and "
                    "the list of vetoed drafts or the meeting knows one such vote")
    )  # fmt: skip
    if outcome != recorded:
        council.corrections.append(
            _correction(vote, "outcome", recorded, outcome, "outcome", "veto_list", "verified",
                        "enough affirmative votes and a permanent member against: on the list "
                        "of vetoed drafts")
        )  # fmt: skip
    return outcome, first


def _subjects(vote: int, about: str) -> Iterator[Subject]:
    for subject, pattern in SUBJECTS.items():
        if re.search(pattern, about) and not re.search(NOT_SO, about):
            yield Subject(BODY, vote, subject, "", "bd_unsc", "partly", "")
            return


def _successions(rows: list[dict[str, str]]) -> Iterator[Correction]:
    """One row for each stretch of votes in which a column holds one state of a family."""
    for column in list(rows[0])[FIRST_MEMBER:]:
        if named(column) not in FAMILIES:
            continue
        held: dict[str, list[int]] = {}
        for row in rows:
            if row[column] in BALLOTS:
                state = sitting(named(column), security_council.members(day(row["Date"])))
                held.setdefault(str(state), []).append(int(row["Vote in the DB"]))
        for state in family(named(column)) if len(held) > 1 else ():
            if votes := held.get(state):
                yield Correction(
                    BODY, votes[0], str(votes[-1]), "state", column, state,
                    "one column, several states", "membership", "verified",
                    f"{len(votes)} ballots of the days on which it was {state} that sat",
                )  # fmt: skip


def _absences(on: date) -> dict[str, str]:
    return {
        row["state"]: row["absence"]
        for row in hand("absences")
        if row["from"] <= str(on) <= row["to"]
    }


def _correction(
    vote: int, column: str, was: str, now: str, kind: str, source: str, checked: str, why: str
) -> Correction:
    return Correction(BODY, vote, "", column, was, now, kind, source, checked, why)


def _number(text: str, nobody: bool) -> int | None:
    return int(text) if text.isdigit() and not nobody else None
