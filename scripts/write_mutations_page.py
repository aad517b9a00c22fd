"""Write docs/mutations.md: every rule that is flipped to test the suite, and who notices.

    python scripts/write_mutations_page.py

Judges every case that uses a rule under each flip, which takes a few minutes. The mutations stand
in tests/mutation/. A test holds the committed page to them.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from mutation.harness import touched  # noqa: E402
from mutation.listed import EVERY  # noqa: E402
from mutation.page import entry, found, page  # noqa: E402


def main() -> None:
    """Judge, and write the page; or, where no case notices a flip, say so and write nothing."""
    used = touched(EVERY)
    entries: dict[str, str] = {}
    missed: list[str] = []
    for mutation in EVERY:
        try:
            entries[mutation.name] = entry(mutation, *found(mutation, used.get(mutation.at, ())))
        except LookupError as problem:
            missed.append(str(problem))
    if missed:
        sys.exit("\n".join(missed))
    (ROOT / "docs" / "mutations.md").write_text(page(entries), encoding="utf-8")


if __name__ == "__main__":
    main()
