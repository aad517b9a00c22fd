"""The page on the case format: every block of it is read, and its tables leave no word out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from foedus.catalog import all_bodies, all_contested, all_measures
from foedus.facts import form, history_form
from foedus.facts.case import Basis, Case
from foedus.facts.reading import read_text
from foedus.facts.shapes import Shape
from foedus.questions.asking import ask
from foedus.questions.by_rule import outcome_by_rule
from foedus.questions.measures import measures
from foedus.questions.opening import open_case
from foedus.questions.suite import suite
from foedus.reports.suite import suite as view

PAGE = (Path(__file__).parents[1] / "docs" / "case-format.md").read_text("utf-8")
BLOCKS: list[str] = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
TEMPLATE = BLOCKS[0]
FULLER = BLOCKS[-1]


def read(text: str) -> Case:
    return read_text(
        text,
        "docs/case-format.md",
        measures=all_measures(),
        readings={p.id: [str(v) for v in p.variable.domain] for p in all_contested().values()},
        kinds={id: tuple(body.kinds) for id, body in all_bodies().items()},
        routes={id: tuple(r.id for r in m.routes) for id, m in all_measures().items()},
    )


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.splitlines()[0])
def test_every_block_is_a_case_or_can_be_added_to_the_template(block: str) -> None:
    whole = block if block.startswith("format = 1") else f"{TEMPLATE}\n{block}"
    assert read(whole).sources


@pytest.mark.parametrize("text", [TEMPLATE, FULLER], ids=["template", "fuller"])
def test_every_measure_is_answered_from_a_file_of_the_page(text: str, tmp_path: Path) -> None:
    case = read(text)
    path = tmp_path / f"{case.id}.toml"
    path.write_text(text, encoding="utf-8")
    for day in case.days:
        assert len(measures(ask(open_case(str(path)), day)).measures) == len(all_measures())


def test_the_template_is_as_short_as_it_says_and_named_as_the_page_says() -> None:
    assert len(TEMPLATE.splitlines()) <= 30
    assert f"Save this as `{read(TEMPLATE).id}.toml`" in PAGE


def test_the_fuller_example_has_one_of_everything_and_a_vote_that_the_rule_bears_out() -> None:
    case = read(FULLER)
    assert all((case.parties, case.facts, case.positions, case.votes, case.events, case.sources))
    assert case.history[0].vote is case.votes[0]
    (vote,) = case.votes
    assert outcome_by_rule(case, vote).outcome == "adopted"


@pytest.mark.parametrize(
    ("section", "shapes"),
    [
        ("The top of the file", [form.CASE]),
        ("Parties", [form.PARTY]),
        ("Facts", [form.FACT]),
        ("Positions", [form.CHOICE, form.BALLOT, form.BALLOT_AS]),
        ("Votes", [form.VOTE]),
        ("History", [history_form.ATTEMPT]),
        ("Expectations", [history_form.OF_AN_ATTEMPT, history_form.OF_A_MEASURE]),
        ("Events", [form.EVENT]),
        ("Sources", [form.SOURCE]),
    ],
)
def test_a_section_names_every_key_of_its_table(section: str, shapes: list[Shape]) -> None:
    told = PAGE.split(f"\n## {section}\n")[1].split("\n## ")[0]
    tables = {"parties", "facts", "positions", "votes", "events", "readings", "sources"}
    tables |= {"history", "expectations"} if section == "The top of the file" else set()
    keys = {key for shape in shapes for key in (*shape.required, *shape.optional)} - tables
    assert {key for key in keys if f"`{key}`" not in told} == set()


@pytest.mark.parametrize(
    "words",
    [
        form.ROLES,
        form.CHOICES,
        form.BODIES,
        history_form.OUTCOMES,
        history_form.VALID,
        history_form.LAWFUL,
        history_form.ACHIEVABLE,
        tuple(Basis),
        ("state", "entity", "group"),
        ("act", "claim", "opinion", "figure"),
        ("verified", "partly", "memory"),
        ("yes", "no", "abstain", "absent"),
    ],
    ids=lambda words: words[0],
)
def test_every_word_that_a_key_accepts_is_told(words: tuple[str, ...]) -> None:
    assert [
        word for word in words if f'`"{word}"`' not in PAGE and f"| `{word}` |" not in PAGE
    ] == []


def test_the_bodies_are_told_with_their_kinds_of_motion_in_order() -> None:
    for body in all_bodies().values():
        (row,) = (line for line in PAGE.splitlines() if line.startswith(f'| `"{body.id}"` |'))
        assert re.findall(r"`([a-z-]+)`", row.split("|")[3]) == list(body.kinds)


def test_what_the_page_expects_of_its_own_examples_is_found(tmp_path: Path) -> None:
    blocks = [block for block in BLOCKS[:-1] if "[[expectations]]" in block]
    paths = []
    for text in ("\n".join([TEMPLATE, *blocks]), FULLER):
        path = tmp_path / f"{read(text).id}.toml"
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    answer = suite(paths)
    assert answer.disagreements == 0, "\n".join(view(answer))
    assert [counts["agrees"] > 0 for counts in answer.counts.values()] == [True] * 3
    assert sum(counts["argued"] for counts in answer.counts.values()) == 1
