"""What if an actor stood elsewhere: suppositions of the user."""

from datetime import date

import pytest

from foedus.questions.asking import Asking, QuestionError, ask
from foedus.questions.opening import open_case
from foedus.questions.suppose import read_suppositions
from foedus.questions.why import why

CASE = open_case("2022-ukraine")


def asking(*texts: str) -> Asking:
    return ask(CASE, CASE.days[0], supposed=read_suppositions(texts, CASE))


def test_without_the_veto_the_draft_of_february_2022_is_adopted() -> None:
    as_it_was = why(asking(), "condemnation", "council").measure.routes[0].achievable
    without = why(asking("RUS=abstain"), "condemnation", "council").measure.routes[0].achievable
    assert (as_it_was.verdict, without.verdict) == ("blocked", "yes")
    assert without.supposed


def test_a_supposition_is_listed_as_one_and_names_its_author() -> None:
    (line,) = [
        line
        for line in why(asking("Russia=abstain"), "condemnation", "council").assumptions
        if "Supposed by the user" in line
    ]
    assert line.startswith("Russian Federation: 'abstains on condemnation")


def test_a_choice_is_supposed_by_its_verb() -> None:
    day = date(2022, 3, 4)
    texts = ["FRA.contributes=yes", "UKR.requests=yes"]
    alone = why(ask(CASE, day), "combat-troops", "state").measure.routes[0].achievable
    both = ask(CASE, day, supposed=read_suppositions(texts, CASE))
    assert alone.verdict == "blocked"
    assert why(both, "combat-troops", "state").measure.routes[0].achievable.verdict == "yes"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("CHN", "ACTOR=BALLOT"),
        ("CHN=nay", "no ballot"),
        ("CHN.asks=yes", "no verb"),
        ("CHN.requests=maybe", "neither yes nor no"),
        ("CHX=yes", "no state and no party"),
    ],
)
def test_what_cannot_be_supposed_is_refused_with_what_would_do(text: str, says: str) -> None:
    with pytest.raises(QuestionError, match=says):
        read_suppositions([text], CASE)


def test_a_position_is_not_supposed_twice() -> None:
    with pytest.raises(QuestionError, match="twice"):
        read_suppositions(["CHN=yes", "CHN=no"], CASE)
