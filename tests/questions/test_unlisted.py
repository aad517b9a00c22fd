"""Where the members of a body are not on record, nobody is named who stands in the way in it."""

from __future__ import annotations

from datetime import date

from foedus.catalog import all_bodies, all_measures
from foedus.questions.asking import Asking, ask
from foedus.questions.blockers import blockers
from foedus.questions.change import change
from foedus.questions.opening import open_case
from foedus.questions.unlisted import not_on_record, unlisted
from foedus.reports.tables import VIEWS

SAID = "the members of the UN Human Rights Council on that day are not on record"
DAY = date(2026, 5, 4)


def asking() -> Asking:
    return ask(open_case("hypothetical-estonia"), DAY)


def test_only_a_body_without_members_on_record_is_unlisted() -> None:
    asked = asking()
    found = {
        (measure.id, route.id): unlisted(asked, route.build(asked.situation))
        for measure in all_measures().values()
        for route in measure.routes
    }
    named = {body for bodies in found.values() for body in bodies}
    assert named == {"human_rights_council"}
    assert not all_bodies()["human_rights_council"].members(DAY)
    assert {key for key, bodies in found.items() if bodies} == {
        ("condemnation", "human-rights-council"),
        ("inquiry", "human-rights-council"),
    }


def test_on_a_day_with_members_on_record_it_is_not() -> None:
    asked = ask(open_case("2022-ukraine"), date(2022, 3, 4))
    (route,) = (r for r in all_measures()["inquiry"].routes if r.id == "human-rights-council")
    assert all_bodies()["human_rights_council"].members(date(2022, 3, 4))
    assert not_on_record(asked, route.build(asked.situation)) is None
    assert "human-rights-council" in change(asked, "inquiry").routes


def test_no_cost_is_put_to_a_route_through_it() -> None:
    answer = change(asking(), "condemnation")
    assert answer.not_on_record == {"human-rights-council": SAID}
    assert "human-rights-council" not in answer.routes
    moved = {actor for way in answer.overall.ways for group in way for actor in group.of}
    assert "a majority of its members" not in moved
    assert SAID in answer.verdict
    assert f"not counted: {SAID}" in "\n".join(VIEWS[type(answer)](answer))


def test_no_blockers_are_named_of_a_route_through_it() -> None:
    answer = blockers(asking(), "inquiry")
    assert answer.not_on_record == {"human-rights-council": SAID}
    assert not {"human-rights-council"} & (answer.routes.keys() | answer.left_out.keys())
    assert SAID in answer.verdict
    assert f"not counted: {SAID}" in "\n".join(VIEWS[type(answer)](answer))


def test_a_route_that_is_closed_in_law_is_told_as_closed() -> None:
    answer = blockers(ask(open_case("1956-hungary"), date(1956, 11, 4)), "condemnation")
    assert answer.not_on_record == {}
    assert "human-rights-council" in answer.left_out
