"""The library's list of vetoed drafts (as scraped by C. Yordan) against the votes."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from votes.notes import Difference, hand

BODY = "security_council"
COLUMNS = ["row", "symbol", "date", "vote", "agrees", "source", "verification", "note"]
#: The names of the list for the permanent members.
NAMES = {"USSR": "SUN", "Russia": "RUS", "UK": "GBR", "USA": "USA", "France": "FRA", "China": "CHN"}
#: Why a vetoed vote is not on the list, by what was put to the vote.
REASONS = {
    "amendment": "an amendment: the list counts drafts",
    "part": "a part of a draft: the list counts drafts as a whole",
}
PRIVATE = "a vote in a private meeting on the appointment of the Secretary-General"


def compare(
    path: Path,
    votes: list[dict[str, object]],
    against: Mapping[int, set[str]],
    private: set[int],
) -> tuple[list[dict[str, object]], list[Difference]]:
    """The rows of the list, each with its vote, and what of the two does not agree.

    ``against`` gives the permanent members that voted no, ``private`` the votes of private
    meetings.
    """
    vetoed = [vote for vote in votes if vote["outcome"] == "vetoed"]
    waiting: dict[str, list[dict[str, object]]] = defaultdict(list)
    for vote in vetoed:
        waiting[_key(str(vote["symbol"]))].append(vote)
    by_hand = {(row["listed_symbol"], row["listed_date"]): row for row in hand("veto_list")}
    known = {int(str(vote["vote"])): vote for vote in vetoed}
    rows, differences, found = [], [], set()
    with path.open(encoding="utf-8-sig", newline="") as handle:
        listed = list(csv.DictReader(handle))
    for number, entry in enumerate(listed, start=1):
        on = datetime.strptime(entry["date"], "%m/%d/%Y").date()
        fixed = by_hand.get((entry["draft"], on.isoformat()))
        vote = known[int(fixed["vote"])] if fixed else waiting[_key(entry["draft"])].pop(0)
        identity = int(str(vote["vote"]))
        found.add(identity)
        who = {NAMES[entry[f"member_veto{n}"].strip()] for n in (1, 2, 3)
               if entry[f"member_veto{n}"].strip()}  # fmt: skip
        if who != against[identity]:
            raise ValueError(f"row {number} of the list: vetoed by {who}, not {against[identity]}")
        if on != vote["date"]:
            differences.append(
                Difference(BODY, identity, "date", str(vote["date"]), on.isoformat(), "date",
                           "veto_list", "verified", "the list of vetoed drafts has another day")
            )  # fmt: skip
        rows.append(
            {
                "row": number,
                "symbol": entry["draft"],
                "date": on,
                "vote": identity,
                "agrees": "yes" if on == vote["date"] and not (fixed and fixed["note"]) else "no",
                "source": "veto_list",
                "verification": "verified",
                "note": fixed["note"] if fixed else "",
            }
        )
    last = max(row["date"] for row in rows)
    for identity, vote in known.items():
        if identity not in found:
            why = _why_not(vote, identity in private, vote["date"] > last)
            differences.append(
                Difference(BODY, identity, "veto", str(vote["symbol"]), "not listed",
                           "not on the list of vetoed drafts", "veto_list", why[1], why[0])
            )  # fmt: skip
    return rows, differences


def _why_not(vote: dict[str, object], private: bool, later: bool) -> tuple[str, str]:
    if vote["duplicate_of"]:
        return f"repeats vote {vote['duplicate_of']}", "partly"
    if private:
        return PRIVATE, "verified"
    if later and vote["put"] == "draft":
        return "after the list was drawn up", "verified"
    return REASONS[str(vote["put"])], "partly"


def _key(symbol: str) -> str:
    return re.sub(r"\s", "", symbol.upper())
