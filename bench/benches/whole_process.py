"""The two commands a user waits for most, against Python doing nothing."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from timing import CommandError, Measure, last_line, whole_process

FOEDUS = str(Path(sys.executable).with_name("foedus"))
ON = ("--on", "2022-03-04")
MEASURES = (FOEDUS, "measures", "2022-ukraine", *ON)
WHY = (FOEDUS, "why", "2022-ukraine", "peacekeeping", *ON)
#: One line of ``-X importtime``: microseconds alone, microseconds with what it imports, module.
IMPORT = re.compile(r"import time:\s+(\d+) \|\s+(\d+) \|\s+(\S+)")


def bench_commands() -> list[Measure]:
    """Whole-process time and peak memory; aim: under 0.4 s and 120 MB."""
    return [
        whole_process("python -c pass", (sys.executable, "-c", "pass")),
        whole_process("foedus measures", MEASURES),
        whole_process("foedus why", WHY),
    ]


def bench_imports_of_measures() -> list[Measure]:
    """Where the time of `foedus measures` goes: its ten dearest imports, with what they import."""
    return _dearest_imports(MEASURES)


def bench_imports_of_why() -> list[Measure]:
    """Where the time of `foedus why` goes: its ten dearest imports, with what they import."""
    return _dearest_imports(WHY)


def _dearest_imports(command: tuple[str, ...], most: int = 10) -> list[Measure]:
    """The dearest imports of ``command`` outside the standard library, in milliseconds."""
    argv = (sys.executable, "-X", "importtime", *command)
    env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(argv, capture_output=True, text=True, check=False, env=env)
    if done.returncode:
        raise CommandError(f"{' '.join(command)}: {last_line(done.stderr)}")
    rows = [
        {"module": module, "with_its_imports_ms": int(both) / 1000, "alone_ms": int(alone) / 1000}
        for alone, both, module in IMPORT.findall(done.stderr)
        if module.partition(".")[0] not in sys.stdlib_module_names
    ]
    return sorted(rows, key=lambda row: -row["with_its_imports_ms"])[:most]
