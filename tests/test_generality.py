"""The code knows no crisis: no case, no resolution and no state is named in a rule.

Documents are cited where a norm or a precedent gives its source, and who holds a view is named
there. What is looked at here is what could decide something: names that are compared, looked up,
or made an argument of a fact.
"""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from foedus.facts import states
from foedus.facts.shipped import shipped_cases

SOURCE = Path(__file__).parents[1] / "src" / "foedus"
#: Where rules are: everything but the record itself.
RULES = sorted(
    path
    for folder in ("bodies", "language", "law", "measures", "questions", "reason")
    for path in (SOURCE / folder).rglob("*.py")
)
#: A treaty with one state names it, as membership does.
PARTY_TO_A_TREATY = {("atlantic_partnership.py", "RUS")}


def named(tree: ast.AST) -> Iterator[str]:
    """Every text in a piece of code."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def deciding(tree: ast.AST) -> Iterator[str]:
    """Every text that is compared with something, matched, looked up, or a key."""
    for node in ast.walk(tree):
        match node:
            case ast.Compare():
                yield from named(node)
            case ast.Subscript():
                yield from named(node.slice)
            case ast.MatchValue():
                yield from named(node.value)
            case ast.Dict():
                yield from (text for key in node.keys if key is not None for text in named(key))


def symbols() -> set[str]:
    """The symbols of all documents that were voted on in a shipped case."""
    found = set()
    for path in shipped_cases().values():
        votes = tomllib.loads(path.read_text(encoding="utf-8")).get("votes", [])
        found |= {vote["symbol"] for vote in votes if "symbol" in vote}
    return found


def test_the_code_names_no_shipped_case() -> None:
    every = {path: path.read_text("utf-8") for path in SOURCE.rglob("*.py")}
    cases = shipped_cases()
    assert [(p.name, id) for p, text in every.items() for id in cases if id in text] == []


def test_no_rule_names_a_state() -> None:
    codes = set(states.codes())
    found = {
        (path.name, text)
        for path in RULES
        for text in named(ast.parse(path.read_text("utf-8")))
        if text in codes
    }
    assert found == PARTY_TO_A_TREATY


def test_nothing_is_decided_by_the_name_of_a_resolution() -> None:
    known = symbols()
    assert known
    found = {
        (path.name, text)
        for path in RULES
        for text in deciding(ast.parse(path.read_text("utf-8")))
        if text in known
    }
    assert found == set()


def test_no_rule_asks_which_case_it_is() -> None:
    """What a rule may use of a case is its parties, its facts and its days."""
    told = {"id", "title", "about", "number", "history", "expectations", "origin", "digest"}
    found = {
        (path.name, node.attr)
        for path in RULES
        if {"law", "measures", "bodies"} & set(path.relative_to(SOURCE).parts)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in told
        if isinstance(node.value, ast.Attribute) and node.value.attr == "case"
    }
    assert found == set()


@pytest.mark.parametrize(
    "code",
    [
        'x == "S/RES/83"',
        'x in ("S/RES/83", "S/RES/84")',
        'TABLE["S/RES/83"]',
        '{"S/RES/83": 1}',
        'match x:\n case "S/RES/83": pass',
    ],
)
def test_what_decides_is_seen(code: str) -> None:
    assert "S/RES/83" in set(deciding(ast.parse(code)))


def test_what_is_cited_is_not_taken_to_decide() -> None:
    cited = 'Version(source="S/RES/83", says=f"as in {x}")'
    assert set(deciding(ast.parse(cited))) == set()
