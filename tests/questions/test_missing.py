"""What is missing in a case: the facts on which its lawful verdicts turn, and no others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from foedus.facts.case import Case, Statement
from foedus.facts.shipped import shipped_cases
from foedus.facts.vocabulary import VOCABULARY
from foedus.language.variables import Variable
from foedus.questions.asking import ask
from foedus.questions.check import check
from foedus.questions.measures import measures
from foedus.questions.missing import missing_facts
from foedus.questions.opening import open_case
from foedus.reports.tables import MOST_FACTS, VIEWS

SMALL = """
format = 1
id = "small"
title = "A made-up attack"
about = "It says nothing about the world."
from = 2022-03-01
days = [2022-03-04, 2022-03-05]
parties = [{ id = "ARM", roles = ["attacker"] }, { id = "GEO", roles = ["victim"] }]

[[facts]]
say = "armed_attack(ARM, GEO)"
is = true
from = 2022-03-01
source = "author"

[sources.author]
publisher = "the author of the case"
title = "Assumptions made for this example"
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "small.toml"
    path.write_text(SMALL, encoding="utf-8")
    return path


def stated(case: Case, say: str, value: bool) -> Case:
    """The case with one more fact."""
    name, _, args = say.removesuffix(")").partition("(")
    variable = Variable(VOCABULARY[name], tuple(args.split(", ")))
    new = Statement(variable, value, case.since, None, None, "author", "", 1)
    return replace(case, facts=(*case.facts, new))


def verdicts(case: Case) -> dict[str, str]:
    """What is said of each route in law."""
    found = measures(ask(case)).measures
    return {f"{m.id}/{r.id}": r.lawful.verdict for m in found for r in m.routes}


def test_the_missing_facts_are_those_that_the_verdicts_of_measures_name(small: Path) -> None:
    asking = ask(open_case(str(small)))
    named = {
        (measure.id, route.id, sentence)
        for measure in measures(asking).measures
        for route in measure.routes
        for sentence in route.lawful.turns_on
    }
    found = {
        (*route.split("/"), fact.sentence)
        for fact in missing_facts(asking)
        for route in fact.routes
    }
    assert found == named


def test_the_fact_that_decides_most_routes_comes_first(small: Path) -> None:
    weights = [
        (sum(map(len, (f.yes_opens, f.yes_closes, f.no_opens, f.no_closes))), len(f.routes))
        for f in missing_facts(ask(open_case(str(small))))
    ]
    assert weights[0][0] > 1
    assert weights == sorted(weights, reverse=True)


@pytest.mark.parametrize("value", [True, False])
def test_an_answer_opens_and_closes_the_routes_that_are_named(small: Path, value: bool) -> None:
    case = open_case(str(small))
    before = verdicts(case)
    for fact in missing_facts(ask(case))[:4]:
        after = verdicts(stated(case, fact.say, value))
        opens, closes = (
            {r for r, verdict in after.items() if verdict == wanted != before[r]}
            for wanted in ("open", "closed")
        )
        assert opens == set(fact.yes_opens if value else fact.no_opens)
        assert closes == set(fact.yes_closes if value else fact.no_closes)


@pytest.mark.parametrize("value", [True, False])
def test_a_fact_that_is_stated_is_no_longer_missing(small: Path, value: bool) -> None:
    case = open_case(str(small))
    for fact in missing_facts(ask(case))[:5]:
        after = missing_facts(ask(stated(case, fact.say, value)))
        assert fact.say not in {left.say for left in after}


@pytest.mark.parametrize("name", shipped_cases())
def test_each_missing_fact_can_be_written_as_it_is_named(name: str) -> None:
    for fact in check(name).missing:
        predicate = VOCABULARY[fact.say.partition("(")[0]]
        assert predicate.owner is None
        assert fact.say.count(", ") == len(predicate.params) - 1


def test_it_is_asked_on_the_first_decision_day(small: Path) -> None:
    assert check(str(small)).on == "2022-03-04"


def test_the_text_shows_the_most_decisive_and_counts_the_others(small: Path) -> None:
    found = check(str(small))
    text = "\n".join(VIEWS[type(found)](found))
    assert len(found.missing) > MOST_FACTS
    assert all(f'say = "{fact.say}"' in text for fact in found.missing[:MOST_FACTS])
    assert f"and {len(found.missing) - MOST_FACTS} more facts" in text


@pytest.mark.parametrize(
    ("day", "why"),
    [("1945-11-01", "recorded from 1946-01-17"), ("2031-01-01", "outside the record")],
)
def test_a_day_of_which_nothing_can_be_asked_is_no_fault_of_the_file(
    small: Path, day: str, why: str
) -> None:
    days = f'from = {day}\ndays = []\nparties = [{{ id = "TUR", roles = ["victim"] }}]\n'
    head = SMALL[: SMALL.index("from =")]
    small.write_text(head + days, encoding="utf-8")
    found = check(str(small))
    assert found.on == date.fromisoformat(day).isoformat()
    assert found.missing == []
    assert why in (found.unasked or "")
    assert why in " ".join(" ".join(VIEWS[type(found)](found)).split())
