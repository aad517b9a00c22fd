"""The closed vocabulary of a case: every fact and choice that a law file may ask about.

Each predicate has its sentence for either value. Where its border is drawn is said in
``about``; what is not listed here cannot be stated in a case file, and no norm can ask it.
"""

from __future__ import annotations

from foedus.language.variables import Predicate, choice, fact

# --- the record: answered from the tables, unless a case says otherwise ------------------------

MEMBER_OF = fact(
    "member_of",
    "state body",
    yes="{state} is a member of {body}",
    no="{state} is not a member of {body}",
    about="Membership on the day, from the record: UN, NATO, EU, CSTO, OSCE, ICC, HRC, ...",
)
PERMANENT_MEMBER = fact(
    "permanent_member",
    "state",
    yes="{state} is a permanent member of the Security Council",
    no="{state} is not a permanent member of the Security Council",
    about="From the record of permanent seats.",
)
NUCLEAR_ARMED = fact(
    "nuclear_armed",
    "state",
    yes="{state} possesses nuclear weapons",
    no="{state} does not possess nuclear weapons",
    about="From the record of nuclear-armed states, declared or assessed.",
)
IS_STATE = fact(
    "is_state",
    "party",
    yes="{party} is a state",
    no="{party} is not a state",
    about="Statehood on the day; contested entities are stated by the case or stay unknown.",
)
EUROPEAN_STATE = fact(
    "european_state",
    "state",
    yes="{state} is a European state",
    no="{state} is not a European state",
    about="In the sense of Art. 10 of the North Atlantic Treaty and Art. 49 TEU.",
)

# --- the use of force ---------------------------------------------------------------------------

USE_OF_FORCE = fact(
    "use_of_force",
    "actor against",
    yes="{actor} uses or threatens force against {against}",
    no="{actor} neither uses nor threatens force against {against}",
    about="Any force in the sense of Art. 2(4), also below the gravity of an armed attack.",
)
ARMED_ATTACK = fact(
    "armed_attack",
    "attacker victim",
    yes="an armed attack by {attacker} on {victim} is under way or has occurred",
    no="no armed attack by {attacker} on {victim} has occurred",
    about="Force of the gravity of Art. 51 (Nicaragua, paras 191, 195), whoever commits it.",
)
IMMINENT_ATTACK = fact(
    "imminent_attack",
    "attacker victim",
    yes="an armed attack by {attacker} on {victim} is imminent",
    no="no armed attack by {attacker} on {victim} is imminent",
    about="Instant and overwhelming, leaving no choice of means (the Caroline formula).",
)
ATTACK_LOCATED = fact(
    "attack_located",
    "victim area",
    yes="the attack on {victim} struck {area}",
    no="the attack on {victim} did not strike {area}",
    about="Areas: Europe, North America, Turkey, Algeria, North Atlantic, Mediterranean, "
    "elsewhere; the attack may be on territory, forces, ships or aircraft there.",
)
ATTRIBUTABLE = fact(
    "attributable",
    "group state",
    yes="the acts of {group} are attributable to {state}",
    no="the acts of {group} are not attributable to {state}",
    about="Sent by it, or under its instructions or control (GA 3314 Art. 3(g); ASR Art. 8).",
)
UNWILLING_OR_UNABLE = fact(
    "unwilling_or_unable",
    "state group",
    yes="{state} is unwilling or unable to stop {group}",
    no="{state} is willing and able to stop {group}",
    about="The test put forward for force against non-state actors; a fact, not its legal effect.",
)
COUNCIL_TOOK_MEASURES = fact(
    "council_took_measures",
    "victim",
    yes="the Council has taken the measures necessary to restore peace for {victim}",
    no="the Council has not taken the measures necessary to restore peace for {victim}",
    about="The event that ends the right of self-defence; sanctions alone do not (SCR 661).",
)
REPORTED = fact(
    "reported_to_council",
    "state",
    yes="{state} has reported its measures of self-defence to the Council",
    no="{state} has not reported measures of self-defence to the Council",
)
LENT_TERRITORY = fact(
    "lent_territory",
    "state attacker",
    yes="{state} lets {attacker} use its territory for the attack",
    no="{state} does not let {attacker} use its territory for the attack",
    about="GA 3314 Art. 3(f).",
)
CEASEFIRE_HOLDS = fact(
    "ceasefire_holds",
    "place",
    yes="a cease-fire holds in {place}",
    no="no cease-fire holds in {place}",
)

# --- invitation and the host --------------------------------------------------------------------

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

# --- the Council and the Assembly on the situation ----------------------------------------------

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

# --- treaties, sanctions, arms --------------------------------------------------------------------

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

# --- choices of actors: the first parameter decides ----------------------------------------------

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
    yes="{state} is ready to carry out {measure}",
    no="{state} is not ready to carry out {measure}",
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

#: Every predicate of the vocabulary by its name.
VOCABULARY: dict[str, Predicate] = {
    predicate.name: predicate
    for predicate in tuple(globals().values())
    if isinstance(predicate, Predicate)
}
