"""Consent of the host: who can give it, and what defeats it."""

from __future__ import annotations

import pytest

from foedus.facts.vocabulary import (
    CIVIL_WAR,
    CONSENTS,
    HIGHEST_AUTHORITY,
    IN_CONTROL,
    INSTALLED,
    INSTALLED_FROM_ABROAD,
    IS_STATE,
    PURPOSE_EXCEPTION,
    STANDING_AGREEMENT,
)
from foedus.language.conditions import Is
from foedus.law.invitation import hosts_validly_consent, valid_consent

from .crisis import crisis, lawful, verdict

S = crisis("2013-01-11", host="MLI", contributor="FRA")
SOUND = {
    IS_STATE("MLI"): True,
    HIGHEST_AUTHORITY("MLI"): True,
    INSTALLED_FROM_ABROAD("MLI"): False,
    IN_CONTROL("MLI"): True,
    CIVIL_WAR("MLI"): False,
    PURPOSE_EXCEPTION("MLI"): False,
    STANDING_AGREEMENT("MLI", "FRA"): False,
}


def facts(**changed: bool) -> tuple[Is, ...]:
    values = {variable.predicate.name: value for variable, value in SOUND.items()} | changed
    known = [Is(variable, values[variable.predicate.name]) for variable in SOUND]
    if "inviter_installed_by" in changed:
        known.append(Is(INSTALLED("MLI", "FRA"), changed["inviter_installed_by"]))
    return tuple(known)


def test_consent_of_a_sound_government_opens_the_way() -> None:
    condition = valid_consent(S, "MLI", "force")
    assert lawful(condition, *facts()) == "open"
    assert verdict(condition, *facts(), Is(CONSENTS("MLI", "force"), True)) == "open"
    assert verdict(condition, *facts(), Is(CONSENTS("MLI", "force"), False)) == "closed"


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"is_state": False}, "closed"),
        ({"inviter_is_highest_authority": False}, "closed"),
        ({"inviter_installed_from_abroad": True, "inviter_installed_by": True}, "closed"),
        ({"inviter_installed_from_abroad": True, "inviter_installed_by": False}, "open"),
        ({"inviter_installed_from_abroad": True}, "unknown"),
        ({"inviter_in_control": False}, "contested"),
        ({"civil_war": True}, "contested"),
        (
            {"civil_war": True, "invited_against_terrorism_or_outside_intervention": True},
            "open",
        ),
    ],
)
def test_what_defeats_consent(changed: dict[str, bool], expected: str) -> None:
    assert lawful(valid_consent(S, "MLI", "force"), *facts(**changed)) == expected


def test_a_standing_permission_without_consent_on_the_day_is_contested() -> None:
    refused = Is(CONSENTS("MLI", "force"), False)
    permitted = facts(standing_agreement=True)
    assert verdict(valid_consent(S, "MLI", "force"), *permitted, refused) == "contested"


def test_every_host_must_consent_and_without_a_host_nobody_can() -> None:
    two = crisis("2013-01-11", host="MLI NER", contributor="FRA")
    assert lawful(hosts_validly_consent(two, "force"), *facts()) == "unknown"
    nowhere = crisis("2013-01-11", contributor="FRA")
    assert lawful(hosts_validly_consent(nowhere, "force")) == "closed"
