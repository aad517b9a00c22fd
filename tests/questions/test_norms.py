"""Norms as they are shown: all their texts, or those of a day."""

from datetime import date

import pytest

from foedus.questions.asking import QuestionError
from foedus.questions.registry import norms


def test_a_norm_is_shown_with_all_its_texts_or_with_that_of_a_day() -> None:
    assert len(norms("UNC-27(3)").norms[0].versions) == 2
    (seven,) = norms("UNC-27(3)", date(1960, 1, 1)).norms[0].versions
    assert "seven members" in seven.text


def test_a_norm_that_is_no_law_on_the_day_is_refused_with_its_days() -> None:
    with pytest.raises(QuestionError, match="not in force on 1949-01-01"):
        norms("UFP-1", date(1949, 1, 1))


def test_the_list_of_a_day_leaves_out_what_came_later() -> None:
    early = {norm.id for norm in norms(on=date(1946, 5, 1)).norms}
    assert "UNC-27(3)" in early
    assert "NAT-5" not in early
