"""The vocabulary is all that a case can say, and a word finds the entries that have it."""

from __future__ import annotations

import pytest

from foedus.catalog import all_bodies, all_contested, all_measures
from foedus.facts.vocabulary import VOCABULARY
from foedus.questions.asking import QuestionError
from foedus.questions.vocabulary import vocabulary
from foedus.reports.vocabulary import vocabulary as view


def test_without_a_word_everything_is_listed() -> None:
    found = vocabulary()
    assert [entry.name for entry in found.predicates] == list(VOCABULARY)
    assert [entry.id for entry in found.bodies] == list(all_bodies())
    assert [entry.id for entry in found.measures] == list(all_measures())
    assert [entry.id for entry in found.contested] == list(all_contested())


def test_a_word_finds_names_sentences_borders_and_parts() -> None:
    assert "council_took_measures" in {p.name for p in vocabulary("SCR 661").predicates}
    assert "armed_attack" in {p.name for p in vocabulary("Under Way").predicates}
    assert [body.id for body in vocabulary("unsc").bodies] == ["security_council"]
    assert [body.id for body in vocabulary("consensus-minus-one").bodies] == ["osce"]
    assert [p.id for p in vocabulary("statement_binds").contested] == ["double_veto"]


def test_the_names_of_the_fields_are_not_searched() -> None:
    decided = {p.name for p in vocabulary().predicates if p.decided_by}
    with pytest.raises(QuestionError, match="stands in no entry"):
        vocabulary("decided_by")
    assert decided


def test_a_word_that_is_nowhere_is_answered_with_the_nearest() -> None:
    with pytest.raises(QuestionError, match="nearest: armed_attack"):
        vocabulary("armd_attack")


def test_the_text_leaves_out_sections_without_entries() -> None:
    text = "\n".join(view(vocabulary("statement_binds")))
    assert "CONTESTED POINTS" in text
    assert not any(title in text for title in ("FACTS (", "CHOICES (", "BODIES (", "MEASURES ("))


def test_the_text_says_who_decides_a_choice_and_where_a_border_is_drawn() -> None:
    text = " ".join(" ".join(view(vocabulary("consents"))).split())
    assert "consents(state, measure) true: {state} consents to {measure}" in text
    assert "decided by: {state} border: Consent of the state on whose territory" in text
