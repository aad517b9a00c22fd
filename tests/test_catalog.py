"""What the catalogue promises: all law cited and dated, every dispute told alike, all found."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from foedus import catalog, measures
from foedus.catalog import (
    CatalogError,
    adoption_rules,
    all_bodies,
    all_contested,
    all_measures,
    all_norms,
)
from foedus.facts.case import Case, Party
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import VOCABULARY
from foedus.language.conditions import Condition, variables
from foedus.language.contested import ContestedPoint
from foedus.language.measures import Measure
from foedus.language.norms import Article

SOURCE = Path(catalog.__file__).parent
#: Words that praise or blame; a position is stated as its holders would state it.
JUDGING = re.compile(
    r"\b(?:absurd\w*|abus\w+|alleged\w*|clearly|correct\w*|cynical\w*|dubious|erroneous\w*|"
    r"false\w*|flawed|illegitimate|implausibl\w+|manifestly|mere(?:ly)?|mistaken\w*|obvious\w*|"
    r"of course|persuasive\w*|plainly|pretext\w*|proper(?:ly)?|propaganda|rightly|so-called|"
    r"sound(?:ly)?|spurious|strained|unfortunate\w*|untenable|weak\w*|wrong(?!ful|doer)\w*)\b",
    re.IGNORECASE,
)
#: What an id of a position may not say of it.
TAINTED = re.compile(
    r"correct|wrong(?!ful)|rightly|good|bad|proper|abus|true|false|mainstream|fringe"
)
#: What a case may state although no rule turns on it, and why none does.
STATED_ONLY = {
    "REPORTED": "a report is evidence and no condition of self-defence (Nicaragua 1986, para. 200)",
}
DAYS = (date(1956, 10, 31), date(1999, 3, 24), date(2022, 3, 4))


def situations() -> list[Situation]:
    """A crisis between two members, with every role taken, on days of different law."""
    parties = {
        "RUS": ("attacker", "target"),
        "TUR": ("victim", "host", "applicant"),
        "FRA": ("contributor",),
        "USA": ("contributor", "mediator"),
    }
    listed = tuple(Party(c, c, "state", roles, None, None) for c, roles in parties.items())
    return [
        Situation(Case("c", "", "", day, None, (), listed, (), {}, (), (), (), {}), day, day)
        for day in DAYS
    ]


def conditions() -> list[Condition]:
    """What every route builds, and every consequence that hangs on a condition."""
    found: list[Condition] = []
    for situation in situations():
        for measure in all_measures().values():
            for route in measure.routes:
                found.append(route.build(situation))
                found += [consequence.when for consequence in route.follows(situation)]
    return found


def written() -> str:
    """All law and all measures as they are written."""
    files = sorted([*(SOURCE / "law").rglob("*.py"), *(SOURCE / "measures").rglob("*.py")])
    return "\n".join(path.read_text("utf-8") for path in files)


NORMS = all_norms()
POINTS = all_contested()


# --- norms ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("norm", NORMS.values(), ids=NORMS)
def test_every_norm_is_cited_dated_sourced_and_paraphrased(norm: Article) -> None:
    assert norm.citation.strip()
    assert norm.title.strip()
    assert norm.versions
    for version in norm.versions:
        assert len(version.text.split()) >= 4
        assert version.source.strip()
        assert version.in_force.since >= date(1648, 10, 24)
    for earlier, later in zip(norm.versions, norm.versions[1:], strict=False):
        assert earlier.in_force.until is not None
        assert earlier.in_force.until < later.in_force.since


@pytest.mark.parametrize("norm", NORMS.values(), ids=NORMS)
def test_what_a_norm_leaves_out_is_said_in_words(norm: Article) -> None:
    assert all(gap.strip() for gap in norm.not_modelled)
    assert set(norm.contested) <= POINTS.keys()


def test_every_rule_of_adoption_belongs_to_a_kind_of_motion_of_a_body() -> None:
    kinds = {(body.id, kind) for body in all_bodies().values() for kind in body.kinds}
    assert set(adoption_rules()) == kinds


# --- contested points ----------------------------------------------------------------------------


@pytest.mark.parametrize("point", POINTS.values(), ids=POINTS)
def test_every_side_of_a_contested_point_is_told_in_the_same_form(point: ContestedPoint) -> None:
    assert point.question.endswith("?")
    assert point.citation.strip()
    assert len(point.positions) >= 2
    assert [position.id for position in point.positions] == sorted(p.id for p in point.positions)
    for position in point.positions:
        assert re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", position.id)
        assert position.says == position.says.strip()
        assert not position.says.endswith(".")
        assert position.counter.endswith(".")
        assert all(camp.strip() for camp in position.held_by)
        assert all(source.strip() for source in position.sources)


@pytest.mark.parametrize("point", POINTS.values(), ids=POINTS)
def test_no_position_is_praised_or_blamed(point: ContestedPoint) -> None:
    for position in point.positions:
        assert JUDGING.search(position.says) is None, position.says
        assert TAINTED.search(position.id) is None


@pytest.mark.parametrize("point", POINTS.values(), ids=POINTS)
def test_a_contested_point_is_named_by_a_norm_or_asked_by_a_condition(
    point: ContestedPoint,
) -> None:
    named = {id for norm in NORMS.values() for id in norm.contested}
    asked = {v.predicate.name for condition in conditions() for v in variables(condition)}
    assert point.id in named | asked


def test_no_two_positions_of_a_point_say_the_same() -> None:
    for point in POINTS.values():
        assert len({position.says for position in point.positions}) == len(point.positions)


# --- measures ------------------------------------------------------------------------------------


@pytest.mark.parametrize("measure", all_measures().values(), ids=all_measures())
def test_every_measure_says_what_each_route_authorises_and_binds(measure: Measure) -> None:
    assert measure.title.strip()
    assert measure.about.strip()
    assert measure.family.strip()
    assert len({route.id for route in measure.routes}) == len(measure.routes) >= 1
    for route in measure.routes:
        assert route.title.strip()
        assert route.decider.strip()
        assert route.authorises.strip()
        assert route.binds.strip()
        for precedent in route.precedents:
            assert re.match(r"\d{4}", precedent.when)
            assert precedent.source.strip()


@pytest.mark.parametrize("measure", all_measures().values(), ids=all_measures())
def test_every_route_builds_a_condition_and_its_consequences_are_cited(measure: Measure) -> None:
    for situation in situations():
        for route in measure.routes:
            assert isinstance(route.build(situation), Condition)
            for consequence in route.follows(situation):
                assert consequence.brief.strip()
                assert consequence.says.strip()
                assert consequence.citation.strip()


@pytest.mark.parametrize("measure", all_measures().values(), ids=all_measures())
def test_a_measure_is_named_like_its_file(measure: Measure) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", measure.id)
    assert (SOURCE / "measures" / f"{measure.id.replace('-', '_')}.py").is_file()


NEW = '''"""A measure that nobody registered."""

from foedus.language.conditions import ALWAYS
from foedus.language.measures import Measure

MEASURE = Measure("{id}", "A new measure", "Made for a test.", family="forces")


@MEASURE.route("route", title="t", decider="d", authorises="a", binds="b")
def route(s):
    return ALWAYS
'''


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A further folder of measures, which is forgotten after the test."""
    before = set(sys.modules)
    monkeypatch.setattr(measures, "__path__", [*measures.__path__, str(tmp_path)])
    monkeypatch.setattr(catalog, "all_measures", catalog.all_measures.__wrapped__)
    yield tmp_path
    for name in set(sys.modules) - before:
        del sys.modules[name]


def test_a_new_file_is_a_new_measure(folder: Path) -> None:
    assert "new-measure" not in all_measures()
    _ = (folder / "new_measure.py").write_text(NEW.format(id="new-measure"), "utf-8")
    assert catalog.all_measures().keys() == {*all_measures(), "new-measure"}


def test_a_file_in_a_folder_is_found_and_what_the_folder_re_exports_counts_once(
    folder: Path,
) -> None:
    (folder / "inner").mkdir()
    again = "from foedus.measures.inner.new_measure import MEASURE\n"
    _ = (folder / "inner" / "__init__.py").write_text(again, "utf-8")
    _ = (folder / "inner" / "new_measure.py").write_text(NEW.format(id="new-measure"), "utf-8")
    assert catalog.all_measures().keys() == {*all_measures(), "new-measure"}


def test_a_name_that_is_taken_is_refused(folder: Path) -> None:
    _ = (folder / "new_measure.py").write_text(NEW.format(id="peacekeeping"), "utf-8")
    with pytest.raises(CatalogError, match="'peacekeeping' is taken"):
        _ = catalog.all_measures()


def test_a_measure_without_a_route_is_refused(folder: Path) -> None:
    text = NEW.format(id="new-measure").split("\n\n\n")[0]
    _ = (folder / "new_measure.py").write_text(text, "utf-8")
    with pytest.raises(CatalogError, match="no route leads"):
        _ = catalog.all_measures()


# --- the vocabulary ------------------------------------------------------------------------------


def test_every_word_of_the_vocabulary_is_used_by_the_law() -> None:
    """By a norm or a measure under its Python name, since a case could state it in vain."""
    from foedus.facts import vocabulary

    text = written()
    constants = {name for name, p in vars(vocabulary).items() if p in VOCABULARY.values()}
    unused = {name for name in constants if not re.search(rf"\b{name}\b", text)}
    assert unused == STATED_ONLY.keys()


def test_what_the_routes_ask_can_be_stated_in_a_case() -> None:
    asked = {v.predicate.name for condition in conditions() for v in variables(condition)}
    assert asked <= {*VOCABULARY, *POINTS, "ballot"}
