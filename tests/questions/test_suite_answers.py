"""The suite sets what is found beside what is expected, and says when the two disagree."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from foedus.facts.case import Case
from foedus.facts.problems import CaseError
from foedus.questions.answers import Column, Suite, SuiteRow
from foedus.questions.cases import cases
from foedus.questions.opening import open_case
from foedus.questions.suite import suite
from foedus.questions.suite.eve import eve
from foedus.reports.suite import suite as view

#: A draft that a permanent member stops, a row in which nobody votes, and one that is asked about.
CRISIS = """
format = 1
number = 99
id = "crisis"
title = "A made-up crisis"
about = "It says nothing about the world."
from = 2022-03-01
days = [2022-03-04]
parties = [
    { id = "ARM", roles = ["attacker"] },
    { id = "GEO", roles = ["victim"] },
]

[[facts]]
say = "threat_to_peace(GEO)"
is = true
from = 2022-03-01
source = "author"

[[facts]]
say = "breach_or_aggression(GEO)"
is = true
from = 2022-03-01
source = "author"

[[positions]]
of = "*"
in = "security_council"
measure = "un-sanctions"
ballot = "yes"
from = 2022-03-01
basis = "assumed"
source = "author"

[[positions]]
of = "RUS"
in = "security_council"
measure = "un-sanctions"
ballot = "no"
from = 2022-03-03
basis = "declared"
source = "author"

[[votes]]
body = "security_council"
measure = "un-sanctions"
symbol = "S/1"
on = 2022-03-04
kind = "substantive"
outcome = "vetoed"
ballots = { no = ["CHN"] }
others = "yes"
source = "author"

[[history]]
no = 1
what = "Sanctions are put to the vote."
on = 2022-03-04
by = "security_council"
outcome = "vetoed"
measure = "un-sanctions"
route = "council"
vote = "S/1"
verification = "memory"
source = "author"

[[expectations]]
history = 1
lawful = "open"
achievable = "blocked"
blockers = ["RUS"]
why = "A permanent member has said that it is against."
source = "Charter Art. 27(3)"

[[history]]
no = 2
what = "A state sends a letter."
on = 2022-03-05
by = ["ARM"]
outcome = "carried_out"
verification = "memory"
source = "author"

[[expectations]]
measure = "un-sanctions"
route = "council"
on = 2022-03-04
achievable = "blocked"
blockers = ["CHN"]
why = "The ballots of that day count here."
source = "S/1"

[sources.author]
publisher = "the author of the case"
title = "Made up for this test"
"""


def written(folder: Path, *edits: tuple[str, str]) -> str:
    text = CRISIS
    for old, new in edits:
        assert text.count(old) == 1, (old, text.count(old))
        text = text.replace(old, new)
    path = folder / "crisis.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def asked(folder: Path, *edits: tuple[str, str]) -> Suite:
    return suite([written(folder, *edits)])


def the_rows(answer: Suite) -> list[SuiteRow]:
    (case,) = answer.cases
    return case.rows


def column(answer: Suite, place: int, name: str) -> Column:
    (found,) = (c for c in the_rows(answer)[place].columns if c.column == name)
    return found


def text(answer: Suite) -> str:
    return " ".join(" ".join(view(answer)).split())


# --- what is found -------------------------------------------------------------------------------


def test_each_row_has_three_columns_that_agree(tmp_path: Path) -> None:
    answer = asked(tmp_path)
    tried, letter, of_that_day = the_rows(answer)
    assert [c.column for c in tried.columns] == ["valid", "lawful", "achievable"]
    assert [c.found for c in tried.columns] == ["vetoed", "open", "blocked"]
    assert [c.agreement for c in tried.columns] == ["agrees"] * 3
    assert [c.agreement for c in letter.columns] == ["not asked"] * 3
    assert [(c.column, c.found) for c in of_that_day.columns] == [("achievable", "blocked")]
    assert answer.disagreements == 0


def test_before_the_vote_only_positions_count_and_after_it_the_ballots(tmp_path: Path) -> None:
    answer = asked(tmp_path)
    assert column(answer, 0, "achievable").blockers == ["RUS"]
    assert column(answer, 2, "achievable").blockers == ["CHN"]


def test_on_the_eve_later_votes_and_recorded_ballots_are_not_known(tmp_path: Path) -> None:
    declared = 'ballot = "no"\nfrom = 2022-03-03\nbasis = "declared"'
    recorded = 'ballot = "no"\nfrom = 2022-03-03\nbasis = "recorded"'
    case = open_case(written(tmp_path, (declared, recorded)))
    before, after = eve(case, date(2022, 3, 3)), eve(case, date(2022, 3, 4))
    assert (len(before.positions), before.votes) == (1, ())
    assert (len(after.positions), after.votes) == (2, ())
    assert eve(case, date(2022, 3, 5)) == case


def test_a_position_of_the_day_itself_is_known_before_the_vote(tmp_path: Path) -> None:
    late = asked(tmp_path, ("from = 2022-03-03\nbasis", "from = 2022-03-04\nbasis"))
    assert column(late, 0, "achievable").blockers == ["RUS"]
    later = asked(tmp_path, ("from = 2022-03-03\nbasis", "from = 2022-03-05\nbasis"))
    assert column(later, 0, "achievable").found == "yes"
    assert later.disagreements == 1


def test_the_ballots_of_a_vote_are_not_made_up_from_positions(tmp_path: Path) -> None:
    unnamed = asked(tmp_path, ('others = "yes"\n', ""))
    assert column(unnamed, 0, "valid").found == "unknown"


@pytest.mark.parametrize(
    ("counts", "found"),
    [
        ("[15, 0, 0]", "adopted"),
        ("[9, 0, 6]", "adopted"),
        ("[8, 2, 5]", "failed_majority"),
        ("[14, 1, 0]", "unknown"),
        ("[5, 10, 0]", "failed_majority"),
    ],
)
def test_counts_stand_for_ballots_where_it_does_not_matter_whose_they_are(
    tmp_path: Path, counts: str, found: str
) -> None:
    only = ('ballots = { no = ["CHN"] }\nothers = "yes"', f"counts = {counts}")
    assert column(asked(tmp_path, only), 0, "valid").found == found


def test_counts_stand_for_those_that_are_not_named(tmp_path: Path) -> None:
    named = ('others = "yes"', "counts = [11, 1, 3]")
    valid = column(asked(tmp_path, named), 0, "valid")
    assert (valid.found, valid.agreement) == ("vetoed", "agrees")
    assert valid.because[0].startswith("by the counts: ")


def test_without_ballots_and_counts_nothing_is_valid_or_invalid(tmp_path: Path) -> None:
    valid = column(
        asked(tmp_path, ('ballots = { no = ["CHN"] }\nothers = "yes"\n', "")), 0, "valid"
    )
    assert (valid.found, valid.agreement) == (None, "not asked")
    assert valid.because == ["no ballots are on record"]


# --- what the two are to one another -------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "story"),
    [
        ('lawful = "open"', 'lawful = "closed"', "crisis#1 lawful: expected closed, found open"),
        ('blockers = ["RUS"]', 'blockers = ["RUS", "CHN"]', "expected blocked by CHN, RUS, found"),
        ('blockers = ["RUS"]', "blockers = []", "expected blocked by nobody named"),
        ('"blocked"\nblockers = ["RUS"]', '"yes"', "expected yes, found blocked by RUS"),
        ('blockers = ["CHN"]', 'blockers = ["RUS"]', "crisis@2022-03-04/un-sanctions/council ach"),
        ("history = 1", 'history = 1\nvalid = "adopted"', "expected adopted, found vetoed"),
    ],
)
def test_a_disagreement_is_told_with_both_sides(
    tmp_path: Path, old: str, new: str, story: str
) -> None:
    answer = asked(tmp_path, (old, new))
    assert answer.disagreements == 1
    assert "1 disagreement in 1 case" in text(answer)
    assert story in text(answer)
    assert "1 DIFFER" in text(answer)


def test_the_recorded_outcome_is_expected_of_the_rule(tmp_path: Path) -> None:
    wrong = CRISIS.replace('outcome = "vetoed"', 'outcome = "adopted"')
    path = tmp_path / "crisis.toml"
    path.write_text(wrong, encoding="utf-8")
    valid = column(suite([str(path)]), 0, "valid")
    assert (valid.expected, valid.found, valid.agreement) == ("adopted", "vetoed", "disagrees")
    assert valid.why == "it is the outcome on record"


SAID = 'source = "Charter Art. 27(3)"'


def argued(program: str) -> tuple[str, str]:
    return SAID, f'{SAID}\nprogram = {{ {program} }}\nargued = "The Council may."'


def test_an_argued_divergence_is_no_disagreement_and_is_shown(tmp_path: Path) -> None:
    expected = ('lawful = "open"', 'lawful = "closed"')
    answer = asked(tmp_path, expected, argued('lawful = "open"'))
    lawful = column(answer, 0, "lawful")
    assert (answer.disagreements, lawful.agreement) == (0, "argued")
    assert (lawful.expected, lawful.program, lawful.found) == ("closed", "open", "open")
    assert column(answer, 0, "achievable").argued == ""
    assert "expected closed, found open; The Council may." in text(answer)


@pytest.mark.parametrize(
    "program", ['lawful = "contested"', 'achievable = "yes"', 'blockers = ["CHN"]']
)
def test_a_divergence_that_is_argued_and_not_found_disagrees(tmp_path: Path, program: str) -> None:
    answer = asked(tmp_path, argued(program))
    assert answer.disagreements == 1
    assert "it is argued that" in text(answer)


def test_every_row_is_told_on_request_with_what_is_found_under_each_reading(
    tmp_path: Path,
) -> None:
    facts = re.compile(r"\[\[facts\]\].*?source = \"author\"\n", re.DOTALL)
    path = tmp_path / "crisis.toml"
    path.write_text(facts.sub("", CRISIS), encoding="utf-8")
    answer = suite([str(path)])
    lawful = column(answer, 0, "lawful")
    assert lawful.found != "open"
    told = " ".join(" ".join(view(answer, rows=True)).split())
    assert "crisis#1 2022-03-04: Sanctions are put to the vote. [un-sanctions by council]" in told
    assert "-> vetoed (memory) valid: vetoed (agrees)" in told
    assert f"lawful: {lawful.found} (disagrees: expected open)" in told
    assert "achievable: blocked by RUS (agrees)" in told
    assert "crisis@2022-03-04/un-sanctions/council" in told
    assert "crisis#1 2022-03-04: Sanctions" not in text(answer)


def test_a_contested_row_has_its_verdict_under_each_reading() -> None:
    contested = [
        found
        for case in suite().cases
        for row in case.rows
        for found in row.columns
        if found.found == "contested"
    ]
    assert contested
    assert all(len({r.verdict for r in found.by_reading}) > 1 for found in contested)


def test_a_file_that_cannot_be_read_is_not_judged_and_says_why(tmp_path: Path) -> None:
    answer = asked(tmp_path, ('route = "council"\nvote', 'route = "counsil"\nvote'))
    (case,) = answer.cases
    assert (answer.disagreements, answer.unread, case.rows) == (0, [case.id], [])
    assert case.error is not None
    assert "nearest: council" in case.error
    assert "CANNOT BE READ" in text(answer)


def test_a_name_that_no_case_and_no_file_has_is_refused() -> None:
    with pytest.raises(CaseError):
        suite(["no-such-case"])


EARLY = """
format = 1
id = "early"
title = "Before there was a Council"
about = "Invented."
from = 1945-11-01
parties = [{ id = "IRN", roles = ["victim"] }]

[[expectations]]
measure = "un-sanctions"
route = "council"
on = 1945-11-02
lawful = "unknown"
why = "Nobody sat in it."
source = "Charter Art. 23"
"""


def test_a_day_of_which_the_record_lists_no_members_is_not_answered(tmp_path: Path) -> None:
    path = tmp_path / "early.toml"
    path.write_text(EARLY, encoding="utf-8")
    answer = suite([str(path)])
    lawful = column(answer, 0, "lawful")
    assert (lawful.found, lawful.agreement) == (None, "disagrees")
    assert lawful.because[0].startswith("not answered: ")
    assert "found nothing" in text(answer)


def test_naming_a_case_twice_asks_it_once(tmp_path: Path) -> None:
    path = written(tmp_path)
    assert len(suite([path, path]).cases) == 1


# --- which cases there are -----------------------------------------------------------------------


@pytest.fixture(scope="module")
def greece() -> Case:
    return open_case("1946-47-greece")


def test_cases_are_found_by_a_word(greece: Case) -> None:
    every = cases()
    found = {case.id for case in cases(about="GREE").cases}
    assert greece.id in found
    assert found < {case.id for case in every.cases}
    assert not every.narrowed


def test_cases_are_found_by_what_was_tried_and_what_came_of_it(greece: Case) -> None:
    tried = cases(measure="inquiry", outcome="vetoed")
    (summary,) = (case for case in tried.cases if case.id == greece.id)
    assert summary.number == greece.number == 1
    assert [row.no for row in summary.history] == [
        row.no for row in greece.history if (row.measure, row.outcome) == ("inquiry", "vetoed")
    ]
    assert all(case.history for case in tried.cases)
    assert tried.narrowed
