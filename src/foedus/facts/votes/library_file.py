"""The UN Library's published CSV of Council or Assembly votes, read line by line.

The library documents its columns with the files (digitallibrary.un.org/record/4055387 for the
Council, /record/4060887 for the Assembly): one row for each ballot of each adopted resolution.
Only facts are taken over, not titles or notes.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TextIO

from foedus.facts import security_council as council
from foedus.facts import states, un
from foedus.facts.problems import MOST_PROBLEMS, CaseError, Problem, near, quoted, shown_path
from foedus.facts.record import LAST_DAY
from foedus.facts.security_council import OutsideRecordError
from foedus.language.errors import UserError

TOTALS = ("total_yes", "total_no", "total_abstentions", "total_non_voting", "total_ms")
NEEDED = ("undl_id", "ms_code", "ms_name", "ms_vote", "date", "resolution", *TOTALS)
#: Columns that tell the two files apart, and those that are known and passed over.
OWN = {"security_council": ("permanent_member", "modality"), "general_assembly": ("session",)}
PASSED_OVER = (
    *("draft", "committee_report", "meeting", "title", "agenda_title", "subjects", "description"),
    *("agenda", "vote_note", "undl_link"),
)
#: Y, N, A and X since version 2; NV in the first; blank in the library's own pages.
BALLOTS = {"Y": "yes", "N": "no", "A": "abstain", "X": "absent", "NV": "absent", "": "absent"}
SYMBOL = {
    "security_council": re.compile(r"S/[A-Za-z0-9./() -]{1,60}"),
    "general_assembly": re.compile(r"A/[A-Za-z0-9./()\[\], -]{1,60}"),
}
SESSION = re.compile(r"(\d{1,3})|(E?S)-(\d{1,2})|(\d{1,2})(em)?sp")


class ImportRefusedError(CaseError):
    """The file is not taken over; its problems say which lines and why."""


@dataclass(slots=True)
class Read:
    """One vote of the file as read so far.

    ``counts`` are those declared of yes, no, abstaining, not voting, and members; None if blank.
    """

    head: tuple[str, ...]
    on: date
    counts: tuple[int | None, ...]
    without_vote: bool
    session: str
    symbol: str
    cast: dict[str, str] = field(default_factory=dict)


class LibraryFile:
    """Goes through the file once and takes down what cannot be understood."""

    def __init__(self, path: Path, body: str, since: date | None) -> None:
        self.path, self.body, self.since = path, body, since
        self.problems: list[Problem] = []
        self.at: dict[str, int] = {}
        self.days: dict[str, frozenset[str] | None] = {}
        self.found: dict[int, Read] = {}

    def votes(self) -> dict[int, Read]:
        """The votes of the file by the library's number."""
        try:
            with self.path.open(encoding="utf-8-sig", newline="") as text:
                self._read(text)
        except UnicodeDecodeError:
            raise UserError(f"{shown_path(str(self.path))} is not UTF-8 text") from None
        if not self.found and not self.problems:
            self._problem(None, "no votes" + (f" since {self.since}" if self.since else ""), "some")
        if self.problems:
            raise ImportRefusedError(self.problems)
        return self.found

    def _read(self, text: TextIO) -> None:
        rows = csv.reader(text, strict=True)
        line = 1
        try:
            self._header(next(rows, []))
            for row in rows:
                line = line + 1 if rows.line_num == line + 1 else rows.line_num
                if len(self.problems) >= MOST_PROBLEMS:
                    return
                if row:
                    self._row(line, row)
            if not self.problems:
                self._cut_off(line)
        except csv.Error as problem:
            self._problem(rows.line_num, f"not CSV here: {problem}", "comma-separated values")

    def _cut_off(self, line: int) -> None:
        """The last vote has fewer rows than members, as after a download that broke off."""
        vote = next(reversed(self.found.values()), None)
        if vote is not None and len(vote.cast) < (vote.counts[-1] or 0):
            told = f"the file ends with {len(vote.cast)} of {vote.counts[-1]} rows of a vote"
            self._problem(line, told, "a whole file")

    def _header(self, header: list[str]) -> None:
        self.at = {column.strip(): index for index, column in enumerate(header)}
        known = (*NEEDED, *OWN[self.body], *PASSED_OVER)
        for column in self.at:
            if column not in known:
                others = (b for b, own in OWN.items() if column in own and b != self.body)
                whose = next((f", which the file of the {b} has" for b in others), "")
                self._problem(
                    1, f"column {quoted(column)}{whose}", "the columns that the library documents",
                    near(column, known),
                )  # fmt: skip
        for column in (*NEEDED, *OWN[self.body][:1]):
            if column not in self.at:
                self._problem(1, f"no column {column}", f"columns {', '.join(NEEDED)}")
        if len(self.at) < len(header):
            self._problem(1, "a column twice", "each column once")
        if self.problems:
            raise ImportRefusedError(self.problems[:MOST_PROBLEMS])

    def _row(self, line: int, row: list[str]) -> None:
        if len(row) != len(self.at):
            self._problem(line, f"{len(row)} values", f"{len(self.at)}, as many as columns")
            return
        value = {column: row[index].strip() for column, index in self.at.items()}
        id = value["undl_id"]
        if not (id.isascii() and id.isdigit() and len(id) <= 12 and int(id) > 0):
            self._problem(line, f"undl_id {quoted(id)}", "the library's number of the vote")
            return
        head = tuple(value[column] for column in ("date", "resolution", *TOTALS))
        vote = self.found.get(int(id))
        if vote is None:
            vote = self._vote(line, value, head)
            if vote is None:
                return
            self.found[int(id)] = vote
        elif vote.head != head:
            self._problem(
                line, f"day, symbol or totals of vote {id} as {quoted(', '.join(head))}",
                f"the same in all its rows; before, {', '.join(vote.head)}",
            )  # fmt: skip
        self._ballot(line, value, vote)

    def _vote(self, line: int, value: dict[str, str], head: tuple[str, ...]) -> Read | None:
        """A vote by its first row; None if it cannot be understood, or is older than wanted."""
        try:
            on = date.fromisoformat(value["date"])
        except ValueError:
            self._problem(line, f"date {quoted(value['date'])}", "a day as 2024-12-31")
            return None
        if self.since is not None and on < self.since:
            return None
        if on > LAST_DAY:
            self._problem(line, f"a vote on {on}", f"a day of the record, to {LAST_DAY}")
            return None
        symbol, session = value["resolution"], SESSION.fullmatch(value.get("session", "0"))
        if not SYMBOL[self.body].fullmatch(symbol):
            self._problem(line, f"resolution {quoted(symbol)}", f"a symbol of the {self.body}")
            return None
        if session is None:
            self._problem(line, f"session {quoted(value['session'])}", "as 79, S-30 or ES-11")
            return None
        counts = tuple(self._count(line, column, value[column]) for column in TOTALS)
        without = "without" in value.get("modality", "").lower()
        return Read(head, on, counts, without, _session(session), symbol)

    def _count(self, line: int, column: str, text: str) -> int | None:
        # The library's files give whole numbers also as 120.0.
        found = re.fullmatch(r"(\d{1,3})(\.0)?", text, re.ASCII)
        if text and found is None:
            self._problem(line, f"{column} {quoted(text)}", "a number of ballots")
        return int(found[1]) if found else None

    def _ballot(self, line: int, value: dict[str, str], vote: Read) -> None:
        code, said = value["ms_code"], value["ms_vote"]
        if said not in BALLOTS:
            self._problem(line, f"ms_vote {quoted(said)}", "Y, N, A or X")
            return
        members = self._members(vote.on)
        if members is None:
            self._problem(line, f"a vote on {vote.on}", f"a day of the record of the {self.body}")
            return
        # The name is of the time of the vote, while the code may be the successor's.
        named = states.find(value["ms_name"])
        state = code if code in members else named
        shown = f"{quoted(code)}, {quoted(value['ms_name'])}"
        if state not in members:
            accepted = f"a member of the {self.body} on {vote.on}"
            self._problem(line, f"ms_code {shown}, no member", accepted, near(code, members))
        elif named in members and named != state:
            self._problem(line, f"ms_code {shown}, of two members", "one of the two")
        elif state in vote.cast:
            self._problem(line, f"{state} twice in one vote", "each member once")
        else:
            vote.cast[state] = BALLOTS[said]

    def _members(self, day: date) -> frozenset[str] | None:
        key = day.isoformat()
        if key not in self.days:
            try:
                of = council.members if self.body == "security_council" else un.members
                self.days[key] = frozenset(of(day)) or None
            except OutsideRecordError:
                self.days[key] = None
        return self.days[key]

    def _problem(
        self, line: int | None, found: str, accepted: str, nearest: Iterable[str] = ()
    ) -> None:
        self.problems.append(Problem(str(self.path), line, found, accepted, tuple(nearest)))


def _session(found: re.Match[str]) -> str:
    """The session as the record writes it: 79, S-30, ES-11."""
    regular, special, number, counted, emergency = found.groups()
    if regular:
        return regular.lstrip("0")
    return f"{special}-{number}" if special else f"{'E' if emergency else ''}S-{counted}"
