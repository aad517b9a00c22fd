"""Force beside the Charter's own exceptions: custom, gravity, intervention, recognition.

What states have put forward as a basis for force is given here with its camps, so that a route
that rests on it is open, closed or contested as the law of the day has it.
"""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import (
    ARMED_ATTACK,
    AROSE_BY_FORCE,
    EARLIER_DEMAND_UNMET,
    FORCE_BELOW_ATTACK,
    GRAVE_ATROCITIES,
    GROSS_VIOLATIONS,
    HIGHEST_AUTHORITY,
    IN_CONTROL,
    IS_STATE,
    LENT_TERRITORY,
    NATIONALS_ENDANGERED,
    PARTY_TO,
)
from foedus.language.conditions import Condition, Is, any_of, every
from foedus.language.contested import ContestedPoint, Position
from foedus.language.norms import Unless, norm, unless
from foedus.law.un_charter import council_authorises_force

FRIENDLY_RELATIONS = "Friendly Relations Declaration, A/RES/2625 (XXV)"
NICARAGUA = "Nicaragua, ICJ Reports 1986, p. 14"

# ================================================================================================
# The prohibition beside the Charter, and the grades of force
# ================================================================================================


@norm(
    "UOF-CUSTOM",
    cite="customary law; Nicaragua, ICJ Reports 1986, paras 187-190",
    title="The prohibition of force binds every state, also outside the Charter",
    since="1945-10-24",
    text="""The prohibition of force and the right of self-defence exist in custom beside the
    Charter and bind and protect states that are not members.""",
    source=f"{NICARAGUA}, paras 187-193",
    not_modelled=("necessity and proportionality, which attend every use of force",),
)
def protected_by_custom(s: Situation, state: str) -> Condition:
    return Is(IS_STATE(state), True)


@norm(
    "UOF-GRAVITY",
    cite="UN Charter, Arts 2(4) and 51; Nicaragua, ICJ Reports 1986, paras 191, 249",
    title="Force below the gravity of an armed attack",
    since="1945-10-24",
    text="""Force that is less grave than an armed attack is a breach of Art. 2(4); the victim may
    answer with proportionate countermeasures without force. To arm or supply rebels may be such
    force or intervention and is no armed attack; to send bands of comparable gravity is one.""",
    source=f"{NICARAGUA}, paras 191, 195, 211, 228, 249",
    contested=("gravity_of_armed_attack",),
)
def below_armed_attack(s: Situation) -> Unless:
    pairs = tuple((a, v) for a in s.attackers for v in s.victims)
    return unless(
        any_of(Is(FORCE_BELOW_ATTACK(a, v), True) for a, v in pairs),
        any_of(Is(ARMED_ATTACK(a, v), True) for a, v in pairs),
    )


@norm(
    "GA-3314",
    cite="GA resolution 3314 (XXIX), Annex, Arts 1 to 4",
    title="Acts of aggression",
    since="1974-12-14",
    text="""Armed force of a state against another in breach of the Charter is aggression, among it
    invasion, bombardment, blockade, lending territory and sending bands of comparable gravity.
    First use is prima facie evidence; the Council may find otherwise.""",
    source="A/RES/3314 (XXIX), Annex, Arts 1, 2, 3, 4",
    not_modelled=("what the Council finds, which may differ in the light of the circumstances",),
)
def act_of_aggression(s: Situation) -> Condition:
    return any_of(
        every((Is(IS_STATE(attacker), True), Is(ARMED_ATTACK(attacker, victim), True)))
        for attacker in s.attackers
        for victim in s.victims
    )


@norm(
    "GA-3314-3(f)",
    cite="GA resolution 3314 (XXIX), Annex, Art. 3(f)",
    title="Aggression by lending territory",
    since="1974-12-14",
    text="A state that lets its territory be used for the aggression of another commits it too.",
    source="A/RES/3314 (XXIX), Annex, Art. 3(f)",
)
def aggression_by_lending_territory(s: Situation, state: str) -> Condition:
    lent = any_of(Is(LENT_TERRITORY(state, attacker), True) for attacker in s.attackers)
    return every((lent, act_of_aggression(s)))


# ================================================================================================
# Bases that are put forward outside the Charter's exceptions
# ================================================================================================

HUMANITARIAN = ContestedPoint(
    "humanitarian_intervention",
    "May states use force without the Council to stop grave atrocities?",
    "UN Charter, Art. 2(4)",
    (
        Position(
            "accepted_as_last_resort",
            "force is lawful as a last resort to stop grave atrocities",
            ("United Kingdom (2013, 2018)", "Belgium (1999)", "Denmark (2013)"),
            (
                "UK Government legal position on Syria, 29 August 2013 and 14 April 2018",
                "Legality of Use of Force (Yugoslavia v. Belgium), CR 99/15 (10 May 1999)",
            ),
            "No such exception is in the Charter, and it is open to abuse by the strong.",
        ),
        Position(
            "not_accepted",
            "force without the Council is unlawful also against grave atrocities",
            ("Group of 77 (2000)", "China", "Russia"),
            (
                "Declaration of the South Summit, Havana, 14 April 2000, para. 54",
                "S/PV.3988, S/PV.3989 (March 1999)",
            ),
            "It leaves a people without help whenever one permanent member objects.",
        ),
    ),
)


@norm(
    "UOF-HI",
    cite="customary law (claimed); UN Charter, Art. 2(4)",
    title="Humanitarian intervention",
    since="1945-10-24",
    text="""Some states claim a right to use force, without the Council, where grave atrocities
    cannot be stopped otherwise. Most states do not accept it.""",
    source="Declaration of the South Summit, Havana, 14 April 2000, para. 54; UK Government legal "
    "position on Syria, 29 August 2013",
    contested=("humanitarian_intervention",),
    not_modelled=(
        "that no other means is left, and that force is limited to the aim",
        "views that take such force as unlawful but excused or mitigated",
    ),
)
def humanitarian_intervention(s: Situation) -> Condition:
    atrocities = Is(GRAVE_ATROCITIES(s.place), True)
    return every((atrocities, HUMANITARIAN.holds("accepted_as_last_resort")))


@norm(
    "R2P",
    cite="GA resolution 60/1, paras 138 and 139",
    title="Responsibility to protect: collective action through the Council",
    since="2005-09-16",
    text="""Each state protects its population from genocide, war crimes, ethnic cleansing and
    crimes against humanity. Where one manifestly fails, the members are prepared to act through
    the Council, case by case; no licence to act without it follows.""",
    source="A/RES/60/1, paras 138, 139",
)
def responsibility_to_protect(s: Situation, measure: str) -> Condition:
    atrocities = Is(GRAVE_ATROCITIES(s.place), True)
    return every((atrocities, council_authorises_force(s, measure)))


IMPLIED = ContestedPoint(
    "implied_authorisation",
    "Do unmet demands of the Council under Chapter VII let states use force without its word?",
    "UN Charter, Art. 42",
    (
        Position(
            "express_words_needed",
            "only the express authorisation of the Council allows force",
            ("France (2003)", "China", "Russia", "Non-Aligned Movement"),
            ("S/PV.4644 (8 November 2002)", "S/PV.4726 (26-27 March 2003)"),
            "The Council had found a threat and named the consequences of not complying.",
        ),
        Position(
            "implied_or_revived",
            "earlier resolutions imply the authority to use force or let it revive",
            ("United Kingdom (1998, 2003)", "United States (1998, 2003)", "Australia (2003)"),
            ("S/2003/350", "S/2003/351", "S/2003/352"),
            "The Council kept the decision to itself, and most members said so at the time.",
        ),
    ),
)


@norm(
    "UNC-42-implied",
    cite="UN Charter, Art. 42 (implied authorisation)",
    title="Force on the ground of unmet demands of the Council",
    since="1945-10-24",
    text="""Some states have read earlier resolutions under Chapter VII, whose demands were not met,
    as implying or reviving an authority to use force. Most states did not.""",
    source="SCR 688 (1991), 1199 (1998), 1441 (2002); S/2003/350 to S/2003/352",
    contested=("implied_authorisation",),
)
def implied_authorisation(s: Situation) -> Condition:
    unmet = Is(EARLIER_DEMAND_UNMET(s.place), True)
    return every((unmet, IMPLIED.holds("implied_or_revived")))


NATIONALS = ContestedPoint(
    "protection_of_nationals",
    "May a state use force to rescue its nationals where another state does not protect them?",
    "UN Charter, Arts 2(4), 51",
    (
        Position(
            "no_force_for_nationals",
            "danger to nationals abroad is no armed attack on their state and opens no force",
            ("African states in the Entebbe debate 1976", "many states in the Assembly in 2000"),
            (
                "S/PV.1939 to 1943 (July 1976), from memory",
                "ILC, topical summary of the debate of 2000, A/CN.4/513, from memory",
                "T. Ruys, The protection of nationals doctrine revisited, 13 Journal of Conflict "
                "and Security Law (2008) 233",
            ),
            "Those in danger have nobody, where the state that holds them is the one to fear.",
        ),
        Position(
            "rescue_is_lawful",
            "a state may rescue its nationals by what force is needed, and leave when it is done",
            ("United States (1980)", "Israel (1976)", "United Kingdom (1956)"),
            (
                "S/13908 (25 April 1980), from memory",
                "S/PV.1939 (9 July 1976), from memory",
                "US Department of Defense, Law of War Manual, sect. 1.11.5.3",
            ),
            "The strong alone can use it, and have stayed after the rescue or changed governments.",
        ),
    ),
)


@norm(
    "UOF-NATIONALS",
    cite="UN Charter, Arts 2(4) and 51; customary law (claimed)",
    title="Rescue of nationals abroad",
    since="1945-10-24",
    text="""Some states claim a right, as self-defence or beside it, to rescue their nationals from
    danger at hand in a state that does not protect them, by force limited to that. Others do not
    accept it. The Court left it open in 1980.""",
    source="Tehran, ICJ Reports 1980, p. 3, paras 93-94; T. Ruys, 13 Journal of Conflict and "
    "Security Law (2008) 233",
    contested=("protection_of_nationals",),
    not_modelled=(
        "that force keeps to the rescue; the claims of 1983 and 1989 were made beside others, for "
        "force that changed a government",
        "evacuation by consent, or where no government objects",
    ),
)
def rescue_of_nationals(s: Situation, state: str, place: str) -> Condition:
    endangered = Is(NATIONALS_ENDANGERED(state, place), True)
    return every((endangered, NATIONALS.holds("rescue_is_lawful")))


# ================================================================================================
# Recognition, secession, assurances
# ================================================================================================


@norm(
    "REC-1",
    cite="ASR Arts 40 and 41; Friendly Relations Declaration",
    title="No recognition of what unlawful force has made",
    since="1945-10-24",
    text="""An entity or a change of territory that owes its existence to an unlawful use of force
    is not to be recognised, nor helped to last.""",
    source=f"{FRIENDLY_RELATIONS}; SCR 216 (1965), 541 (1983), 662 (1990); A/RES/68/262; "
    "A/RES/ES-11/4",
)
def may_be_recognised(s: Situation, entity: str) -> Condition:
    return Is(AROSE_BY_FORCE(entity), False)


@norm(
    "REC-2",
    cite="Friendly Relations Declaration, third principle",
    title="Recognition of a part of a state before it is a state",
    since="1945-10-24",
    text="""To recognise as a state a part of another that has not become one is an intervention in
    that state's affairs.""",
    source=f"{FRIENDLY_RELATIONS}, third and fifth principles",
    not_modelled=(
        "when an entity becomes a state, on which states may divide for decades, as over Kosovo "
        "since 2008: a case states it as a fact, and who has recognised it as another",
    ),
)
def premature_recognition(s: Situation, entity: str) -> Condition:
    return Is(IS_STATE(entity), False)


@norm(
    "REC-3",
    cite="customary law; GA resolution 396 (V)",
    title="Which authority is the government",
    since="1945-10-24",
    text="""The authority that speaks for a state is known from its effective control and from its
    recognition; the Assembly's decision on credentials is an indication of its own.""",
    source="A/RES/396 (V); Tinoco arbitration, 1 RIAA 369 (1923)",
)
def is_the_government(s: Situation, state: str) -> Condition:
    return any_of((Is(HIGHEST_AUTHORITY(state), True), Is(IN_CONTROL(state), True)))


REMEDIAL = ContestedPoint(
    "remedial_secession",
    "May a people secede when its own state oppresses it gravely?",
    "Friendly Relations Declaration, fifth principle, safeguard clause",
    (
        Position(
            "no_right_to_secede",
            "outside colonies and occupation there is no right to secede",
            ("China", "Serbia", "Spain"),
            ("their written statements in Kosovo, ICJ, April 2009",),
            "It gives a people no way out, however gravely its state oppresses it.",
        ),
        Position(
            "right_in_extreme_cases",
            "a people may secede as a remedy in extreme cases",
            ("Germany", "Netherlands", "Russia (as a possibility, 2009)"),
            ("their written statements in Kosovo, ICJ, April 2009",),
            "No tribunal has granted it, and the Court left it open (Kosovo 2010, para. 83).",
        ),
    ),
)


@norm(
    "SEC-1",
    cite="Kosovo, ICJ Reports 2010, p. 403, paras 79-84",
    title="Secession",
    since="1945-10-24",
    text="""International law has no general ban on declarations of independence, save where they go
    with unlawful force. A right to secede is accepted for colonies and peoples under foreign
    occupation, and disputed as a remedy against grave oppression.""",
    source="Kosovo, ICJ Reports 2010, p. 403, paras 79-84; A/RES/1514 (XV)",
    contested=("remedial_secession",),
)
def remedial_secession(s: Situation, parent: str) -> Condition:
    oppression = Is(GROSS_VIOLATIONS(parent), True)
    return every((oppression, REMEDIAL.holds("right_in_extreme_cases")))


ASSURANCES = ContestedPoint(
    "security_assurances",
    "Are the assurances given with the renunciation of nuclear weapons binding in law?",
    "Budapest Memoranda, 5 December 1994",
    (
        Position(
            "legally_binding",
            "the assurances are binding as a treaty",
            ("Ukraine",),
            ("A/49/765-S/1994/1399; registered as a treaty by Ukraine in 2014",),
            "The text speaks of commitments and was not sent to parliaments as a treaty.",
        ),
        Position(
            "political_commitment",
            "the assurances are a political commitment",
            ("United States (Embassy in Minsk, 12 April 2013)",),
            ("statement of the US Embassy in Minsk, 12 April 2013",),
            "It was signed, published and registered in the form of a treaty.",
        ),
    ),
)


@norm(
    "GUAR",
    cite="Budapest Memoranda 1994, paras 1 to 6",
    title="Security assurances: respect for borders, and the Council if nuclear arms threaten",
    since="1994-12-05",
    text="""The signatories restate their duty to respect borders and to refrain from force and
    economic coercion; they turn to the Council if the assured state meets with aggression, done
    or threatened, in which nuclear weapons are used, and they consult. No duty to defend is
    undertaken.""",
    source="A/49/765-S/1994/1399",
    contested=("security_assurances",),
    not_modelled=("whether the words on nuclear weapons in para. 4 belong to every aggression",),
)
def assurances_bind(s: Situation, state: str) -> Condition:
    assured = Is(PARTY_TO(state, "Budapest Memorandum 1994"), True)
    return every((assured, ASSURANCES.holds("legally_binding")))
