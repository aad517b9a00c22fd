"""Intervention by invitation: when the consent of a state makes foreign force on it lawful.

Customary law, as seen in the Articles on State Responsibility (Art. 20) and by the Court.
"""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import (
    CIVIL_WAR,
    CONSENTS,
    CONTRIBUTES,
    HIGHEST_AUTHORITY,
    IN_CONTROL,
    INSTALLED,
    INSTALLED_FROM_ABROAD,
    IS_STATE,
    PURPOSE_EXCEPTION,
    STANDING_AGREEMENT,
)
from foedus.language.conditions import NEVER, Condition, Is, any_of, every
from foedus.language.contested import ContestedPoint, Position
from foedus.language.norms import Unless, norm, unless

ASR_20 = "Articles on State Responsibility, Art. 20, A/RES/56/83"
ARMED_ACTIVITIES = "Armed Activities, ICJ Reports 2005, p. 168"

CIVIL_WAR_HELP = ContestedPoint(
    "help_in_civil_war",
    "May a government that fights a civil war be helped with troops at its request?",
    "customary law of intervention; Institute of International Law, Wiesbaden 1975",
    (
        Position(
            "government_may_be_helped",
            "the recognised government may be helped at its request also in a civil war",
            ("Russia (Syria 2015)", "Syria", "France (Mali 2013)"),
            ("S/2015/792 (15 October 2015)", "S/2013/17 (11 January 2013)"),
            "It lets outsiders decide who governs a people that is divided on it.",
        ),
        Position(
            "no_side_may_be_helped",
            "neither side of a civil war may be helped with troops",
            ("Institute of International Law 1975", "United Kingdom (policy paper of 1984)"),
            (
                "Institute of International Law, Wiesbaden resolution of 14 August 1975, Art. 2",
                "UK Foreign Policy Document No. 148, 57 British Yearbook (1986) 614",
            ),
            "States have often helped governments in civil wars and were seldom condemned for it.",
        ),
    ),
)

CONTROL = ContestedPoint(
    "ousted_government",
    "May a recognised government invite troops after it has lost control of the country?",
    "customary law of intervention; ASR Art. 20",
    (
        Position(
            "effective_control_needed",
            "a government that has lost effective control cannot invite foreign troops",
            ("Ukraine and others on the letter of Mr Yanukovych, March 2014",),
            ("S/PV.7125 (3 March 2014)", "L. Doswald-Beck, 56 British Yearbook (1985) 189"),
            "Who seizes power by force would gain the right to silence the lawful government.",
        ),
        Position(
            "legitimacy_suffices",
            "a lawful and recognised government may invite foreign troops from outside as well",
            ("ECOWAS (The Gambia 2017)", "the coalition in Yemen 2015"),
            ("S/2015/217", "SCR 2337 (2017), SCR 940 (1994)"),
            "Those cases had the Council or a region behind them, not legitimacy alone.",
        ),
    ),
)

STANDING = ContestedPoint(
    "standing_permission",
    "Does a permission given in a treaty suffice when the state does not consent on the day?",
    "ASR Art. 20; UN Charter, Arts 2(4), 103",
    (
        Position(
            "current_consent_needed",
            "consent is needed on the day and can be withdrawn whatever a treaty says",
            ("Cyprus", "Greece"),
            ("S/PV.1780 ff. (July 1974)", f"{ARMED_ACTIVITIES}, paras 42-54"),
            "A state may bind itself in advance, and its partners relied on it.",
        ),
        Position(
            "treaty_suffices",
            "a permission given in a treaty in force suffices",
            ("Türkiye (Cyprus 1974)", "African Union (Constitutive Act, Art. 4(h))"),
            ("Treaty of Guarantee 1960, Art. IV, 382 UNTS 3", "AU Constitutive Act, Art. 4(h)"),
            "A treaty cannot set aside Art. 2(4), which Art. 103 puts above it.",
        ),
    ),
)


@norm(
    "INV-CONSENT",
    cite="ASR Art. 20; Armed Activities, ICJ Reports 2005, paras 42-54",
    title="Valid consent of the state on whose territory force is used",
    since="1945-10-24",
    text="""Force on the territory of a state does not violate Art. 2(4) towards it within the
    bounds of a consent that its highest lawful and generally recognised authority has given
    before, freely, and has not withdrawn.""",
    source=f"{ASR_20}; {ARMED_ACTIVITIES}, paras 42-54, 92-105",
    contested=("help_in_civil_war", "ousted_government", "standing_permission"),
    not_modelled=(
        "whether consent was free: a consent got by coercion is stated as none",
        "the bounds of a consent in place, time and means; what exceeds them is unlawful",
    ),
)
def valid_consent(s: Situation, host: str, measure: str) -> Condition | Unless:
    speaks = every((Is(IS_STATE(host), True), Is(HIGHEST_AUTHORITY(host), True)))
    return unless(
        every((any_of((Is(CONSENTS(host, measure), True), in_advance(s, host, measure))), speaks)),
        installed(s, host),
        civil_war(s, host),
        ousted(s, host),
    )


@norm(
    "INV-2",
    cite="customary law; practice of the Assembly",
    title="A government installed by the intervener cannot invite it",
    since="1945-10-24",
    text="An authority that the intervening state itself put in place cannot consent for the host.",
    source="A/RES/1004 (ES-II) (Hungary 1956); A/RES/ES-6/2 (Afghanistan 1980); A/RES/44/240 "
    "(Panama 1989)",
)
def installed(s: Situation, host: str) -> Condition:
    by_one_of_them = any_of(Is(INSTALLED(host, state), True) for state in s.contributors)
    return every((Is(INSTALLED_FROM_ABROAD(host), True), by_one_of_them))


@norm(
    "INV-3",
    cite="customary law of intervention",
    title="A government without control of the country",
    since="1945-10-24",
    text="""The invitation of a government that has lost effective control is weak; it has carried
    weight where the Council or the region stood behind it.""",
    source="SCR 940 (1994), SCR 1132 (1997), SCR 2216 (2015), SCR 2337 (2017)",
    contested=("ousted_government",),
)
def ousted(s: Situation, host: str) -> Condition:
    return Is(IN_CONTROL(host), False) & CONTROL.holds("effective_control_needed")


@norm(
    "INV-4",
    cite="customary law; Institute of International Law, Wiesbaden 1975, Art. 2",
    title="Help to one side of a civil war",
    since="1945-10-24",
    text="""In a civil war for the control of the state neither side is to be helped with troops,
    on the stricter view. Help limited to fighting terrorism or to answering the intervention
    of others has met with little objection.""",
    source="Institute of International Law, resolution of 14 August 1975; UK Foreign Policy "
    "Document No. 148, 57 British Yearbook (1986) 614, at 616",
    contested=("help_in_civil_war",),
    not_modelled=(
        "the resolution of Rhodes 2011 of the same Institute: it speaks of disturbances below a "
        "civil war and is no authority for help in one",
    ),
)
def civil_war(s: Situation, host: str) -> Condition | Unless:
    fought = Is(CIVIL_WAR(host), True) & CIVIL_WAR_HELP.holds("no_side_may_be_helped")
    return unless(fought, Is(PURPOSE_EXCEPTION(host), True))


@norm(
    "INV-5",
    cite="ASR Art. 20; treaties that permit intervention in advance",
    title="Standing permission by treaty",
    since="1945-10-24",
    text="""A treaty may permit the presence or the intervention in advance. Whether it still does
    when the state objects on the day is disputed.""",
    source="Treaty of Guarantee 1960, Art. IV; AU Constitutive Act 2000, Art. 4(h), (j)",
    contested=("standing_permission",),
)
def in_advance(s: Situation, host: str, measure: str) -> Condition:
    # A treaty permits the presence of its party only: that state is the one that must go.
    goes = (
        every((Is(CONTRIBUTES(state, measure), True), Is(STANDING_AGREEMENT(host, state), True)))
        for state in s.contributors
    )
    return any_of(goes) & STANDING.holds("treaty_suffices")


def hosts_validly_consent(s: Situation, measure: str) -> Condition:
    """Every state on whose territory force would be used validly consents; never if none is named.

    For force; for a presence that coerces nobody see ``un_charter.hosts_consent``.
    """
    if not s.hosts:
        return NEVER
    return every(valid_consent(s, host, measure) for host in s.hosts)
