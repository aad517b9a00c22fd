"""Like crises come with their reasons, and counts with their denominators; neither guesses."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from datetime import date
from math import isclose, log
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.catalog import all_measures
from foedus.facts.shipped import shipped_cases
from foedus.questions.answers import Precedents, RouteCount, to_json
from foedus.questions.asking import QuestionError, ask
from foedus.questions.assess import find_measure
from foedus.questions.opening import open_case
from foedus.questions.precedents import index as indexed
from foedus.questions.precedents import precedents
from foedus.questions.precedents.comparing import THRESHOLD
from foedus.questions.precedents.features import FEATURES, values
from foedus.questions.precedents.index import FILE, Index, build, digest, index_for
from foedus.questions.precedents.likeness import Rarities, likeness
from foedus.reports.precedents import precedents as view

#: A quarrel of which nothing is known but who has it.
BARE = """
format = 1
id = "bare"
title = "A made-up quarrel"
about = "It says nothing about the world."
from = 2022-03-01
parties = [{ id = "ARM", roles = ["attacker"] }, { id = "GEO", roles = ["victim"] }]

[sources.author]
publisher = "the author of the case"
title = "Assumptions made for this example"
"""


def asked(case: str, measure: str, on: str, hindsight: bool = False, limit: int = 5) -> Precedents:
    day = date.fromisoformat(on)
    return precedents(ask(open_case(case), day, hindsight=hindsight), measure, limit)


def features(case: str, on: str) -> dict[str, str]:
    return values(ask(open_case(case), date.fromisoformat(on)).knowledge)


def by_route(answer: Precedents) -> dict[str | None, RouteCount]:
    return {found.route: found for found in answer.routes}


# --- features ------------------------------------------------------------------------------------


def test_the_features_of_an_ally_invaded_by_its_allies() -> None:
    found = features("1968-czechoslovakia", "1968-08-21")
    told = {
        "force": "yes-yes",
        "permanent_attacker": "yes",
        "permanent_victim": "no",
        "permanent_party": "yes",
        "nuclear_attacker": "yes",
        "nuclear_victim": "no",
        "armed_attack": "yes",
        "occupation": "yes",
        "allied_attacker": "yes",
        "allied_victim": "yes",
        "same_body": "yes",
        "un_member": "yes",
        "region": "europe",
        "inviter": "settled",
        "vetoed": "no",
        "council_acted": "no",
        "seats": "present",
    }
    assert {id: found.get(id) for id in told} == told


def test_the_features_of_a_state_attacked_by_an_armed_group() -> None:
    found = features("2001-9-11", "2001-09-12")
    told = {
        "force": "no-yes",
        "permanent_attacker": "no",
        "permanent_victim": "yes",
        "nuclear_attacker": "no",
        "nuclear_victim": "yes",
        "allied_victim": "yes",
    }
    assert {id: found.get(id) for id in told} == told


def test_a_vote_is_no_feature_of_the_days_before_it() -> None:
    assert features("1968-czechoslovakia", "1968-08-22")["vetoed"] == "no"
    assert features("1968-czechoslovakia", "1968-08-24")["vetoed"] == "yes"
    assert features("1956-hungary", "1956-11-04")["assembly_acted"] == "no"
    assert features("1956-hungary", "1956-11-05")["assembly_acted"] == "yes"


def test_the_rule_of_the_council_is_that_of_the_day() -> None:
    assert features("1956-hungary", "1956-11-04")["seats"] == "former"
    assert features("2022-ukraine", "2022-03-04")["seats"] == "present"


def test_what_is_only_claimed_is_no_feature(tmp_path: Path) -> None:
    claim = """
[[facts]]
say = "armed_attack(ARM, GEO)"
is = true
from = 2022-03-01
source = "author"
"""
    path = tmp_path / "bare.toml"
    path.write_text(BARE + claim, encoding="utf-8")
    assert features(str(path), "2022-03-01")["armed_attack"] == "yes"
    path.write_text(BARE + claim + 'claimed_by = "GEO"\n', encoding="utf-8")
    assert "armed_attack" not in features(str(path), "2022-03-01")


def test_what_the_case_does_not_say_is_not_known(tmp_path: Path) -> None:
    path = tmp_path / "bare.toml"
    path.write_text(BARE, encoding="utf-8")
    found = features(str(path), "2022-03-01")
    unknown = {"armed_attack", "occupation", "civil_war", "consent", "request", "inviter", "vetoed"}
    assert found.keys() & (unknown | {"council_acted", "peace"}) == set()
    assert found["force"] == "yes-yes"


# --- the index -----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def shipped() -> Index:
    return msgspec.json.decode(FILE.read_bytes(), type=Index)


def test_the_index_is_of_the_law_the_facts_and_the_cases_as_they_are(shipped: Index) -> None:
    assert shipped.digest == digest(), "run scripts/write_precedents.py"


def test_every_crisis_with_a_history_is_in_the_index_and_no_invented_one(shipped: Index) -> None:
    cases = {id: tomllib.loads(path.read_text("utf-8")) for id, path in shipped_cases().items()}
    assert {c.id for c in shipped.crises} == {id for id, c in cases.items() if c.get("history")}
    assert [c.id for c in shipped.crises if c.id.startswith("hypothetical-")] == []


def test_every_value_in_the_index_has_its_sentence(shipped: Index) -> None:
    assert list(shipped.features) == list(FEATURES)
    days = (day for crisis in shipped.crises for day in crisis.days)
    told = {pair for day in days for pair in zip(shipped.features, day.values, strict=True)}
    assert [(f, value) for f, value in told if value and value not in FEATURES[f].says] == []


@pytest.fixture(scope="module")
def anew() -> Index:
    """The index made afresh for one measure."""
    return build(["un-expulsion"])


def test_an_index_that_is_out_of_date_is_not_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, shipped: Index, anew: Index
) -> None:
    (tmp_path / "index.json").write_bytes(
        msgspec.json.encode(msgspec.structs.replace(shipped, digest="of other cases", crises=()))
    )
    monkeypatch.setattr(indexed, "FILE", tmp_path / "index.json")
    monkeypatch.setattr(indexed, "build", lambda measures: (measures, anew))
    index_for.cache_clear()
    try:
        assert index_for("un-expulsion") == (["un-expulsion"], anew)
    finally:
        index_for.cache_clear()


def test_the_index_of_one_measure_has_its_routes_and_every_crisis(
    shipped: Index, anew: Index
) -> None:
    routes = all_measures()["un-expulsion"].routes
    assert anew.routes == tuple(f"un-expulsion/{route.id}" for route in routes)
    assert [crisis.id for crisis in anew.crises] == [crisis.id for crisis in shipped.crises]


# --- likeness ------------------------------------------------------------------------------------

SITUATIONS = st.fixed_dictionaries(
    {}, optional={id: st.sampled_from(sorted(f.says)) for id, f in FEATURES.items()}
)


@given(SITUATIONS, SITUATIONS, st.lists(st.lists(SITUATIONS, min_size=1, max_size=3), max_size=4))
def test_likeness_is_the_same_from_either_side_and_explained(
    one: dict[str, str], other: dict[str, str], suite: list[list[dict[str, str]]]
) -> None:
    rarities = Rarities(suite)
    found, back = likeness(one, other, rarities), likeness(other, one, rarities)
    known = one.keys() & other.keys()
    assert isclose(found.score, back.score, abs_tol=1e-12)
    assert set(found.shared) == set(back.shared) == {id for id in known if one[id] == other[id]}
    assert set(found.differing) == known - set(found.shared)
    assert set(found.unknown) == FEATURES.keys() - known
    assert -1e-12 <= found.score <= 1 + 1e-12
    alike = likeness(one, one, rarities).score
    assert isclose(alike, 1 if rarities.weight(one) else 0, abs_tol=1e-12)


@given(SITUATIONS, st.lists(st.lists(SITUATIONS, min_size=1, max_size=3), min_size=1, max_size=4))
def test_the_weight_of_a_value_is_counted_over_crises_and_not_over_days(
    one: dict[str, str], suite: list[list[dict[str, str]]]
) -> None:
    rarities = Rarities(suite)
    for id, value in one.items():
        known = [days for days in suite if any(id in day for day in days)]
        having = [days for days in known if any(day.get(id) == value for day in days)]
        rarity = rarities.of(id, value)
        assert (rarity.had_by, rarity.of) == (len(having), len(known))
        if having:
            assert isclose(rarity.weight, log(len(known) / len(having)))


def test_what_is_not_known_is_not_shared() -> None:
    one = {id: sorted(feature.says)[0] for id, feature in FEATURES.items()}
    rest = {id: value for id, value in one.items() if id != "consent"}
    other = {id: sorted(feature.says)[-1] for id, feature in FEATURES.items()}
    rarities = Rarities([[one], [other]])
    for found in (likeness(one, rest, rarities), likeness(rest, rest, rarities)):
        assert found.unknown == ("consent",)
        assert "consent" not in (*found.shared, *found.differing)
    assert likeness(one, rest, rarities).score < likeness(rest, rest, rarities).score


def test_two_of_which_nothing_is_known_are_not_like() -> None:
    assert likeness({}, {}, Rarities([[{"force": "yes-yes"}]])).score == 0


def test_the_nearest_to_an_invasion_within_an_alliance_is_another_one() -> None:
    answer = asked("1968-czechoslovakia", "condemnation", "1968-08-23")
    nearest = answer.like[0]
    assert nearest.case == "1956-hungary"
    said = {shared.says for shared in nearest.shared}
    assert "a permanent member of the Council is an attacker" in said
    assert "attacker and victim belong to one alliance or body of a region" in said
    assert "seats" in {differing.feature for differing in nearest.differing}


def test_the_reasons_of_a_likeness_give_its_number() -> None:
    asking = ask(open_case("1983-grenada"), date(1983, 10, 28), hindsight=True)
    answer = precedents(asking, "condemnation", limit=50)
    here = values(asking.knowledge)
    crises = index_for("condemnation").crises
    days = {
        (crisis.id, day.on.isoformat()): {
            id: value for id, value in zip(FEATURES, day.values, strict=True) if value
        }
        for crisis in crises
        for day in crisis.days
    }
    rarities = Rarities(
        [[days[crisis.id, day.on.isoformat()] for day in crisis.days] for crisis in crises]
    )
    for like in answer.like:
        there = days[like.case, like.on]
        sides = sum(rarities.of(*item).weight for side in (here, there) for item in side.items())
        shared = sum(rarities.of(s.feature, here[s.feature]).weight for s in like.shared)
        assert like.likeness == round(2 * shared / sides, 3) >= THRESHOLD
        assert [s.says for s in like.shared] == [
            FEATURES[s.feature].says[there[s.feature]] for s in like.shared
        ]


# --- what counts as past -------------------------------------------------------------------------


def test_nothing_later_than_the_day_counts_without_hindsight() -> None:
    answer = asked("1956-hungary", "condemnation", "1956-11-05", limit=50)
    assert all(like.on <= "1956-11-05" for like in answer.like)
    tried = {id for route in answer.routes for g in route.every.groups for id in g.crises}
    assert max(tried) < "1957"
    later = asked("1956-hungary", "condemnation", "1956-11-05", hindsight=True, limit=50)
    assert later.crises > answer.crises
    assert "1968-czechoslovakia" in {like.case for like in later.like}


def test_a_case_is_no_precedent_of_itself_and_tells_its_own_attempts_apart() -> None:
    answer = asked("1968-czechoslovakia", "condemnation", "1968-08-24", hindsight=True, limit=50)
    named = {id for route in answer.routes for g in route.every.groups for id in g.crises}
    assert "1968-czechoslovakia" not in named | {like.case for like in answer.like}
    (vetoed,) = (row for row in answer.here if row.outcome == "vetoed")
    assert (vetoed.on, vetoed.route, vetoed.lawful) == ("1968-08-23", "council", "open")
    before = asked("1968-czechoslovakia", "condemnation", "1968-08-22")
    assert before.here == []


# --- denominators --------------------------------------------------------------------------------

FEW = ("1956-suez", "1968-czechoslovakia", "1983-grenada")
BEST = ("open", "unknown", "contested", "closed")


def slowly(
    case: str, measure: str, until: date
) -> tuple[dict[str, set[str]], list[tuple[str, str]]]:
    """The verdicts on each route, asked day by day, and what the file says was tried by then."""
    opened, told = open_case(case), tomllib.loads(shipped_cases()[case].read_text("utf-8"))
    days = {day for day in (*told["days"], *(row["on"] for row in told["history"])) if day <= until}
    verdicts: dict[str, set[str]] = {}
    for day in days:
        for route in find_measure(ask(opened, day), all_measures()[measure]).routes:
            verdicts.setdefault(route.id, set()).add(route.lawful.verdict)
    rows = (row for row in told["history"] if row.get("measure") == measure)
    return verdicts, [(r["route"], f"{case}#{r['no']}") for r in rows if r["on"] <= until]


@pytest.mark.parametrize("measure", ["condemnation", "peacekeeping"])
@pytest.mark.parametrize("until", ["1956-11-04", "1990-01-01"])
def test_the_counts_are_those_of_a_slow_count(
    measure: str, until: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = date.fromisoformat(until)
    some = {id: path for id, path in shipped_cases().items() if id in (*FEW, "2022-ukraine")}
    monkeypatch.setattr(indexed, "shipped_cases", lambda: some)
    few = build([measure])
    monkeypatch.setattr("foedus.questions.precedents.index_for", lambda _: few)
    case = "1946-47-greece"
    answer = precedents(ask(open_case(case), day), measure)
    known = {id: slowly(id, measure, day) for id in FEW}
    known = {id: found for id, found in known.items() if found[0]}
    for id, count in by_route(answer).items():
        wanted: dict[str, list[str]] = {verdict: [] for verdict in BEST}
        tried: dict[str, list[str]] = {verdict: [] for verdict in BEST}
        for crisis, (verdicts, rows) in known.items():
            said = {v for r, of in verdicts.items() if id in (None, r) for v in of}
            best = next(verdict for verdict in BEST if verdict in said)
            wanted[best].append(crisis)
            own = {r: next(v for v in BEST if v in of) for r, of in verdicts.items()}
            tried[best] += [r for route, r in rows if id in (None, route) and own[route] == best]
        found = {group.verdict: group for group in count.every.groups}
        assert {v: sorted(g.crises) for v, g in found.items()} == wanted
        refs = {
            v: sorted(r for ids in (*g.outcomes.values(), g.considered) for r in ids)
            for v, g in found.items()
        }
        assert refs == {v: sorted(ids) for v, ids in tried.items()}
        assert count.every.complete is (not wanted["unknown"])


def attempts(count: RouteCount) -> Iterator[str]:
    for group in count.every.groups:
        for ids in (*group.outcomes.values(), group.considered):
            yield from ids


def test_every_crisis_is_counted_once_and_every_attempt_under_its_route() -> None:
    answer = asked("hypothetical-estonia", "condemnation", "2026-05-04")
    found = by_route(answer)
    for count in answer.routes:
        crises = [id for group in count.every.groups for id in group.crises]
        assert len(crises) == len(set(crises)) == answer.crises
        for group in count.every.groups:
            refs = (ref for ids in group.outcomes.values() for ref in ids)
            assert {ref.split("#")[0] for ref in refs} == set(group.tried_in) <= set(group.crises)
            thought = {ref.split("#")[0] for ref in group.considered}
            assert thought - set(group.tried_in) == set(group.considered_in)
    routes = [ref for id, count in found.items() if id is not None for ref in attempts(count)]
    together = list(attempts(found[None]))
    assert len(together) == len(set(together))
    assert set(together) <= set(routes), "what was tried by a contested route stands there alone"
    assert together


def test_the_like_are_counted_among_all() -> None:
    answer = asked("1983-grenada", "condemnation", "1983-10-28", hindsight=True, limit=2)
    assert (len(answer.like), answer.like_in_all > 2) == (2, True)
    for count in answer.routes:
        every = {group.verdict: set(group.crises) for group in count.every.groups}
        like = {group.verdict: set(group.crises) for group in count.like.groups}
        assert all(like[verdict] <= every[verdict] for verdict in every)
        assert sum(map(len, like.values())) == answer.like_in_all


def test_a_denominator_that_is_not_known_is_called_incomplete() -> None:
    answer = asked("2022-ukraine", "peacekeeping", "2025-02-10")
    told = {count.every.complete: count for count in answer.routes}
    assert {True, False} <= told.keys()
    for count in answer.routes:
        (unknown,) = (group for group in count.every.groups if group.verdict == "unknown")
        assert count.every.complete is (not unknown.crises)
        if unknown.crises:
            assert f"{len(unknown.crises)} more cris" in count.every.incomplete[0]


# --- what is said --------------------------------------------------------------------------------


def test_counts_are_told_as_n_of_m_and_never_as_a_rate() -> None:
    answer = asked("2022-ukraine", "peacekeeping", "2025-02-10")
    text = "\n".join(view(answer))
    assert re.search(r"open in law: tried in \d+ of \d+", text)
    assert "INCOMPLETE" in text
    assert "no sample" in " ".join(text.split())
    assert "%" not in text


def test_what_was_considered_and_not_pursued_is_no_attempt() -> None:
    answer = asked("2003-iraq", "authorised-force", "2003-03-20")
    count = by_route(answer)["council"].every
    groups = {group.verdict: group for group in count.groups}
    (group,) = (g for g in groups.values() if "1998-99-kosovo#5" in g.considered)
    assert "1998-99-kosovo" in group.considered_in
    assert "1998-99-kosovo" not in group.tried_in
    assert "not_pursued" not in group.outcomes
    assert "considered and not pursued in " in " ".join(" ".join(view(answer)).split())


def test_attempts_are_told_with_what_they_were_in_the_order_of_their_days() -> None:
    answer = asked("1983-grenada", "condemnation", "1983-10-28")
    days = {
        f"{crisis.id}#{row.no}": row.on
        for crisis in index_for("condemnation").crises
        for row in crisis.tried
    }
    assert list(answer.attempts) == sorted(answer.attempts, key=days.__getitem__)
    for count in answer.routes:
        for group in count.every.groups:
            for ids in group.outcomes.values():
                assert ids == sorted(ids, key=days.__getitem__)
    said = "1968-czechoslovakia#2: Draft of eight members"
    assert said in " ".join(" ".join(view(answer)).split())


def test_one_route_is_counted_alone_with_every_attempt() -> None:
    asking = ask(open_case("2022-ukraine"), date(2022, 2, 25))
    whole = precedents(asking, "condemnation")
    alone = precedents(asking, "condemnation", route="council")
    (count,) = alone.routes
    assert count == by_route(whole)["council"]
    assert {row.route for like in alone.like for row in like.tried} <= {"council"}
    text = " ".join(" ".join(view(alone)).split())
    assert [id for id in attempts(count) if f"{id}: " not in text] == []
    with pytest.raises(QuestionError, match="nearest: council"):
        precedents(asking, "condemnation", route="counsil")


@pytest.mark.parametrize("fits", [True, False])
def test_that_the_shipped_index_was_not_used_is_said(
    monkeypatch: pytest.MonkeyPatch, shipped: Index, tmp_path: Path, fits: bool
) -> None:
    (tmp_path / "index.json").write_bytes(
        msgspec.json.encode(msgspec.structs.replace(shipped, digest=digest() if fits else "other"))
    )
    monkeypatch.setattr(indexed, "FILE", tmp_path / "index.json")
    answer = asked("1983-grenada", "condemnation", "1983-10-28")
    assert answer.recomputed is not fits
    text = " ".join(" ".join(view(answer)).split())
    assert ("shipped index of precedents" in text) is not fits


def test_where_nothing_is_on_record_yet_that_is_said() -> None:
    answer = asked("1946-47-greece", "condemnation", "1946-09-20")
    earlier = sum(
        min(row.on for row in c.days) <= date(1946, 9, 20) for c in index_for("inquiry").crises
    )
    assert (answer.crises, earlier) == (0, 1)
    assert "nothing to compare with" in answer.verdict
    assert "LIKE CRISES: none" in "\n".join(view(answer))


def test_of_nobody_nothing_is_known(tmp_path: Path) -> None:
    path = tmp_path / "bare.toml"
    path.write_text(BARE.replace('roles = ["victim"]', "roles = []"), encoding="utf-8")
    found = features(str(path), "2022-03-01")
    of_host = {"un_member", "region", "civil_war", "arms_embargo"}
    assert found.keys() & (of_host | {"allied_victim", "same_body", "nuclear_victim"}) == set()
    assert (found["force"], found["allied_attacker"]) == ("yes-no", "yes")


def test_the_same_is_answered_from_the_file_as_without_it(
    monkeypatch: pytest.MonkeyPatch, shipped: Index, anew: Index
) -> None:
    if shipped.digest != anew.digest:
        pytest.skip("the file is out of date, which has a test of its own")
    from_file = to_json(asked("1977-south-africa", "un-expulsion", "1977-11-04"))
    monkeypatch.setattr("foedus.questions.precedents.index_for", lambda _: anew)
    assert to_json(asked("1977-south-africa", "un-expulsion", "1977-11-04")) == from_file


def test_a_misspelt_measure_is_answered_with_the_nearest() -> None:
    with pytest.raises(QuestionError, match="nearest: condemnation"):
        asked("1983-grenada", "condemnatoin", "1983-10-28")


def test_a_limit_below_nought_is_refused() -> None:
    with pytest.raises(QuestionError, match="0 or more"):
        asked("1983-grenada", "condemnation", "1983-10-28", limit=-1)


def test_a_limit_of_nought_leaves_the_counts() -> None:
    answer = asked("1983-grenada", "condemnation", "1983-10-28", limit=0)
    assert answer.like == []
    assert answer.like_in_all > 0
    assert json.loads(to_json(answer))["routes"]
