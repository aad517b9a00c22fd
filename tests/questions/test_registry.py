"""Who is a member, and what sets some members apart."""

from datetime import date

from foedus.questions.registry import marks, members


def test_who_sat_for_china_is_said_on_either_side_of_25_october_1971() -> None:
    before, after = (marks("security_council", date(1971, 10, day))["CHN"] for day in (24, 25))
    assert before == "permanent, represented by: Republic of China"
    assert after == "permanent, represented by: People's Republic of China"


def test_the_president_of_the_council_is_marked_beside_the_permanent_seat() -> None:
    assert marks("security_council", date(2022, 2, 25))["RUS"] == "permanent, President"


def test_a_body_may_be_called_by_its_short_name() -> None:
    assert members("nato", date(1999, 3, 11)).verdict == "16 members"
    assert members("north-atlantic-council", date(1999, 3, 12)).verdict == "19 members"
