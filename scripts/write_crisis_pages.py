"""Write docs/crises: a page for each documented crisis, and an index.

    python scripts/write_crisis_pages.py            those whose case or law has changed
    python scripts/write_crisis_pages.py --all      all of them

The last line of a page tells what it was made from. A test holds every page to it, and two of them
to the byte.
"""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(Path(__file__).parent))

from crises.markdown import table  # noqa: E402
from crises.page import crisis, page  # noqa: E402

from foedus.facts.case import Case  # noqa: E402
from foedus.facts.shipped import shipped_cases  # noqa: E402
from foedus.questions.opening import open_case  # noqa: E402
from foedus.questions.receipt import receipt  # noqa: E402

PAGES = ROOT / "docs" / "crises"
HOW = sorted([*(ROOT / "scripts" / "crises").glob("*.py"), Path(__file__)])


def documented() -> list[Case]:
    """The documented crises, by their numbers."""
    cases = map(open_case, shipped_cases())
    return sorted((c for c in cases if c.number is not None), key=lambda c: c.number or 0)


def place(case: Case) -> Path:
    """The file of the page of a crisis."""
    return PAGES / f"{case.number:02d}-{case.id}.md"


def made_from(case: Case) -> str:
    """The last line of a page: a digest of the case, the law, the facts and the pages' own code."""
    used = receipt(case.digest)
    how = sha256(b"\0".join(path.read_bytes() for path in HOW)).hexdigest()
    digest = sha256("".join((used.case, used.law, used.facts, how)).encode()).hexdigest()
    return f"<!-- made from {digest} -->\n"


def whole(case: Case) -> str:
    """The page as it is to be committed."""
    return f"{page(crisis(case.id))}\n{made_from(case)}"


def index(cases: list[Case]) -> str:
    """The list of the crises."""
    rows = [
        (
            str(case.number),
            f"[{case.title}]({place(case).name})",
            str(case.since),
            str(len(case.history)),
            ", ".join(sorted({row.outcome.replace("_", " ") for row in case.history})),
        )
        for case in cases
    ]
    tried = sum(len(case.history) for case in cases)
    lead = (
        f"{len(cases)} crises, {tried} measures that were tried in them. Each page sets what the "
        "program says beside what happened; `foedus suite` does it for all. A crisis that is "
        "called hypothetical is invented, and in it nothing was tried."
    )
    by = "*Written by `scripts/write_crisis_pages.py`.*"
    heads = ("no", "crisis", "from", "tried", "what came of it")
    return "\n\n".join(["# Documented crises", by, lead, table(heads, rows)]) + "\n"


def main(everything: bool) -> None:
    """Write what has changed, and take away pages of what is no longer there."""
    PAGES.mkdir(exist_ok=True)
    cases = documented()
    kept = {place(case) for case in cases} | {PAGES / "README.md"}
    for path in set(PAGES.glob("*.md")) - kept:
        path.unlink()
    for case in cases:
        path = place(case)
        fresh = path.exists() and path.read_text(encoding="utf-8").endswith(made_from(case))
        if everything or not fresh:
            path.write_text(whole(case), encoding="utf-8")
    (PAGES / "README.md").write_text(index(cases), encoding="utf-8")


if __name__ == "__main__":
    main("--all" in sys.argv[1:])
