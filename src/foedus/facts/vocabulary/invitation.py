"""Facts on who invites, and on whose behalf."""

from __future__ import annotations

from foedus.language.variables import fact

HIGHEST_AUTHORITY = fact(
    "inviter_is_highest_authority",
    "state",
    yes="the authority that speaks for {state} is its highest lawful and recognised government",
    no="the authority that speaks for {state} is not its highest lawful and recognised government",
)
IN_CONTROL = fact(
    "inviter_in_control",
    "state",
    yes="the authority that speaks for {state} controls the country effectively",
    no="the authority that speaks for {state} has lost effective control",
)
INSTALLED = fact(
    "inviter_installed_by",
    "state intervener",
    yes="the inviting authority of {state} was installed by {intervener}",
    no="the inviting authority of {state} was not installed by {intervener}",
)
CIVIL_WAR = fact(
    "civil_war",
    "state",
    yes="a civil war for the control of {state} is under way",
    no="there is no civil war for the control of {state}",
    about="In the sense of the Institute's 1975 resolution: two sides fight for the state itself.",
)
PURPOSE_EXCEPTION = fact(
    "invited_against_terrorism_or_outside_intervention",
    "state",
    yes="the help invited by {state} is limited to terrorism or to answering intervention",
    no="the help invited by {state} is not limited to terrorism or to answering intervention",
)
INSTALLED_FROM_ABROAD = fact(
    "inviter_installed_from_abroad",
    "state",
    yes="the inviting authority of {state} was put in place by a foreign power",
    no="the inviting authority of {state} was not put in place by a foreign power",
    about="Where no foreign power did, the question by whom does not arise.",
)
