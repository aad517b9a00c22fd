"""Facts on what the organs of the United Nations did, and on what they judge."""

from __future__ import annotations

from foedus.language.variables import fact

COUNCIL_FAILED = fact(
    "council_failed_for_lack_of_unanimity",
    "place",
    yes="the Council has failed on {place} for lack of unanimity of its permanent members",
    no="the Council has not failed on {place} for lack of unanimity of its permanent members",
    about="A veto on the situation before the day (377A(V), para. 1).",
)
THREAT_TO_PEACE = fact(
    "threat_to_peace",
    "place",
    yes="there appears to be a threat to the peace, breach of it or aggression in {place}",
    no="there appears to be no threat to the peace, breach of it or aggression in {place}",
)
BREACH_OR_AGGRESSION = fact(
    "breach_or_aggression",
    "place",
    yes="there appears to be a breach of the peace or an act of aggression in {place}",
    no="there appears to be no breach of the peace and no act of aggression in {place}",
)
COUNCIL_EXERCISING = fact(
    "council_exercising_functions",
    "place",
    yes="the Council is exercising its functions on {place}",
    no="the Council is not exercising its functions on {place}",
    about="In the strict sense of Art. 12(1): dealing with it at the moment, not merely seized.",
)
ASSEMBLY_IN_SESSION = fact(
    "assembly_in_session",
    "place",
    yes="the Assembly is sitting and can take up {place} without being convened",
    no="the Assembly is not sitting; to take up {place} it must be convened",
    about="A regular, special or emergency session open on the day for the item.",
)
ENFORCEMENT_ACTION_TAKEN = fact(
    "enforcement_action_taken",
    "state",
    yes="the Council has taken preventive or enforcement action against {state}",
    no="the Council has taken no preventive or enforcement action against {state}",
)
PERSISTENT_VIOLATION = fact(
    "persistent_violation",
    "state",
    yes="{state} has persistently violated the principles of the Charter",
    no="{state} has not persistently violated the principles of the Charter",
)
GROSS_VIOLATIONS = fact(
    "gross_and_systematic_violations",
    "state",
    yes="{state} commits gross and systematic violations of human rights",
    no="{state} does not commit gross and systematic violations of human rights",
)
IN_ARREARS = fact(
    "in_arrears",
    "state",
    yes="{state} is two full years in arrears with its contributions",
    no="{state} is not two full years in arrears with its contributions",
    about="Art. 19; stated by the case, since no table of arrears is kept.",
)
GRAVE_ATROCITIES = fact(
    "grave_atrocities",
    "place",
    yes="genocide, war crimes or crimes against humanity on a large scale occur in {place}",
    no="no genocide, war crimes or crimes against humanity on a large scale occur in {place}",
)
