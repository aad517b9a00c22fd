"""Which states a column of the raw data holds the ballots of, and which of them sat on a day."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection
from datetime import date
from pathlib import Path

from foedus.facts import states

#: States that follow each other in one place, the earlier first.
FAMILIES = {
    "SUN": ("SUN", "RUS"),
    "RUS": ("SUN", "RUS"),
    "EGY": ("EGY", "UAR"),
    "YUG": ("YUG", "SCG", "SRB"),
    "TZA": ("TGK", "TZA"),
}
#: Spellings of the data sets that are no name of the record, or a name of several. One of them is
#: a map, which has some states only in parts: the largest part stands for the state.
SPELLINGS = {
    "Antigua": "ATG",
    "Bosnia and Herz.": "BIH",
    "Brussels Capital Region": "BEL",
    "Cape Verde": "CPV",
    "Central African Rep.": "CAF",
    "Dem. Rep. Congo": "COD",
    "Dominican Rep.": "DOM",
    "EGYPT / UNITED ARAB REPUBLIC": "EGY",
    "England": "GBR",
    "Eq. Guinea": "GNQ",
    "GERMANY, FEDERAL REPUBLIC OF": "DEU",
    "Honshu": "JPN",
    "KOREA": "KOR",
    "North Island": "NZL",
    "RUSSIAN FEDERATION/USSR": "SUN",
    "S. Sudan": "SSD",
    "SRI LANKA/CEYLAN": "LKA",
    "Saint Vincent and Grenadines": "VCT",
    "TURKEY": "TUR",
    "Trinidad": "TTO",
    "Turkey": "TUR",
}
#: Numbers of the Correlates of War that the table of land borders has no use for, or reads
#: otherwise: an island has no land border, and the ballots of China stand under two numbers.
NUMBERS = {
    "31": "BHS", "40": "CUB", "51": "JAM", "52": "TTO", "53": "BRB", "54": "DMA", "55": "GRD",
    "56": "LCA", "57": "VCT", "58": "ATG", "60": "KNA", "255": "DEU", "260": "DEU", "338": "MLT",
    "345": "YUG", "365": "SUN", "395": "ISL", "402": "CPV", "403": "STP", "510": "TZA",
    "511": "ZAN", "552": "ZWE", "580": "MDG", "581": "COM", "590": "MUS", "591": "SYC",
    "651": "EGY", "678": "YEM", "679": "YEM", "680": "YMD", "710": "CHN", "713": "CHN",
    "740": "JPN", "780": "LKA", "781": "MDV", "816": "VNM", "840": "PHL", "900": "AUS",
    "920": "NZL",
    "935": "VUT", "940": "SLB", "946": "KIR", "947": "TUV", "950": "FJI", "955": "TON",
    "970": "NRU", "983": "MHL", "986": "PLW", "987": "FSM", "990": "WSM",
}  # fmt: skip
COW_CODES = Path(__file__).parents[2] / "src/foedus/facts/borders/cow_codes.csv"


def named(name: str) -> str:
    """The code of a state as a data set spells it.

    Raises:
        LookupError: the name is none of the record's and none of ``SPELLINGS``.
    """
    code = SPELLINGS.get(name) or states.find(re.sub(r"\s+", " ", name).strip())
    if code is None:
        raise LookupError(f"no state is called {name!r}")
    return code


def numbered() -> dict[str, str]:
    """The code for each number of the Correlates of War; of a family, any of its codes."""
    with COW_CODES.open(encoding="utf-8", newline="") as handle:
        first = {row["cow"]: row["state"] for row in reversed(list(csv.DictReader(handle)))}
    return first | NUMBERS


def family(code: str) -> tuple[str, ...]:
    """The states whose ballots stand where those of ``code`` stand."""
    return FAMILIES.get(code, (code,))


def sitting(code: str, members: Collection[str]) -> str | None:
    """Which of the family of ``code`` is among the members; None if none of them is."""
    return next((one for one in family(code) if one in members), None)


def day(text: str) -> date:
    """The day written as ``YYYY-MM-DD``."""
    return date.fromisoformat(text)
