"""Facts on treaties, sanctions and arms."""

from __future__ import annotations

from foedus.language.variables import fact

ARMS_EMBARGO = fact(
    "under_un_arms_embargo",
    "state",
    yes="{state} is under an arms embargo of the Council",
    no="{state} is under no arms embargo of the Council",
)
IHL_RISK = fact(
    "knowledge_of_serious_breaches",
    "state",
    yes="suppliers know that the arms would be used by {state} for serious breaches of IHL",
    no="suppliers do not know that the arms would be used by {state} for serious breaches of IHL",
)
FIGHTS_BESIDE = fact(
    "fights_beside",
    "state belligerent",
    yes="members of the forces of {state} fight or operate weapons for {belligerent}",
    no="no members of the forces of {state} fight or operate weapons for {belligerent}",
)
FEEDS_TARGETS = fact(
    "feeds_targets",
    "state belligerent",
    yes="{state} gives {belligerent} data on targets for particular strikes",
    no="{state} gives {belligerent} no data on targets for particular strikes",
    about="For a strike at hand; general information on the situation is not meant.",
)
EU_BASIS = fact(
    "eu_strategic_basis",
    "measure",
    yes="a unanimous EU decision already stands that {measure} would only carry out",
    no="no unanimous EU decision stands that {measure} would only carry out",
    about="What opens qualified majority under TEU Art. 31(2).",
)
JURISDICTION_ACCEPTED = fact(
    "jurisdiction_accepted",
    "state court",
    yes="{state} has accepted the jurisdiction of {court} for these acts",
    no="{state} has not accepted the jurisdiction of {court} for these acts",
)
STANDING_AGREEMENT = fact(
    "standing_agreement",
    "state intervener",
    yes="a treaty between {state} and {intervener} permits the presence in advance",
    no="no treaty between {state} and {intervener} permits the presence in advance",
)
PARTY_TO = fact(
    "party_to",
    "state treaty",
    yes="{state} is bound by {treaty}",
    no="{state} is not bound by {treaty}",
)
