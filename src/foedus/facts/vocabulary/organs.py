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
ESSENTIALLY_DOMESTIC = fact(
    "essentially_domestic",
    "place",
    yes="the matter of {place} lies wholly within one state and touches no other",
    no="the matter of {place} does not lie wholly within one state",
    about="The facts on which Art. 2(7) is argued: who is affected, not who is right.",
)
COUNCIL_APPROVED_AFTERWARDS = fact(
    "council_approved_afterwards",
    "place",
    yes="the Council has afterwards welcomed the action of a regional body in {place}",
    no="the Council has not welcomed any action of a regional body in {place}",
)
EARLIER_DEMAND_UNMET = fact(
    "earlier_chapter_vii_demand_unmet",
    "place",
    yes="a demand that the Council made under Chapter VII on {place} is not complied with",
    no="no demand that the Council made under Chapter VII on {place} is unmet",
    about="A demand without a clause that allows force (SCR 688, 1199, 1441).",
)
FORCE_DECIDES_THE_CONFLICT = fact(
    "force_decides_the_conflict",
    "place",
    yes="the authorised force in {place} goes on to decide who wins the conflict",
    no="the authorised force in {place} keeps to those who are about to attack civilians",
    about="What is done under a mandate to protect; whether the mandate covers it is not meant.",
)
NON_PERFORMANCE_NOTIFIED = fact(
    "non_performance_notified",
    "state",
    yes="a participant has notified the Council that {state} does not perform what it undertook",
    no="no participant has notified the Council of non-performance by {state}",
    about="The notice that starts a return of sanctions (SCR 2231, para. 11); not its validity.",
)
NOTICE_DISPUTED = fact(
    "notice_disputed",
    "state",
    yes="whether the notice on {state} was validly given is disputed among the participants",
    no="whether the notice on {state} was validly given is not disputed",
    about="As when who gave it had itself left off performing, on the view of others.",
)
ENEMY_IN_1945 = fact(
    "enemy_of_a_signatory_in_1945",
    "state",
    yes="{state} was an enemy of a signatory of the Charter in the Second World War",
    no="{state} was no enemy of a signatory of the Charter in the Second World War",
)
SESSION_MAY_RESUME = fact(
    "emergency_session_may_resume",
    "place",
    yes="an emergency special session on {place} was adjourned and may be resumed on request",
    no="no emergency special session on {place} stands adjourned with leave to resume",
)
