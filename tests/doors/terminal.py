"""What tests of the command line share: a small case, and commands run in this process or anew."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from foedus.doors.cli import main

#: A state that is no permanent member attacks a neighbour that asks for help.
SMALL = """
format = 1
id = "small"
title = "A made-up attack"
about = "It says nothing about the world."
from = 2022-03-01
days = [2022-03-04]
parties = [
    { id = "ARM", roles = ["attacker"] },
    { id = "GEO", roles = ["victim"] },
    { id = "TUR", roles = ["contributor"] },
]
readings = {}

[[facts]]
say = "armed_attack(ARM, GEO)"
is = true
from = 2022-03-01
source = "author"

[[positions]]
of = "*"
in = "security_council"
measure = "peacekeeping"
ballot = "yes"
from = 2022-03-01
basis = "assumed"
source = "author"
note = "everybody is willing"

[[positions]]
of = "RUS"
in = "security_council"
measure = "peacekeeping"
ballot = "no"
from = 2022-03-01
basis = "declared"
source = "author"

[[positions]]
of = "HUN"
in = "north_atlantic_council"
measure = "*"
ballot = "no"
from = 2022-03-01
basis = "assumed"
source = "author"
note = "Côte d’Azur — a note in letters that ASCII lacks"

[sources.author]
publisher = "the author of the case"
title = "Assumptions made for this example"
"""

BALLOTS = "RUS=no, CHN=abstain, IND=abstain, ARE=abstain, *=yes"


@dataclass(frozen=True)
class Told:
    """What a command left behind."""

    status: int
    out: str
    err: str


def small_case(folder: Path) -> str:
    """The path of the small case, written into a folder."""
    path = folder / "small.toml"
    path.write_text(SMALL, encoding="utf-8")
    return str(path)


def run(capsys: pytest.CaptureFixture[str], *args: str) -> Told:
    """Run the command in this process."""
    _ = capsys.readouterr()
    with pytest.raises(SystemExit) as done:
        main(args)
    told = capsys.readouterr()
    assert isinstance(done.value.code, int)
    return Told(done.value.code, told.out, told.err)


def anew(*args: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own."""
    command = [sys.executable, "-m", "foedus", *args]
    return subprocess.run(command, capture_output=True, env={**os.environ, **(env or {})})


def questions(case: str) -> dict[str, tuple[str, ...]]:
    """A command of each kind that has an answer, by the kind of its answer."""
    return {
        "measures": ("measures", case),
        "why": ("why", case, "peacekeeping"),
        "blockers": ("blockers", case, "peacekeeping"),
        "change": ("change", case, "nato-accession"),
        "adjudicate": (
            *("adjudicate", "security-council", "--on", "2022-02-25"),
            *("--ballots", BALLOTS, "--party", "RUS"),
        ),
        "members": ("members", "general-assembly", "--on", "2022-02-25"),
        "norms": ("norms",),
        "cases show": ("cases", "show", case),
        "check": ("check", case),
        "suite": ("suite", case),
        "votes": ("votes", "general-assembly", "--most-isolated", "USA", "--limit", "3"),
        "agreement": ("votes", "--agreement", "FRA", "GBR"),
        "sql": ("sql", "select body, min(date), count(*) from votes group by 1 order by 1"),
        "views": ("sql", "--views"),
        "import": ("import", "--list"),
        "replay": ("replay", "security-council", "--since", "2022-02-25", "--until", "2022-02-27"),
        "vocabulary": ("vocabulary", "embargo"),
        "precedents": ("precedents", case, "un-expulsion"),
        "power": ("power", "security-council", "--on", "2024-01-15"),
        "odds": ("odds", "security-council", "--on", "2024-01-15", "--ballots", "RUS=no; *=yes"),
    }
