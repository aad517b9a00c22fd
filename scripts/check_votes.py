"""Hold the recorded votes of a case to the raw roll-calls that they were taken from.

    python scripts/check_votes.py CASE.toml UNSC_VOTES.csv UNGA_VOTES.json

The first data set is B. Martin's table of the Security Council's votes (bd-unsc), the second the
roll-calls kept in HarukiKinoshita/ukraine-viz. Prints a line for each vote of the case: how many
ballots agree, or that the data has no such vote. Ends with status 1 if a ballot or count differs.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from pathlib import Path

from foedus.facts import states
from foedus.facts.case import Vote
from foedus.facts.reading import read_case

Roll = dict[str, str]

LETTERS = {"Y": "yes", "N": "no", "A": "abstain", "NV": "absent"}
WORDS = {"approve": "yes", "against": "no", "abstain": "abstain", "absent": "absent"}
#: The first column of the Council's table that holds a member's ballot.
FIRST_MEMBER = 14
#: Spellings of the data sets that are no name of the record.
SPELLINGS = {
    "KOREA": "KOR",
    "RUSSIAN FEDERATION/USSR": "RUS",
    "Cape Verde": "CPV",
    "Central African Rep.": "CAF",
    "Dem. Rep. Congo": "COD",
    "Dominican Rep.": "DOM",
    "Eq. Guinea": "GNQ",
    "S. Sudan": "SSD",
    "Saint Vincent and Grenadines": "VCT",
    "Turkey": "TUR",
}


def code(name: str) -> str:
    """The code of a state as a data set spells it; an unknown spelling stays as it is."""
    return SPELLINGS.get(name) or states.find(name) or name


def council(path: Path) -> dict[str, Roll]:
    """Each vote of the Council under its symbol, with the ballots of its members."""
    with path.open(encoding="utf-8-sig", newline="") as handle:
        rows = list(csv.DictReader(handle))
    return {
        key(row["UN classification"]): {
            code(name): LETTERS[ballot]
            for name, ballot in list(row.items())[FIRST_MEMBER:]
            if ballot in LETTERS
        }
        for row in rows
    }


def assembly(path: Path) -> dict[str, Roll]:
    """Each vote of the Assembly under its symbol, with the ballots of its members."""
    return {
        key("A/RES/" + vote["code"]): {
            code(name): ballot for word, ballot in WORDS.items() for name in vote[word]
        }
        for vote in json.loads(path.read_text(encoding="utf-8"))
    }


def key(symbol: str) -> str:
    """A symbol without blanks and without the year in brackets."""
    return re.sub(r"\s|\(\d+\)", "", symbol)


def differences(vote: Vote, roll: Roll) -> list[str]:
    """The members whose ballot the case and the data give differently."""
    members = sorted(vote.ballots.keys() | roll.keys())
    return [m for m in members if vote.ballots.get(m) != roll.get(m)]


def main(case: str, unsc: str, unga: str) -> int:
    """Compare every vote of the case; 1 if anything differs."""
    rolls = council(Path(unsc)) | assembly(Path(unga))
    wrong = False
    for vote in read_case(Path(case)).votes:
        roll = rolls.get(key(vote.symbol))
        if roll is None:
            print(f"{vote.on}  {vote.symbol}: not in the data")
            continue
        differ = differences(vote, roll)
        wrong = wrong or bool(differ)
        said = f"differs for {', '.join(differ)}" if differ else f"{len(roll)} ballots agree"
        print(f"{vote.on}  {vote.symbol}: {said}")
    return int(wrong)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
