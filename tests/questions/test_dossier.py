"""The record of a case: nothing later than the day, each thing for what it is worth."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from click.testing import CliRunner

from foedus.doors.cli import cli
from foedus.facts.case import Case, Vote
from foedus.questions.asking import QuestionError
from foedus.questions.by_rule import outcome_by_rule
from foedus.questions.dossier import STANDING, dossier
from foedus.questions.opening import open_case
from foedus.reports.dossier import dossier as view


@pytest.fixture(scope="module")
def case() -> Case:
    return open_case("2022-ukraine")


def a_vote(case: Case, symbol: str) -> Vote:
    (found,) = (vote for vote in case.votes if vote.symbol == symbol)
    return found


def test_nothing_that_came_after_the_day_is_shown(case: Case) -> None:
    day = date(2022, 3, 1)
    found = dossier(case, day)
    shown = {event.id for event in found.events}
    assert found.events
    assert found.votes
    assert max(event.on for event in found.events) <= day.isoformat()
    assert max(vote.on for vote in found.votes) <= day.isoformat()
    for event in found.events:
        assert {*event.answers, *event.answered_by} <= shown


def test_without_a_day_the_whole_record_is_shown(case: Case) -> None:
    found = dossier(case)
    assert found.on == "2025-12-31"
    assert len(found.events) == len(case.events)
    assert len(found.votes) == len(case.votes)


def test_a_day_before_the_case_begins_is_refused(case: Case) -> None:
    with pytest.raises(QuestionError, match=f"begins on {case.since}"):
        dossier(case, case.since - timedelta(days=1))


def test_every_source_that_is_used_is_named_with_how_far_it_was_verified(case: Case) -> None:
    found = dossier(case)
    used = {entry.source for entry in found.events} | {vote.source for vote in found.votes}
    assert used <= found.sources.keys()
    assert all(text.endswith((")",)) for text in found.sources.values())


def test_the_outcome_by_rule_is_the_outcome_on_record_in_every_vote(case: Case) -> None:
    found = dossier(case).votes
    assert {vote.symbol for vote in found if not vote.agree} == set()


def test_a_recorded_outcome_that_the_rule_contradicts_is_shown_as_such(case: Case) -> None:
    draft = a_vote(case, "S/2022/155")
    wrong = replace(case, votes=(replace(draft, outcome="adopted"),))
    (found,) = dossier(wrong).votes
    assert (found.recorded, found.computed, found.agree) == ("adopted", "vetoed", False)
    assert "THE TWO DIFFER" in "\n".join(view(dossier(wrong)))


def test_a_vote_on_what_is_no_measure_is_shown_and_is_no_position(case: Case) -> None:
    draft = a_vote(case, "S/2022/155")
    (found,) = dossier(replace(case, votes=(replace(draft, measure=None),), history=())).votes
    assert (found.measure, found.measure_title) == (None, "no measure that is modelled")
    assert (found.computed, found.vetoes) == ("vetoed", ["RUS"])


def test_counts_stand_for_ballots_where_every_member_counts_alike(case: Case) -> None:
    counted = replace(a_vote(case, "A/RES/ES-11/1"), ballots={})
    assert outcome_by_rule(case, counted).says == "by the counts: adopted"
    short = replace(counted, counts=(80, 41, 60))
    assert outcome_by_rule(case, short).outcome == "short of the majority"


def test_counts_do_not_stand_for_ballots_where_some_members_have_a_veto(case: Case) -> None:
    counted = replace(a_vote(case, "S/2022/155"), ballots={})
    assert outcome_by_rule(case, counted).outcome is None


@pytest.mark.parametrize("outcome", ["adopted_without_vote", "not_put"])
def test_what_was_not_put_to_the_vote_is_not_computed(case: Case, outcome: str) -> None:
    without = replace(a_vote(case, "A/RES/ES-11/1"), outcome=outcome, ballots={}, counts=None)
    assert outcome_by_rule(case, without).outcome is None


def test_a_fact_that_a_party_claims_stands_beside_what_is_held_of_it(case: Case) -> None:
    found = {claim.sentence: claim for claim in dossier(case, date(2022, 2, 24)).claims}
    (statehood,) = (text for text in found if "Donetsk" in text and text.endswith("is a state"))
    assert found[statehood].claimed_by == "Russian Federation"
    assert found[statehood].held is not None
    assert found[statehood].held.endswith("is not a state")


def test_a_reply_is_printed_under_what_it_answers(case: Case) -> None:
    text = " ".join(" ".join(view(dossier(case))).split())
    said, reply = "a strike on Kharkiv killed more than sixty", "France has no mercenaries"
    after = text[text.index(said) :]
    assert "answered 2024-01-18 (claim): France" in after[: after.index(reply)]


@pytest.mark.parametrize("kind", ["claim", "opinion"])
def test_the_text_says_what_words_are_worth(case: Case, kind: str) -> None:
    text = " ".join(" ".join(view(dossier(case))).split())
    assert STANDING[kind] in text


def test_the_terminal_lists_cases_and_shows_one() -> None:
    listed = CliRunner().invoke(cli, ["cases"])
    shown = CliRunner().invoke(cli, ["cases", "show", "2022-ukraine", "--on", "2022-02-25"])
    assert (listed.exit_code, shown.exit_code) == (0, 0)
    assert "2022-ukraine" in listed.output
    assert "S/2022/155" in shown.output
    assert "S/RES/2623" not in shown.output.split("sources of the case:")[0]


def test_facts_are_shown_with_days_source_and_note_and_claims_apart(case: Case) -> None:
    found = dossier(case, date(2022, 2, 25))
    held = [fact for fact in case.facts if fact.since <= date(2022, 2, 25)]
    assert len(found.facts) == len([fact for fact in held if fact.claimed_by is None])
    assert len(found.claims) == len([fact for fact in held if fact.claimed_by is not None])
    attack = next(fact for fact in found.facts if fact.say == "armed_attack(RUS, UKR)")
    assert (attack.value, attack.since, attack.until) == (True, "2022-02-24", None)
    assert attack.source in found.sources
    text = " ".join(" ".join(view(found)).split())
    assert f"2022-02-24 {attack.sentence} [{attack.source}] {attack.note}" in text


def test_an_end_that_was_still_to_come_is_not_shown(case: Case) -> None:
    ended = next(fact for fact in case.facts if fact.until and fact.claimed_by is None)
    assert ended.until is not None

    def ends(day: date) -> set[str | None]:
        return {f.until for f in dossier(case, day).facts if f.say == str(ended.variable)}

    assert ended.until.isoformat() not in ends(ended.until)
    assert ended.until.isoformat() in ends(ended.until + timedelta(1))


def test_positions_are_shown_with_basis_source_and_note(case: Case) -> None:
    found = dossier(case)
    lines = {(stance.since, stance.line) for stance in case.positions}
    assert len(found.positions) == len(lines)
    assert sum(len(position.actors) for position in found.positions) == len(case.positions)
    assert {position.basis for position in found.positions} == {s.basis for s in case.positions}
    text = " ".join(" ".join(view(found)).split())
    for position in found.positions:
        assert f"({position.basis})" in text
        assert " ".join(position.note.split()) in text


def test_no_position_taken_later_is_shown(case: Case) -> None:
    found = dossier(case, date(2022, 3, 4)).positions
    assert found
    assert max(position.since for position in found) <= "2022-03-04"
    assert len(found) < len(dossier(case).positions)


def test_a_position_is_put_into_words_of_its_body_or_choice() -> None:
    found = dossier(open_case("hypothetical-estonia")).positions
    said = {f"{', '.join(p.actors)}: {p.does}" for p in found}
    assert "EST: invokes TEU Art. 42(7)" in said
    assert any(one.startswith("*: joins the consensus on ") for one in said)
    assert any(one.startswith("RUS: votes no on ") and "UN Security Council" in one for one in said)


def test_a_section_without_anything_in_it_is_left_out(case: Case) -> None:
    empty = replace(case, facts=(), positions=(), votes=(), events=(), history=(), expectations=())
    text = "\n".join(view(dossier(empty)))
    titles = ("DONE", "SAID", "VIEWS", "COUNTED", "VOTES", "FACTS", "CLAIMED", "POSITIONS", "TRIED")
    for title in titles:
        assert f"\n{title}" not in text
    assert "sources of the case" not in text
