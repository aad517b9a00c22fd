"""International courts and tribunals: who can be brought before them, and by whom.

Statute of the Court 1945; Rome Statute 1998, in force 1 July 2002, with the amendments of 2010;
tribunals made by the Council, by agreement, or with the Assembly's help.
"""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import (
    ACCEPTS,
    ARMED_ATTACK,
    GRAVE_ATROCITIES,
    JURISDICTION_ACCEPTED,
    MEMBER_OF,
    PARTY_TO,
    REQUESTS,
)
from foedus.language.conditions import Condition, Is, any_of, every
from foedus.language.contested import ContestedPoint, Position
from foedus.language.norms import norm
from foedus.law.un_charter import art_39, assembly_recommends, council_decides

ICJ = "Statute of the International Court of Justice, 33 UNTS 993"
ROME = "Rome Statute, 2187 UNTS 3"
AMENDMENTS = "Kampala amendments"

# ================================================================================================
# International Court of Justice
# ================================================================================================


@norm(
    "ICJ-36",
    cite="ICJ Statute, Art. 36",
    title="Jurisdiction of the Court by consent",
    since="1945-10-24",
    text="""The Court hears disputes between states that both accept its jurisdiction: by special
    agreement, by a clause of a treaty in force between them, or by declarations that coincide.
    The Council may recommend that parties go there; it cannot send them.""",
    source=f"{ICJ}, Arts 34-36; Corfu Channel (Preliminary Objection), ICJ Reports 1948, p. 15, "
    "with the separate opinion of seven judges, at 31-32",
    not_modelled=("reservations to declarations and to clauses", "jurisdiction by appearance"),
)
def icj_jurisdiction(s: Situation, applicant: str, respondent: str) -> Condition:
    both = (applicant, respondent)
    declared = every(Is(JURISDICTION_ACCEPTED(state, "ICJ"), True) for state in both)
    agreed = every(Is(ACCEPTS(state, "icj-special-agreement"), True) for state in both)
    return any_of((declared, agreed))


@norm(
    "GENOCIDE-IX",
    cite="Genocide Convention 1948, Art. IX",
    title="The Court under the Genocide Convention",
    since="1951-01-12",
    text="""Disputes between parties on the interpretation, application or fulfilment of the
    Convention, including a state's responsibility for genocide, go to the Court at the request
    of either.""",
    source="Genocide Convention, 78 UNTS 277, in force 12 January 1951, Art. IX; Ukraine v. Russia "
    "(Preliminary Objections), 2 February 2024",
    not_modelled=("reservations to Art. IX", "whether the dispute falls under the Convention"),
)
def icj_under_genocide_convention(s: Situation, applicant: str, respondent: str) -> Condition:
    both = (applicant, respondent)
    return every(Is(PARTY_TO(state, "Genocide Convention"), True) for state in both)


# ================================================================================================
# International Criminal Court
# ================================================================================================


@norm(
    "ROME-12",
    cite="Rome Statute, Art. 12(2), (3)",
    title="Territory or nationality of a state that has accepted the Court",
    since="2002-07-01",
    text="""Where a state or the Prosecutor brings the matter, the Court has jurisdiction over
    genocide, crimes against humanity and war crimes if they happen on the territory, or are
    done by nationals, of a party or of a state that has accepted the jurisdiction.""",
    source=f"{ROME}, Arts 5, 12, in force 1 July 2002",
)
def icc_jurisdiction(s: Situation) -> Condition:
    concerned = dict.fromkeys((*s.hosts, *s.targets))
    return any_of(_has_accepted(state) for state in concerned)


def _has_accepted(state: str) -> Condition:
    party, declared = MEMBER_OF(state, "ICC"), JURISDICTION_ACCEPTED(state, "ICC")
    return any_of((Is(party, True), Is(declared, True)))


@norm(
    "ROME-13(a)",
    cite="Rome Statute, Arts 13(a) and 14",
    title="Referral by a party to the Statute",
    since="2002-07-01",
    text="A party to the Statute may refer a situation within the jurisdiction of the Court.",
    source=f"{ROME}, Arts 13(a), 14",
)
def icc_state_referral(s: Situation, state: str, measure: str) -> Condition:
    referred = Is(REQUESTS(state, measure), True)
    return every((Is(MEMBER_OF(state, "ICC"), True), referred, icc_jurisdiction(s)))


@norm(
    "ROME-13(b)",
    cite="Rome Statute, Art. 13(b); UN Charter, Chapter VII",
    title="Referral by the Security Council",
    since="2002-07-01",
    text="""The Council, acting under Chapter VII, may refer a situation to the Prosecutor, also of
    states that are not parties; Art. 12(2) then does not apply.""",
    source=f"{ROME}, Art. 13(b); SCR 1593 (2005), SCR 1970 (2011); S/2014/348 (not adopted)",
)
def icc_council_referral(s: Situation, measure: str) -> Condition:
    return every((art_39(s), council_decides(s, measure)))


@norm(
    "ROME-15",
    cite="Rome Statute, Arts 13(c) and 15",
    title="Investigation on the Prosecutor's own initiative",
    since="2002-07-01",
    text="""The Prosecutor may open an investigation within the jurisdiction of the Court with the
    leave of a Pre-Trial Chamber.""",
    source=f"{ROME}, Arts 13(c), 15",
    not_modelled=("complementarity and gravity (Art. 17)", "the leave of the Chamber"),
)
def icc_own_initiative(s: Situation) -> Condition:
    return every((Is(GRAVE_ATROCITIES(s.place), True), icc_jurisdiction(s)))


@norm(
    "ROME-16",
    cite="Rome Statute, Art. 16; UN Charter, Chapter VII",
    title="Deferral by the Security Council",
    since="2002-07-01",
    text="""The Council may by a resolution under Chapter VII keep an investigation or prosecution
    from going on for twelve months, and renew this.""",
    source=f"{ROME}, Art. 16; SCR 1422 (2002), SCR 1487 (2003)",
)
def icc_deferral(s: Situation, measure: str) -> Condition:
    return every((art_39(s), council_decides(s, measure)))


AGGRESSION = ContestedPoint(
    "aggression_and_parties",
    "Does the Court reach aggression between two parties of which one has not ratified?",
    "Rome Statute, Arts 15 bis and 121(5); ICC-ASP/16/Res.5",
    (
        Position(
            "both_must_have_ratified",
            "the amendments must be ratified by the aggressor and by the victim",
            ("Canada", "France", "Japan", "Norway", "United Kingdom"),
            ("ICC-ASP/16/Res.5 (14 December 2017), para. 2", "ICC-ASP/16/24, Annex II"),
            "Art. 15 bis lets a party opt out, which would be needless if it had to opt in.",
        ),
        Position(
            "one_ratification_suffices",
            "one ratification suffices, unless the aggressor has opted out",
            ("Liechtenstein", "Switzerland"),
            ("ICC-ASP/16/24, Annex II",),
            "The Assembly of the parties resolved the contrary by consensus in 2017.",
        ),
    ),
)


@norm(
    "ROME-15bis",
    cite="Rome Statute, Art. 15 bis",
    title="Aggression: state referral and own initiative",
    since="2018-07-17",
    text="""Over aggression committed by one party against another the Court has jurisdiction under
    the amendments of 2010. Nationals and territory of states that are not parties to the
    Statute are outside it.""",
    source=f"{ROME}, Arts 8 bis, 15 bis (RC/Res.6); ICC-ASP/16/Res.5, activated 17 July 2018",
    contested=("aggression_and_parties",),
    not_modelled=(
        "declarations of opting out (Art. 15 bis, para. 4)",
        "six months for the Council to find aggression (paras 7, 8)",
    ),
)
def icc_aggression(s: Situation) -> Condition:
    return any_of(_aggression(a, v) for a in s.attackers for v in s.victims)


def _aggression(attacker: str, victim: str) -> Condition:
    parties = tuple(Is(MEMBER_OF(state, "ICC"), True) for state in (attacker, victim))
    ratified = tuple(Is(PARTY_TO(state, AMENDMENTS), True) for state in (attacker, victim))
    reached = any_of(ratified) & AGGRESSION.holds("one_ratification_suffices")
    attacked = Is(ARMED_ATTACK(attacker, victim), True)
    return every((attacked, *parties, any_of((every(ratified), reached))))


@norm(
    "ROME-15ter",
    cite="Rome Statute, Art. 15 ter",
    title="Aggression: referral by the Security Council",
    since="2018-07-17",
    text="""On a referral by the Council the Court has jurisdiction over aggression whether or not
    the state concerned has accepted it.""",
    source=f"{ROME}, Art. 15 ter (RC/Res.6); ICC-ASP/16/Res.5",
)
def icc_aggression_by_referral(s: Situation, measure: str) -> Condition:
    return every((art_39(s), council_decides(s, measure)))


IMMUNITY = ContestedPoint(
    "immunity_of_sitting_heads_of_state",
    "Is a sitting head of a state that is no party immune before an international court?",
    "Rome Statute, Arts 27 and 98; customary law",
    (
        Position(
            "immune_unless_waived",
            "such a person is immune unless that state or the Council has lifted the immunity",
            ("African Union", "Russia", "China", "United States", "Mongolia (2024)"),
            (
                "African Union, submissions in Jordan Referral re Al-Bashir, ICC-02/05-01/09 OA2",
                "Mongolia, in the finding of Pre-Trial Chamber II, ICC-01/22 (24 October 2024)",
            ),
            "Immunity rests on the equality of states, which does not bind an international court.",
        ),
        Position(
            "no_immunity",
            "before an international court no such immunity exists",
            ("ICC 2019 and 2024", "Special Court for Sierra Leone 2004"),
            (
                "ICC-02/05-01/09-397-Corr (6 May 2019), paras 113-117",
                "Prosecutor v. Taylor, SCSL-2003-01-I (31 May 2004)",
            ),
            "States cannot take by treaty among themselves what belongs to a third.",
        ),
    ),
)


@norm(
    "ROME-89",
    cite="Rome Statute, Arts 27, 86, 89 and 98",
    title="A party arrests on a warrant of the Court",
    since="2002-07-01",
    text="""Parties arrest and surrender persons whom the Court seeks. Whether this reaches the
    sitting head of a state that is no party is disputed.""",
    source=f"{ROME}, Arts 27, 86, 89, 98; ICC-02/05-01/09-397-Corr (6 May 2019)",
    contested=("immunity_of_sitting_heads_of_state",),
)
def must_arrest(s: Situation, state: str, wanted_from: str) -> Condition:
    not_immune = any_of((Is(MEMBER_OF(wanted_from, "ICC"), True), IMMUNITY.holds("no_immunity")))
    return every((Is(MEMBER_OF(state, "ICC"), True), not_immune))


# ================================================================================================
# Special tribunals
# ================================================================================================


@norm(
    "TRIBUNAL-COUNCIL",
    cite="UN Charter, Arts 29, 39 and 41; Tadić 1995, paras 28-40",
    title="A tribunal set up by the Council",
    since="1945-10-24",
    text="The Council may set up a criminal tribunal as a measure under Art. 41.",
    source="SCR 827 (1993), SCR 955 (1994); ICTY, Tadić, 2 October 1995, paras 28-40; S/2015/562 "
    "(not adopted)",
)
def tribunal_of_the_council(s: Situation, measure: str) -> Condition:
    return every((art_39(s), council_decides(s, measure)))


@norm(
    "TRIBUNAL-AGREEMENT",
    cite="agreement between the state concerned and an organisation",
    title="A tribunal by agreement with the state on whose territory the crime was done",
    since="1945-10-24",
    text="""A state may agree with the United Nations or a regional organisation on a tribunal that
    exercises the jurisdiction which that state has over crimes on its territory. Whether sitting
    leaders of others are immune before it is disputed.""",
    source="Agreement of the UN with Sierra Leone, 16 January 2002, S/2002/246; Agreement of "
    "Ukraine with the Council of Europe on a Special Tribunal, 25 June 2025",
    contested=("immunity_of_sitting_heads_of_state",),
)
def tribunal_by_agreement(s: Situation, measure: str) -> Condition:
    return any_of(Is(REQUESTS(host, measure), True) for host in s.hosts)


@norm(
    "TRIBUNAL-ASSEMBLY",
    cite="UN Charter, Arts 10, 11 and 22",
    title="A tribunal by agreement that the Assembly recommends",
    since="1945-10-24",
    text="""The Assembly cannot take anyone's jurisdiction, but may ask the Secretary-General to
    conclude an agreement on a tribunal with the state concerned.""",
    source="A/RES/57/228 B (Cambodia 2003)",
)
def tribunal_recommended(s: Situation, measure: str) -> Condition:
    return every((assembly_recommends(s, measure), tribunal_by_agreement(s, measure)))
