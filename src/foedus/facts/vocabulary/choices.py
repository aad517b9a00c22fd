"""What actors choose: the first parameter is always the actor who decides."""

from __future__ import annotations

from foedus.language.variables import choice

CONSENTS = choice(
    "consents",
    "state measure",
    yes="{state} consents to {measure}",
    no="{state} does not consent to {measure}",
    about="Consent of the state on whose territory the measure is carried out.",
)
REQUESTS = choice(
    "requests",
    "state measure",
    yes="{state} asks for {measure}",
    no="{state} does not ask for {measure}",
    about="A request by the state that is to be helped.",
)
CONTRIBUTES = choice(
    "contributes",
    "state measure",
    yes="{state} is ready to contribute to {measure}",
    no="{state} is not ready to contribute to {measure}",
)
ACCEPTS = choice(
    "accepts",
    "party measure",
    yes="{party} accepts {measure}",
    no="{party} does not accept {measure}",
    about="A party to the conflict agrees to a measure that needs it: talks, a corridor, a force.",
)
APPLIES = choice(
    "applies",
    "state body",
    yes="{state} applies to join {body}",
    no="{state} does not apply to join {body}",
)
RATIFIES = choice(
    "ratifies",
    "state treaty",
    yes="{state} ratifies {treaty}",
    no="{state} does not ratify {treaty}",
)
INVOKES = choice(
    "invokes",
    "state article",
    yes="{state} invokes {article}",
    no="{state} does not invoke {article}",
)
WITHDRAWS = choice(
    "withdraws",
    "firms measure",
    yes="{firms} carry out {measure} of their own choice",
    no="{firms} do not carry out {measure} of their own choice",
    about="Private bodies break off trade, supply or events; a case names them as a party.",
)
RULES = choice(
    "rules_procedural",
    "state measure",
    yes="{state}, presiding, rules on {measure} that the matter is one of procedure",
    no="{state}, presiding, does not rule on {measure} that the matter is one of procedure",
    about="A ruling of the President of the Council (rule 30); where the matter is no measure, on "
    "preliminary-question.",
)
