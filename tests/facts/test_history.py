"""The history of a crisis and what is expected of the program are read strictly."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from foedus.catalog import all_bodies
from foedus.facts.case import Case, Verdicts
from foedus.facts.history_form import OUTCOMES
from foedus.facts.problems import CaseError
from foedus.facts.reading import read_text

SMALL = (Path(__file__).parent / "examples" / "small.toml").read_text("utf-8")
ROW = """
[[history]]
no = 1
what = "A condemnation is put to the vote."
on = 2022-02-25
by = "security_council"
outcome = "vetoed"
measure = "condemnation"
route = "council"
vote = "S/2022/155"
basis = ["Chapter VI", "Chapter VII"]
claimed_by = "USA"
disputed_by = ["RUS", "BAND"]
disputed = "It calls the draft one-sided."
blocked_by = ["RUS"]
verification = "partly"
source = "un"
note = "The first of three."
"""
EXPECTED = """
[[expectations]]
history = 1
valid = "vetoed"
lawful = "open"
achievable = "blocked"
blockers = ["RUS"]
why = "A permanent member is against."
source = "Charter Art. 27(3)"
"""
ASKED = """
[[expectations]]
measure = "inquiry"
on = 2022-03-01
lawful = "open"
why = "It needs no vote."
source = "Charter Art. 34"
"""
WHOLE = SMALL.replace("format = 1", "format = 1\nnumber = 52", 1) + ROW + EXPECTED + ASKED
MEASURES = {
    "condemnation": ("council", "assembly"),
    "inquiry": ("council",),
    "peacekeeping": ("council",),
    "combat-troops": ("request",),
    "lethal-aid": ("states",),
}


def read(text: str) -> Case:
    kinds = {id: tuple(body.kinds) for id, body in all_bodies().items()}
    return read_text(text, "x.toml", measures=MEASURES, routes=MEASURES, kinds=kinds)


def edited(*pairs: tuple[str, str]) -> str:
    text = WHOLE
    for old, new in pairs:
        head, found, tail = text.rpartition(old)
        assert found, old
        text = head + new + tail
    return text


def told(text: str) -> str:
    """The problems of a text, each with its place; there must be one or more."""
    with pytest.raises(CaseError) as caught:
        read(text)
    return "\n".join(map(str, caught.value.problems))


# --- what is read --------------------------------------------------------------------------------


def test_a_row_holds_what_was_tried_and_the_vote_on_it() -> None:
    case = read(WHOLE)
    assert case.number == 52
    (row,) = case.history
    assert (row.no, row.on, row.body, row.by) == (1, date(2022, 2, 25), "security_council", ())
    assert (row.measure, row.route, row.outcome) == ("condemnation", "council", "vetoed")
    assert row.vote is case.votes[0]
    assert (row.basis, row.claimed_by) == (("Chapter VI", "Chapter VII"), ("USA",))
    assert (row.disputed_by, row.blocked_by) == (("RUS", "BAND"), ("RUS",))
    assert (row.verification, row.source, row.note) == ("partly", "un", "The first of three.")


def test_states_and_parties_can_have_done_it_without_a_body() -> None:
    by = 'by = ["RUS", "BAND"]'
    done = edited(
        ('vote = "S/2022/155"\n', ""), ('by = "security_council"', by), ('valid = "vetoed"\n', "")
    )
    (row,) = read(done).history
    assert (row.body, row.by, row.vote) == (None, ("RUS", "BAND"), None)


def test_what_is_expected_of_a_row_has_its_measure_its_route_and_its_day() -> None:
    of_row, asked = read(WHOLE).expectations
    assert (of_row.attempt, of_row.measure, of_row.route) == (1, "condemnation", "council")
    assert of_row.on == date(2022, 2, 25)
    assert of_row.verdicts == Verdicts("vetoed", "open", "blocked", ("RUS",))
    assert (asked.attempt, asked.measure, asked.route) == (None, "inquiry", None)
    assert asked.verdicts == Verdicts(lawful="open")


def test_a_divergence_is_argued_beside_what_is_expected() -> None:
    argued = (
        'why = "A permanent member is against."\nprogram = { lawful = "contested" }\nargued = "x"'
    )
    expected, _ = read(edited(('why = "A permanent member is against."', argued))).expectations
    assert expected.verdicts.lawful == "open"
    assert expected.program == Verdicts(lawful="contested")
    assert expected.argued == "x"


def test_a_case_without_a_history_has_none() -> None:
    case = read(SMALL)
    assert (case.number, case.history, case.expectations) == (None, (), ())


def test_a_vote_without_a_measure_serves_its_row_alone() -> None:
    text = edited(
        ('measure = "condemnation"\nsymbol', "symbol"), ('as = "condemnation"', 'as = "inquiry"')
    )
    case = read(text)
    assert case.votes[0].measure is None
    assert case.history[0].vote is case.votes[0]


@pytest.mark.parametrize(
    "outcome", [o for o in OUTCOMES if o not in ("adopted", "failed_majority")]
)
def test_what_a_body_voted_may_be_told_by_what_came_of_it(outcome: str) -> None:
    text = edited(('outcome = "vetoed"\nmeasure', f'outcome = "{outcome}"\nmeasure'))
    if outcome in ("carried_out", "refused", "not_pursued", "vetoed"):
        assert read(text).history[0].outcome == outcome
    else:
        assert "it is vetoed" in told(text)


# --- what is refused -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("number = 52", "number = 0", "number: the number 0\n  accepted: a whole number from 1"),
        ("number = 52", "number = true", "number: true"),
        ("no = 1", "no = 0", "history 1, no: the number 0"),
        ("no = 1", f"no = {10**30}", "history 1, no: a whole number of 100 bits"),
        (
            'measure = "condemnation"\nroute',
            'measure = "condemnatio"\nroute',
            "nearest: condemnation",
        ),
        ('route = "council"', 'route = "counsil"', 'unknown route "counsil"'),
        ('route = "council"', 'route = "request"', "a route to condemnation: council, assembly"),
        ('vote = "S/2022/155"', 'vote = "S/2022/156"', "nearest: S/2022/155"),
        ('outcome = "vetoed"\nmeasure', 'outcome = "vetod"\nmeasure', "nearest: vetoed"),
        ('outcome = "vetoed"\nmeasure', 'outcome = "adopted"\nmeasure', "the same in both tables"),
        ('by = "security_council"', 'by = "general_assembly"', "of the vote"),
        ('by = "security_council"', 'by = "security_counsel"', "nearest: security_council"),
        ('by = "security_council"', 'by = ["security_council"]', "history 1, by 1"),
        ('by = "security_council"', "by = 3", "a body, or states and parties in a list"),
        ("on = 2022-02-25\nby", "on = 2022-02-26\nby", "on is 2022-02-26"),
        ("on = 2022-02-25\nby", "on = 2021-02-25\nby", "days of the case: from 2022-02-24"),
        ('disputed_by = ["RUS", "BAND"]', 'disputed_by = ["RUS", "BANT"]', 'unknown state "BANT"'),
        ('blocked_by = ["RUS"]', 'blocked_by = "SUN"', '"SUN" on 2022-02-25'),
        (
            'verification = "partly"\nsource = "un"\nnote',
            'verification = "partly"\nsource = "on"\nnote',
            'unknown source "on"',
        ),
        (
            'verification = "partly"\nsource = "un"\nnote',
            'verification = "part"\nsource = "un"\nnote',
            "nearest: partly",
        ),
        ('note = "The first of three."', 'note = "x"\nwho = "y"', "who: unknown key"),
        ("history = 1", "history = 2", "has the no 2\n  accepted: the no of such a table: 1"),
        ("history = 1\n", "", "the key measure is missing"),
        ("history = 1", 'history = 1\nmeasure = "inquiry"', "measure: unknown key"),
        ('valid = "vetoed"', 'valid = "carried_out"', "adopted, vetoed, failed_majority, unknown"),
        (
            'lawful = "open"\nachievable',
            'lawful = "lawful"\nachievable',
            "open, closed, contested, unknown",
        ),
        ('achievable = "blocked"', 'achievable = "no"', "yes, blocked, short, unknown"),
        ('achievable = "blocked"', 'achievable = "yes"', "blockers, and achievable is yes"),
        ('achievable = "blocked"\n', "", "blockers, and achievable is left out"),
        ('blockers = ["RUS"]', 'blockers = ["RUZ"]', 'unknown state "RUZ"'),
        ('why = "A permanent member is against."\n', "", "the key why is missing"),
        ('lawful = "open"\nwhy', "why", "nothing is expected"),
        ("on = 2022-03-01", "on = 2024-03-01", "the day 2024-03-01"),
        ('measure = "inquiry"', 'measure = "inquiries"', "nearest: inquiry"),
        (
            'measure = "inquiry"',
            'measure = "inquiry"\nroute = "assembly"',
            'unknown route "assembly"',
        ),
        ('measure = "inquiry"', 'measure = "inquiry"\nvalid = "adopted"', "valid: unknown key"),
    ],
)
def test_a_fault_is_named_and_says_what_would_be_accepted(old: str, new: str, message: str) -> None:
    assert message in told(edited((old, new)))


def test_a_row_without_a_measure_can_be_asked_nothing_but_whether_it_is_valid() -> None:
    without = edited(('measure = "condemnation"\nroute = "council"\n', ""))
    assert "history 1 names no measure, so that nothing but valid can be asked" in told(without)
    alone = 'lawful = "open"\nachievable = "blocked"\nblockers = ["RUS"]\n'
    text = edited(('measure = "condemnation"\nroute = "council"\n', ""), (alone, ""))
    assert read(text).expectations[0].measure is None


def test_a_route_needs_its_measure() -> None:
    lone = 'lawful = "open"\nachievable = "blocked"\nblockers = ["RUS"]\n'
    text = edited(('measure = "condemnation"\nroute', "route"), (lone, ""))
    assert "history 1, route: a route without a measure" in told(text)


def test_without_a_vote_no_rule_can_be_applied() -> None:
    assert "history 1 names no vote" in told(edited(('vote = "S/2022/155"\n', "")))


def test_the_symbol_of_a_vote_that_a_row_names_is_there_once() -> None:
    start, end = SMALL.index("[[votes]]"), SMALL.index("[[events]]")
    assert "2 votes have the symbol" in told(WHOLE + SMALL[start:end])


def test_a_number_of_the_history_is_there_once() -> None:
    assert "the number 1 is there already, on line" in told(WHOLE + ROW)


def test_a_column_of_a_row_is_expected_once() -> None:
    again = told(
        WHOLE + '\n[[expectations]]\nhistory = 1\nlawful = "closed"\nwhy = "x"\nsource = "y"'
    )
    assert "expectations 3, lawful: it is expected of history 1 already, on line" in again


@pytest.mark.parametrize(
    ("added", "message"),
    [
        ('argued = "x"', "argued without program"),
        ('program = { lawful = "closed" }', "program without argued"),
        ('argued = "x"\nprogram = { lawful = "open" }', "program, lawful: the same is expected"),
        ('argued = "x"\nprogram = {}', "program: it says nothing"),
        ('argued = "x"\nprogram = { lawfull = "open" }', "nearest: lawful"),
        ('argued = "x"\nprogram = { achievable = "yes" }', "nothing else is expected of it"),
        ('argued = "x"\nprogram = 3', "program: the number 3\n  accepted: a table"),
    ],
)
def test_a_divergence_needs_an_argument_and_differs(added: str, message: str) -> None:
    text = edited(('why = "It needs no vote."', f'why = "It needs no vote."\n{added}'))
    assert message in told(text)


def test_a_fault_in_a_row_is_no_second_fault_in_what_is_expected_of_it() -> None:
    with pytest.raises(CaseError) as caught:
        read(edited(('route = "council"', 'rout = "council"')))
    assert len(caught.value.problems) == 1
