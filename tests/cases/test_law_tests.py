"""The law's own tests: the bodies and rules by themselves, apart from any crisis."""

from __future__ import annotations

from collections import Counter

import pytest

from foedus.facts.law_tests import LawTest, law_files, law_sources, law_tests
from foedus.questions.suite import suite
from foedus.questions.suite.asks import ASKS
from foedus.questions.suite.law import asked, law_parts
from foedus.reports.suite import suite as told

PARTS = {path.stem: law_tests(path) for path in law_files()}
TESTS = [pytest.param(test, id=f"{part}-{test.id}") for part, of in PARTS.items() for test in of]


@pytest.mark.parametrize("test", TESTS)
def test_the_law_gives_the_answer_on_record(test: LawTest) -> None:
    (column,) = asked(test).columns
    assert column.agreement == "agrees", f"{test.what}: {column}"


def test_the_parts_are_those_of_the_public_suite() -> None:
    assert {"nato", "security-council", "uniting-for-peace"} <= PARTS.keys()
    assert len(PARTS["security-council"]) >= 326
    assert len(PARTS["nato"]) >= 107
    assert len(PARTS["uniting-for-peace"]) >= 16


@pytest.mark.parametrize("part", PARTS)
def test_each_question_has_a_name_of_its_own_a_known_kind_and_a_source(part: str) -> None:
    tests = PARTS[part]
    assert [id for id, n in Counter(test.id for test in tests).items() if n > 1] == []
    assert {test.ask for test in tests} <= ASKS.keys()
    assert {test.source for test in tests} <= law_sources().keys()
    assert {test.verification for test in tests} <= {"verified", "partly", "memory"}
    assert list(tests) == sorted(tests, key=lambda test: (test.on, test.id))


def test_every_source_and_every_kind_of_question_is_used() -> None:
    every = [test for of in PARTS.values() for test in of]
    assert {test.source for test in every} == law_sources().keys()
    assert {test.ask for test in every} == ASKS.keys()


def test_an_answer_that_is_not_on_record_disagrees() -> None:
    (test,) = (t for t in PARTS["security-council"] if t.id == "permanent-1946")
    wrong = LawTest(
        test.id, test.on, "", "permanent", test.of, "", "CHN FRA", "charter", "verified", ""
    )
    assert [column.agreement for column in asked(wrong).columns] == ["disagrees"]


@pytest.mark.parametrize("given", ["XXX=no", "RUS=perhaps", ""])
def test_a_question_that_cannot_be_answered_disagrees_and_says_why(given: str) -> None:
    (test,) = (t for t in PARTS["nato"] if t.id == "consensus")
    refused = LawTest(
        test.id, test.on, "", "outcome", test.of, given, "adopted", "treaty", "memory", ""
    )
    (column,) = asked(refused).columns
    assert (column.agreement, column.found) == ("disagrees", None)
    assert column.because[0].startswith("not answered: ")


def test_the_suite_carries_them_with_a_line_for_each_part() -> None:
    whole = suite(["law"])
    assert (whole.cases, whole.law) == ([], law_parts(law_files()))
    lines = list(told(whole))
    for title in ("law: NATO", "law: Security Council", "law: Uniting for Peace"):
        assert sum(title in line for line in lines) == 1


def test_a_case_that_is_named_comes_without_them() -> None:
    assert suite(["1950-korea"]).law == []
    both = suite(["1950-korea", "law"])
    assert [case.id for case in both.cases] == ["1950-korea"]
    assert len(both.law) == len(PARTS)
