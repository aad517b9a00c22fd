"""Looking up precedents: a whole process, against one that asks the same case for a proof."""

from __future__ import annotations

import sys
from pathlib import Path

from timing import Measure, whole_process

FOEDUS = str(Path(sys.executable).with_name("foedus"))
ABOUT = ("2022-ukraine", "peacekeeping", "--on", "2025-02-10")


def bench_lookup() -> list[Measure]:
    """Whole-process time of `foedus precedents`; aim: under 0.5 s, which needs a current index."""
    return [
        whole_process("foedus precedents", (FOEDUS, "precedents", *ABOUT)),
        whole_process("foedus precedents, as JSON", (FOEDUS, "precedents", *ABOUT, "--json")),
        whole_process("foedus why", (FOEDUS, "why", *ABOUT)),
    ]
