"""Facts on the use of force and on armed attack."""

from __future__ import annotations

from foedus.language.variables import fact

USE_OF_FORCE = fact(
    "use_of_force",
    "actor against",
    yes="{actor} uses or threatens force, as between states (Art. 2(4)), against {against}",
    no="{actor} uses and threatens no force, as between states (Art. 2(4)), against {against}",
    about="Any force in the sense of Art. 2(4), also below the gravity of an armed attack.",
)
ARMED_ATTACK = fact(
    "armed_attack",
    "attacker victim",
    yes="an armed attack by {attacker} on {victim} is under way or has occurred",
    no="no armed attack by {attacker} on {victim} has occurred",
    about="Force of the gravity of Art. 51 (Nicaragua, paras 191, 195), whoever commits it.",
)
CYBER_ATTACK = fact(
    "grave_cyber_attack",
    "attacker victim",
    yes="cyber operations by {attacker} have hurt {victim} as gravely as an armed attack would",
    no="no cyber operations by {attacker} have hurt {victim} as gravely as an armed attack would",
    about="Scale and effects of a kinetic armed attack, by cyber means alone.",
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
    yes="the attack on {victim} struck the area {area}",
    no="the attack on {victim} did not strike the area {area} (in the sense of Art. 6)",
    about="Areas: Europe, North America, Turkey, Algeria, North Atlantic, Mediterranean, "
    "outlying territory, elsewhere; the attack may be on territory, forces, ships or aircraft "
    "there. Europe and North America are the Allies' territory there: the territory of any other "
    "state is elsewhere. Outlying is a part of an Ally's own territory outside the named areas.",
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
FORCE_BELOW_ATTACK = fact(
    "force_below_armed_attack",
    "attacker victim",
    yes="{attacker} has used force, as between states, against {victim}, less grave than an attack",
    no="no force as between states, less grave than an armed attack, is used by {attacker} "
    "against {victim}",
    about="A frontier incident and the like (Nicaragua, paras 191, 195); threats are not meant.",
)
OCCUPIES = fact(
    "occupies",
    "state territory",
    yes="{state} has effective control over territory of {territory} without consent",
    no="{state} has no effective control over territory of {territory} without consent",
    about="Hague Regulations, Art. 42; whatever the title claimed.",
)
RECOGNISED_BY = fact(
    "recognised_by",
    "entity state",
    yes="{state} has recognised {entity} as a state",
    no="{state} has not recognised {entity} as a state",
    about="The act of recognition itself; whether the entity is a state is not meant.",
)
AROSE_BY_FORCE = fact(
    "arose_by_unlawful_force",
    "entity",
    yes="{entity} owes its existence to an unlawful use of force",
    no="{entity} does not owe its existence to an unlawful use of force",
)
NATIONALS_ENDANGERED = fact(
    "nationals_endangered",
    "state place",
    yes="nationals of {state} are in danger of life or limb in {place}, which does not protect "
    "them",
    no="no nationals of {state} are in danger of life or limb that {place} does not protect them "
    "from",
    about="Danger at hand, and a state that is unwilling or unable to end it, or is its author.",
)
WRONGFUL_ACT = fact(
    "internationally_wrongful_act",
    "state against",
    yes="{state} is in breach of an obligation in force that it owes to {against}",
    no="{state} is in breach of no obligation in force that it owes to {against}",
    about="Any obligation, by treaty or custom (ASR Arts 1, 2, 12); force has facts of its own.",
)
