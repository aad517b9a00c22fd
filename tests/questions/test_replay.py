"""The record replayed: every outcome follows from the law of its day, and each odd one is named."""

from __future__ import annotations

import itertools
import json
import os
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import duckdb
import pytest

from foedus.bodies import general_assembly, security_council
from foedus.doors.cli import main
from foedus.facts.tables import load_table
from foedus.facts.un import members as members_of_the_un
from foedus.facts.votes import assembly_votes
from foedus.language.errors import UserError
from foedus.language.variables import BALLOTS
from foedus.questions.adjudicate import adjudicate
from foedus.questions.answers import to_json
from foedus.questions.answers.replay import Finding, Replay, ReplayedVote
from foedus.questions.asking import QuestionError
from foedus.questions.replay import replay
from foedus.questions.replay.classes import NO_QUORUM, SHORT_AND_OPPOSED, Replayed, run
from foedus.questions.replay.export import write_parquet
from foedus.questions.replay.kinds import decision
from foedus.questions.replay.reasons import reasons
from foedus.questions.replay.rules import Rules
from foedus.questions.replay.votes import ASSEMBLY, COUNCIL, Put, recorded

#: The resolutions adopted over a permanent member's no, by their votes, and the norm for each.
OVER_A_NO = {
    "S/RES/34(1947)": "SC-kind-practice",
    "S/RES/87(1950)": "SC-kind-settled",
    "S/RES/88(1950)": "SC-kind-charter",
    "S/RES/110(1955)": "SC-kind-charter",
    "S/RES/119(1956)": "SC-kind-377",
    "S/RES/120(1956)": "SC-kind-377",
    "S/RES/132(1959)": "SC-kind-settled",
    "S/RES/157(1960)": "SC-kind-377",
    "S/RES/462(1980)": "SC-kind-377",
    "S/RES/2623(2022)": "SC-kind-377",
}


@pytest.fixture(scope="module")
def council() -> Replay:
    return replay(COUNCIL, with_notes=True)


@pytest.fixture(scope="module")
def assembly() -> Replay:
    return replay(ASSEMBLY, with_notes=True)


@pytest.fixture(scope="module")
def puts() -> dict[str, list[Put]]:
    return {body: list(recorded(body)) for body in (COUNCIL, ASSEMBLY)}


def vote(answer: Replay, symbol: str) -> ReplayedVote:
    (found,) = (one for one in answer.votes if one.symbol == symbol)
    return found


def finding(answer: Replay, id: str) -> Finding:
    (found,) = (one for one in answer.findings if one.id == id)
    return found


# --- Security Council ----------------------------------------------------------------------------


def test_every_outcome_of_the_council_with_ballots_is_reproduced(council: Replay) -> None:
    assert len(council.votes) == 3203
    law, naive, naive_before = council.scores
    assert (law.reproduced, law.of) == (3161, 3161)
    assert (naive.reproduced, naive.of) == (3151, 3161)
    assert (naive_before.reproduced, naive_before.of) == (3150, 3199)
    assert council.classes == {
        "adopted": 2772,
        "adopted without a vote": 38,
        "vetoed": 271,
        "short of the majority": 50,
        SHORT_AND_OPPOSED: 68,
        "not computable: no ballots": 4,
    }
    assert sum(n for row in council.decades.values() for n in row.values()) == 3203


def test_ten_adoptions_over_a_permanent_members_no_are_procedure_for_a_reason_each(
    council: Replay,
) -> None:
    listed = finding(council, "adopted-over-a-no").votes
    assert {one.symbol for one in listed} == set(OVER_A_NO)
    for symbol, norm in OVER_A_NO.items():
        found = vote(council, symbol)
        assert (found.kind, found.kind_norm, found.computed) == ("procedural", norm, "adopted")
    says = {one.symbol: one.says for one in listed}
    assert "removes item" in says["S/RES/34(1947)"]
    assert "ruled so by the President" in says["S/RES/132(1959)"]
    assert says["S/RES/87(1950)"].startswith("CHN, USA voted no")


def test_a_double_veto_is_a_veto_of_the_question_and_then_of_the_matter(council: Replay) -> None:
    found = {one.vote: one for one in council.votes}
    assert {one.vote for one in finding(council, "double-veto").votes} == {
        *(11, 12, 13),
        *(66, 67),
        *(92, 93),
    }
    for question, matter in ((12, 11), (12, 13), (67, 66), (92, 93)):
        assert found[question].kind == "preliminary"
        assert found[matter].kind == "substantive"
        assert found[question].vetoes == found[matter].vetoes == ["SUN"]


def test_the_same_ballots_veto_a_draft_and_adopt_a_call(council: Replay, puts: dict) -> None:
    ballots = {p.symbol: (p.members, p.codes) for p in puts[COUNCIL]}
    draft, call = vote(council, "S/3710 (as amended)"), vote(council, "S/RES/119(1956)")
    assert ballots["S/3710 (as amended)"] == ballots["S/RES/119(1956)"]
    assert (draft.computed, draft.vetoes) == ("vetoed", ["FRA", "GBR"])
    assert (call.computed, call.against_with_veto) == ("adopted", [])


def test_a_no_of_china_beside_too_few_yes_is_no_veto(council: Replay) -> None:
    (found,) = (
        one
        for one in council.votes
        if one.on == "1971-12-05" and "CHN" in one.against_with_veto and one.recorded == "short"
    )
    assert (found.computed, found.vetoes) == (SHORT_AND_OPPOSED, [])
    assert found.counts == [2, 1, 12, 0]


def test_an_empty_chair_in_1950_stopped_nothing(council: Replay) -> None:
    without = {one.symbol: one.says for one in finding(council, "permanent-member-absent").votes}
    for number in (82, 83, 84, 85):
        symbol = f"S/RES/{number}(1950)"
        assert without[symbol] == "without SUN"
        assert vote(council, symbol).kind == "substantive"


def test_vetoes_on_amendments_and_parts_are_no_vetoes_on_drafts(council: Replay) -> None:
    assert council.vetoes == {
        "draft": 228,
        "part": 27,
        "amendment": 11,
        "preliminary_question": 3,
        "row that repeats another": 2,
    }
    listed = {int(row["vote"]) for row in load_table("votes", "veto_list").rows}
    vetoed = {one.vote for one in council.votes if one.computed == "vetoed"}
    others = finding(council, "not-on-the-official-list").votes
    assert len(listed) == 214
    assert listed < vetoed
    assert vetoed - listed == {one.vote for one in others}
    assert all(one.says not in ("", "no reason is on record") for one in others)
    drafts_until_the_list = [
        one
        for one in council.votes
        if one.computed == "vetoed"
        and one.vote in listed
        and one.put in ("draft", "preliminary_question")
    ]
    assert len(drafts_until_the_list) == 214


def test_what_the_record_calls_settled_as_procedure_is_procedure_by_rule(council: Replay) -> None:
    settled = {
        int(row["vote"])
        for row in load_table("votes", "subjects").where(body=COUNCIL)
        if row["settled"] in ("practice", "charter", "president_ruled")
    }
    procedural = {one.vote for one in council.votes if one.kind == "procedural"}
    assert settled <= procedural
    others = [one for one in council.votes if one.vote in procedural - settled]
    assert {tuple(one.subjects) for one in others} == {("election_date_of_the_court",)}


def test_admission_and_the_secretary_general_are_substance(council: Replay) -> None:
    kinds = {
        one.kind
        for one in council.votes
        if {"admission", "appoints_secretary_general"} & set(one.subjects)
        and "refers_to_committee" not in one.subjects
    }
    assert kinds == {"substantive"}


def test_every_vote_that_the_naive_rule_misses_is_explained(council: Replay, puts: dict) -> None:
    procedural = {one.vote for one in finding(council, "adopted-over-a-no").votes}
    corrected = {one.vote for one in council.notes if one.kind in ("no vote taken", "outcome")}
    assert len(procedural) + len(corrected) == 3199 - 3150
    assert {p.vote for p in puts[COUNCIL] if p.outcome != p.raw} <= corrected


# --- General Assembly ----------------------------------------------------------------------------


def test_every_outcome_on_record_of_the_assembly_is_reproduced(assembly: Replay) -> None:
    assert len(assembly.votes) == 6336
    law, naive = assembly.scores
    assert (law.reproduced, law.of) == (4387, 4387)
    assert (naive.reproduced, naive.of) == (4383, 4387)
    assert assembly.classes == {
        "adopted": 5787,
        "short of the majority": 369,
        NO_QUORUM: 6,
        "turns on the kind": 174,
    }
    assert sum(assembly.not_on_record.values()) == sum(o.recorded is None for o in assembly.votes)


@pytest.mark.parametrize(
    ("symbol", "yes", "no"),
    [
        ("A/L.522/Rev.3", 53, 46),
        ("A/L.523/Rev.1", 57, 43),
        ("A/RES/ES-10/22 (amendment of AUT)", 89, 61),
        ("A/RES/ES-10/22 (amendment of USA)", 84, 62),
    ],
)
def test_a_simple_majority_is_not_enough_on_peace_and_security(
    assembly: Replay, symbol: str, yes: int, no: int
) -> None:
    found = vote(assembly, symbol)
    assert found.counts is not None
    assert found.counts[:2] == [yes, no]
    assert (found.kind, found.computed, found.recorded) == (
        "important",
        "short of the majority",
        "rejected",
    )
    assert found.vote in {v.vote for v in finding(assembly, "simple-majority-not-enough").votes}


def test_the_suspension_of_2022_was_adopted_by_93_to_24(assembly: Replay) -> None:
    found = vote(assembly, "A/RES/ES-11/3")
    assert found.counts is not None
    assert found.counts[:3] == [93, 24, 58]
    assert (found.kind, found.computed, found.agrees) == ("important", "adopted", True)


def test_the_three_votes_that_amended_the_charter_come_under_article_108(
    assembly: Replay,
) -> None:
    found = {one.symbol: one for one in assembly.votes if one.kind == "charter-amendment"}
    assert {symbol: one.counts and one.counts[:3] for symbol, one in found.items()} == {
        "A/RES/1991(XVIII) A": [97, 11, 4],
        "A/RES/1991(XVIII) B": [96, 11, 5],
        "A/RES/2847 (XXVI)": [105, 2, 15],
    }
    assert {(one.kind_norm, one.computed) for one in found.values()} == {("GA-kind-108", "adopted")}


def test_adopted_with_fewer_than_two_thirds_is_another_question(assembly: Replay) -> None:
    listed = finding(assembly, "adopted-without-two-thirds").votes
    found = {one.vote: one for one in assembly.votes}
    assert len(listed) == 55
    for one in (found[one.vote] for one in listed):
        assert one.counts is not None
        assert one.counts[1] < one.counts[0] < 2 * one.counts[1]
        assert (one.kind, one.or_kind, one.subjects) == ("other", "important", [])


def test_where_neither_outcome_nor_kind_is_on_record_nothing_is_claimed(assembly: Replay) -> None:
    # 1970: the majority for another representation of China, 51 to 49, was not enough.
    (of_1970,) = (o for o in assembly.votes if o.symbol == "R/25/2642B")
    assert (of_1970.computed, of_1970.agrees) == ("turns on the kind", None)
    for one in assembly.votes:
        if one.computed == "turns on the kind":
            assert one.recorded is None
            assert one.or_kind is not None


def test_a_quorum_that_the_ballots_do_not_show_is_left_open(assembly: Replay) -> None:
    listed = finding(assembly, "quorum-not-on-record").votes
    found = {one.vote: one for one in assembly.votes}
    assert len(listed) == 6
    for one in (found[one.vote] for one in listed):
        assert one.agrees is None
        assert one.counts is not None
        assert one.counts[3] >= sum(one.counts[:3])


def test_a_declared_count_that_differs_from_the_ballots_gives_the_same_outcome(
    puts: dict[str, list[Put]],
) -> None:
    declared = {v.vote: v.counts for v in assembly_votes()}
    differing = {}
    for one in puts[ASSEMBLY]:
        counts = declared[one.vote]
        assert one.counts is not None
        if one.counts[:3] != counts:
            whole = (*counts, len(one.members) - sum(counts))
            codes = b"".join(bytes([code]) * n for code, n in enumerate(whole))
            differing[one.vote] = replace(one, codes=codes)
    assert len(differing) == 374
    by_ballots = {one.put.vote: one.computed for one in run(puts[ASSEMBLY], Rules())}
    for one in run(list(differing.values()), Rules()):
        assert one.computed == by_ballots[one.put.vote], one.put


# --- kinds ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def put() -> Put:
    return next(recorded(ASSEMBLY, date(1965, 12, 1)))


@pytest.mark.parametrize(
    ("subjects", "how", "on", "kind", "unless"),
    [
        (("charter_amendment",), "whole", "1963-12-17", "charter-amendment", None),
        (("budget",), "whole", "1946-12-14", "important", None),
        (("budget",), "part", "1950-10-31", "other", "important"),
        (("budget",), "part", "1950-11-01", "important", None),
        (("representation",), "whole", "1961-12-14", "other", None),
        (("representation",), "whole", "1961-12-15", "other", "important"),
        (("representation",), "whole", "1971-10-25", "other", None),
        (("election",), "whole", "1960-01-01", "other", "important"),
        (("adjournment",), "whole", "1960-01-01", "other", None),
        ((), "whole", "1960-01-01", "other", "important"),
    ],
)
def test_the_kind_follows_from_the_subject_and_the_day(
    put: Put, subjects: tuple[str, ...], how: str, on: str, kind: str, unless: str | None
) -> None:
    asked = replace(put, subjects=subjects, put=how, on=date.fromisoformat(on))
    found = decision(asked)
    assert (found.kind, found.unless) == (kind, unless)


def test_a_preliminary_vote_settles_what_a_listed_subject_would_not(puts: dict) -> None:
    matter = next(p for p in puts[COUNCIL] if "subsidiary_organ_for_facts" in p.subjects)
    assert decision(matter, carried=True).kind == "procedural"
    assert decision(matter, carried=False).kind == "substantive"
    listed = next(p for p in puts[COUNCIL] if "removes_item" in p.subjects)
    assert decision(listed).kind == "procedural"
    assert decision(listed, carried=False).kind == "substantive"


# --- the engines agree ---------------------------------------------------------------------------


def sample(found: list[Replayed], step: int) -> list[Replayed]:
    complete = [one for one in found if one.result and not one.put.counted]
    return complete[::step]


@pytest.mark.parametrize(("body", "step"), [(COUNCIL, 40), (ASSEMBLY, 450)])
def test_many_votes_at_once_come_out_as_one_by_one(
    body: str, step: int, puts: dict[str, list[Put]]
) -> None:
    rules = Rules()
    for one in sample(run(puts[body], rules), step):
        put, result = one.put, one.result
        assert put.codes is not None
        assert result is not None
        cast = zip(put.members, put.codes, strict=True)
        written = ", ".join(f"{member}={BALLOTS[code]}" for member, code in cast)
        single = adjudicate(body, put.on, written, one.decision.kind)
        assert (single.outcome == "adopted") is result.adopted
        assert (single.outcome == "vetoed") is result.vetoed
        assert tuple(single.against_with_veto) == result.against


@pytest.mark.parametrize(("body", "step"), [(COUNCIL, 7), (ASSEMBLY, 90)])
def test_the_reasons_of_a_vote_add_up_to_its_outcome(
    body: str, step: int, puts: dict[str, list[Put]]
) -> None:
    rules = Rules()
    for one in sample(run(puts[body], rules), step):
        put = one.put
        rule = rules.rule(body, one.decision.kind, put.members, put.on)
        holds, told = reasons(rule, put)
        assert one.result is not None
        assert holds is one.result.adopted
        assert any(line.startswith("-") for line in told) is not holds


def test_reasons_say_what_each_count_came_to() -> None:
    (found,) = replay(COUNCIL, date(1956, 10, 30), date(1956, 10, 30), explained=True).votes[:1]
    assert found.reasons == [
        "+ at least 7 of 11 vote yes: 7 yes",
        "- no permanent member votes no: 2 no (FRA, GBR)",
    ]


# --- membership ----------------------------------------------------------------------------------


def test_eleven_voted_until_1965_and_fifteen_since_and_all_of_them_members(puts: dict) -> None:
    for one in puts[COUNCIL]:
        assert set(one.members) == set(security_council.BODY.members(one.on)), one.vote
        assert len(one.members) == (11 if one.on < date(1966, 1, 1) else 15)


def test_who_votes_in_the_assembly_is_a_member_and_no_member_is_left_out(puts: dict) -> None:
    for one in puts[ASSEMBLY]:
        could = set(general_assembly.BODY.motion("any", one.on).members)
        assert set(one.members) <= could, one.vote
        if left := could - set(one.members):
            before = set(members_of_the_un(date.fromordinal(one.on.toordinal() - 1)))
            assert not left & before, one.vote


# --- what is asked, and what comes back ----------------------------------------------------------


def test_days_limit_what_is_replayed() -> None:
    found = replay(COUNCIL, date(2022, 2, 25), date(2022, 2, 27))
    assert [(one.symbol, one.computed) for one in found.votes] == [
        ("S/RES/2622(2022)", "adopted"),
        ("S/2022/155", "vetoed"),
        ("S/RES/2623(2022)", "adopted"),
    ]
    assert (found.since, found.until, found.on) == ("2022-02-25", "2022-02-27", "2022-02-27")


def test_days_without_votes_are_refused() -> None:
    with pytest.raises(QuestionError, match="no votes of the UN Security Council are on record"):
        replay(COUNCIL, date(2030, 1, 1))


def test_notes_name_a_source_and_those_that_hold_for_a_span_of_votes_are_among_them(
    council: Replay, assembly: Replay
) -> None:
    for answer in (council, assembly):
        assert {note.source for note in answer.notes} == set(answer.sources)
        rows = sum(
            len(load_table("votes", table).where(body=answer.body))
            for table in ("corrections", "differences")
        )
        assert len(answer.notes) == rows
    some = replay(COUNCIL, date(1971, 12, 5), date(1971, 12, 5), with_notes=True)
    assert {note.vote for note in some.notes if note.last_vote is None} <= {
        one.vote for one in some.votes
    }


def test_progress_is_told_to_the_end() -> None:
    told: list[tuple[int, int]] = []
    replay(COUNCIL, date(2022, 2, 25), date(2022, 2, 27), True, False, lambda *n: told.append(n))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_the_parquet_file_holds_the_same_votes_and_where_they_come_from(tmp_path: Path) -> None:
    answer = replay(COUNCIL, date(1956, 10, 1), date(1956, 11, 30), explained=True)
    file = tmp_path / "it's.parquet"
    file.write_text("older")
    write_parquet(answer, str(file))
    assert list(tmp_path.iterdir()) == [file]
    rows = duckdb.read_parquet(str(file))
    said = [dict(zip(rows.columns, row, strict=True)) for row in rows.fetchall()]
    for row, one in zip(said, json.loads(to_json(answer))["votes"], strict=True):
        assert {**row, "on": row["on"].isoformat()} == one
    path = str(file).replace("'", "''")
    metadata = dict(duckdb.sql(f"select key, value from parquet_kv_metadata('{path}')").fetchall())
    assert metadata[b"foedus_licences"] == b"CC BY 4.0"
    assert b"1956-10" in metadata[b"foedus_question"]


def test_a_parquet_file_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    answer = replay(COUNCIL, date(1956, 10, 1), date(1956, 11, 30))
    for place in (tmp_path, tmp_path / "nowhere" / "file"):
        with pytest.raises(UserError):
            write_parquet(answer, str(place))
    assert list(tmp_path.iterdir()) == []


# --- at the command line -------------------------------------------------------------------------

DAY = ("--since", "1956-10-30", "--until", "1956-10-31")


def asked(*args: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(["replay", *args])
    assert isinstance(ended.value.code, int)
    return ended.value.code


def test_the_text_gives_the_score_the_table_and_the_reasons(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert asked("security-council", *DAY, "--explain") == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert "3 of 3 recorded outcomes come out as recorded" in told.out
    assert "- no permanent member votes no: 2 no (FRA, GBR)" in told.out
    assert "procedural [SC-kind-377]; rule UNC-27(2) (1945-10-24 to 1965-12-31)" in told.out


def test_differences_are_printed_with_their_source_and_reason(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert asked("security-council", "--since", "1976-03-31", "--until", "1976-03-31") == 0
    assert "CORRECTIONS" not in capsys.readouterr().out
    day = ("--since", "1976-03-31", "--until", "1976-03-31")
    assert asked("security-council", *day, "--differences") == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "S/RES/387(1976) (vote 613), ballot of USA: yes -> abstain" in told
    assert "[wikisource_387]" in told
    assert "wikisource_387: Wikisource and Wikipedia" in told


def test_progress_is_shown_on_a_terminal_only(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked("security-council", *DAY, "--explain", "--json")
    piped = capsys.readouterr()
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    asked("security-council", *DAY, "--explain", "--json")
    shown = capsys.readouterr()
    assert piped.err == ""
    assert "100%" in shown.err
    assert shown.out == piped.out


def test_progress_estimates_no_time(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr("time.time", itertools.count(0, 2).__next__)
    asked("security-council", "--since", "1950-01-01", "--until", "1950-12-31", "--explain")
    shown = capsys.readouterr().err
    assert "100%" in shown
    assert ":" not in shown


def test_a_file_that_cannot_be_written_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked("security-council", *DAY, "--parquet", str(tmp_path)) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "is not a file" in told.err
    assert asked("security-council", *DAY, "--parquet", str(tmp_path / "votes.parquet")) == 0
    assert [file.name for file in tmp_path.iterdir()] == ["votes.parquet"]


def test_what_is_no_file_is_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert asked("security-council", *DAY, "--parquet", str(pipe)) == 2
    assert pipe.is_fifo()
