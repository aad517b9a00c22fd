"""Write docs/law.md and docs/contested.md: every norm and every contested point, from the catalog.

    python scripts/write_law_page.py

Nothing on the two pages is written by hand. A test holds the committed pages to what this writes.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from foedus.catalog import all_contested, all_norms
from foedus.language.contested import ContestedPoint
from foedus.language.norms import Article

DOCS = Path(__file__).parent.parent / "docs"
BY = "*Written by `scripts/write_law_page.py` from the law itself: change the law, not this page.*"


def law_page() -> str:
    """A table for each file of the law; norms in the order of their file.

    The instrument with the most norms comes first. Where an instrument has a folder, its files
    follow each other in the order of their articles.
    """
    homes: dict[str, list[Article]] = {}
    for article in all_norms().values():
        homes.setdefault(_home(article), []).append(article)
    instruments: dict[str, dict[str, list[Article]]] = {}
    for home, articles in homes.items():
        instruments.setdefault(_instrument(home), {})[home] = articles
    counted = f"{len(all_norms())} norms in {len(homes)} files. `foedus norms ID` shows the texts."
    lead = (
        "Every norm that an answer can cite. *In force* gives the days of each text. A contested "
        "point leads to [its positions](contested.md). The last column is what the law says and "
        "the condition does not express."
    )
    longest_first = sorted(instruments.items(), key=lambda one: (-_norms(one[1]), one[0]))
    sections = [_instrument_section(name, files) for name, files in longest_first]
    return "\n\n".join(["# The law, norm by norm", BY, counted, lead, *sections]) + "\n"


def contested_page() -> str:
    """Every contested point with its positions, who holds them, and the answer to each."""
    points = all_contested()
    lead = (
        f"{len(points)} points on which states or courts have divided. The positions stand in the "
        "order of their names, which says nothing. The program takes none of them: where an answer "
        "turns on one it is *contested*, and `--reading POINT=POSITION` shows what each would make "
        "of it. Some points are only flagged beside a result; the norm says why."
    )
    entries = [_entry(point) for point in points.values()]
    return "\n\n".join(["# Contested points", BY, lead, *entries]) + "\n"


def _home(article: Article) -> str:
    """The module of the law in which the norm is written."""
    return article.versions[0].build.__module__


def _instrument(home: str) -> str:
    """The file or folder, directly under the law, to which the module belongs."""
    return ".".join(home.split(".")[:3])


def _norms(files: dict[str, list[Article]]) -> int:
    return sum(map(len, files.values()))


def _instrument_section(name: str, files: dict[str, list[Article]]) -> str:
    if name in files:
        return f"## {_about(name)}\n\n{_table(name, files[name])}"
    path = f"src/{name.replace('.', '/')}/"
    chapters = [
        f"### {_about(home)}\n\n{_table(home, articles)}"
        for home, articles in sorted(files.items(), key=lambda file: _first_article(file[1]))
    ]
    return "\n\n".join([f"## {_about(name)}", f"[`{path}`](../{path})", *chapters])


def _about(module: str) -> str:
    """The first line of what the module says of itself."""
    return (sys.modules[module].__doc__ or "").strip().splitlines()[0].rstrip(".")


def _first_article(articles: list[Article]) -> int:
    """The lowest number of an article in a chapter, by the ids: 40 for UNC-40, 36 for UNC-36-38."""
    return min(int(number[0]) for a in articles if (number := re.search(r"\d+", a.id)))


def _table(home: str, articles: list[Article]) -> str:
    names = [id(thing) for thing in vars(sys.modules[home]).values()]
    articles.sort(key=lambda article: names.index(id(article)))
    head = "| id | where it stands | what it is about | in force | contested | not modelled |"
    rows = [head, "|---|---|---|---|---|---|", *map(_row, articles)]
    path = f"src/{home.replace('.', '/')}.py"
    return "\n".join([f"[`{path}`](../{path})", "", *rows])


def _row(article: Article) -> str:
    cells = (
        f"`{article.id}`",
        article.citation,
        article.title,
        "<br>".join(str(version.in_force) for version in article.versions),
        "<br>".join(f"[{point}](contested.md#{point})" for point in article.contested),
        "<br>".join(article.not_modelled),
    )
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def _entry(point: ContestedPoint) -> str:
    norms = [f"`{a.id}`" for a in all_norms().values() if point.id in a.contested]
    lines = [f"## {point.id}", "", f"**{point.question}** {point.citation}.", ""]
    lines += [f"Named by {', '.join(norms)}.", ""]
    for position in point.positions:
        lines += [
            f"- **{position.id}**: {position.says}.",
            f"  - held by: {'; '.join(position.held_by)}",
            f"  - where: {'; '.join(position.sources)}",
            f"  - the strongest answer: {position.counter}",
        ]
    return "\n".join(lines)


if __name__ == "__main__":
    (DOCS / "law.md").write_text(law_page(), encoding="utf-8")
    (DOCS / "contested.md").write_text(contested_page(), encoding="utf-8")
