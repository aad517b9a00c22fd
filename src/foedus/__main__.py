"""``python -m foedus``: the same as the command ``foedus``."""

from __future__ import annotations

from foedus.doors.cli import main

main()
