"""Peacekeeping: an impartial force that goes with the consent of the main parties."""

from __future__ import annotations

from functools import partial

from foedus.bodies import african_union
from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Measure, Precedent
from foedus.law import eu_treaties, forces_by_consent, osce, regional, un_charter
from foedus.law.actors import some_state_is_ready
from foedus.law.forces_abroad import hosts_are, hosts_invite, the_alliance_acts
from foedus.law.peace_operations import main_parties_accept
from foedus.law.uniting_for_peace import assembly_can_meet

MEASURE = Measure(
    "peacekeeping",
    "Peacekeepers",
    "A force that stands between the parties or secures a peace: impartial, with the consent of "
    "the host and as a rule of the main parties, using force only to defend itself and its task.",
    family="forces",
)

# ================================================================================================
# The United Nations
# ================================================================================================


@MEASURE.route(
    "council",
    title="Council mandate, host consents",
    decider="the Security Council, with the veto, and the host",
    authorises="a force of the United Nations with the tasks of its mandate",
    binds="all members under Art. 25 where the Council decides; the host by its consent",
    follows=partial(forces_by_consent.of_the_council, measure=MEASURE.id),
    precedents=(
        Precedent("1964-03-04", "UNFICYP in Cyprus, SCR 186", "S/RES/186 (1964)"),
        Precedent("1973-10-25", "UNEF II between Egypt and Israel, SCR 340", "S/RES/340 (1973)"),
    ),
    not_modelled=("which members send troops to the force",),
)
def by_the_council(s: Situation) -> Condition:
    # Of the main parties the host alone can bar the force in law; what the refusal of another
    # party means is told among the consequences.
    consent = un_charter.hosts_consent(s, MEASURE.id)
    return every((un_charter.council_decides(s, MEASURE.id), consent))


@MEASURE.route(
    "council-enforcement",
    title="Council mandate, Chapter VII",
    decider="the Security Council, with the veto",
    authorises="a force that may use force to carry out its mandate",
    binds="all members under Art. 25, the host among them",
    follows=partial(forces_by_consent.of_enforcement, measure=MEASURE.id),
    precedents=(
        Precedent("1993-03-26", "UNOSOM II in Somalia, SCR 814", "S/RES/814 (1993)"),
        Precedent(
            "2006-08-31",
            "Darfur, SCR 1706, 12 to 0 to 3; Sudan's consent was asked for and refused, and the "
            "force did not go",
            "S/RES/1706 (2006)",
        ),
        Precedent(
            "2013-03-28", "a brigade against armed groups in Congo, SCR 2098", "S/RES/2098 (2013)"
        ),
    ),
    not_modelled=("the host's consent, which the law does not need here and practice still seeks",),
)
def by_enforcement(s: Situation) -> Condition:
    return un_charter.council_authorises_force(s, MEASURE.id)


@MEASURE.route(
    "assembly",
    title="Assembly recommends, host consents",
    decider="the General Assembly by two thirds of those voting, and the host",
    authorises="a force that goes by consent; never enforcement",
    binds="nobody; members may contribute, and the host has consented",
    follows=partial(forces_by_consent.of_the_united_nations, measure=MEASURE.id),
    precedents=(
        Precedent(
            "1956-11-05",
            "UNEF I in Egypt, set up after two vetoes; it left in 1967 when Egypt asked for it",
            "A/RES/998 (ES-I), A/RES/1000 (ES-I)",
        ),
        Precedent("1962-09-21", "security force in West New Guinea", "A/RES/1752 (XVII)"),
    ),
    not_modelled=("which members send troops to the force",),
)
def by_the_assembly(s: Situation) -> Condition:
    return every(
        (
            assembly_can_meet(s),
            un_charter.ART_11_2(s),
            un_charter.assembly_recommends(s, MEASURE.id),
            un_charter.hosts_consent(s, MEASURE.id),
        )
    )


# ================================================================================================
# Regional bodies: by consent no authorisation of the Council is needed (Arts 52 to 54)
# ================================================================================================


@MEASURE.route(
    "osce",
    title="OSCE, by consensus",
    decider="every participating State of the OSCE, and the host",
    authorises="a peacekeeping operation in a participating State; never enforcement",
    binds="the participating States politically; the host by its consent",
    follows=partial(forces_by_consent.of_a_region, measure=MEASURE.id),
    not_modelled=("the directions of Helsinki 1992, ch. III: a cease-fire, the parties' consent",),
)
def by_the_osce(s: Situation) -> Condition:
    return every(
        (
            hosts_are(s, "OSCE"),
            osce.osce_sends_a_mission(s, MEASURE.id),
            un_charter.hosts_consent(s, MEASURE.id),
        )
    )


@MEASURE.route(
    "eu",
    title="EU mission, host consents",
    decider="the Council of the European Union by unanimity, and the host",
    authorises="a mission of the Union outside its territory",
    binds="the members; those that formally abstained need not apply it",
    follows=partial(forces_by_consent.of_a_region, measure=MEASURE.id),
    precedents=(
        Precedent(
            "2003-03-31",
            "Concordia in North Macedonia, at its request, after NATO",
            "Joint Action 2003/92/CFSP",
        ),
    ),
    not_modelled=("which members send troops",),
)
def by_the_union(s: Situation) -> Condition:
    return every(
        (
            hosts_are(s, "EU", inside=False),
            eu_treaties.MISSIONS(s, MEASURE.id),
            hosts_invite(s, MEASURE.id),
        )
    )


@MEASURE.route(
    "african-union",
    title="African Union, host consents",
    decider="the African Union, and the host",
    authorises="a peace support operation in a member",
    binds="the members; the host by its consent",
    follows=partial(forces_by_consent.of_a_region, measure=MEASURE.id),
    precedents=(Precedent("2004", "Darfur, with the consent of Sudan", "S/RES/1556 (2004)"),),
    not_modelled=("the Peace and Security Council of fifteen, which decides on such operations",),
)
def by_the_african_union(s: Situation) -> Condition:
    decided = regional.au_two_thirds(s, african_union.BODY.motion(MEASURE.id, s.day))
    consent = un_charter.hosts_consent(s, MEASURE.id)
    return every((hosts_are(s, "AU"), decided, consent))


# ================================================================================================
# NATO, and states by themselves
# ================================================================================================


@MEASURE.route(
    "nato",
    title="NATO force, host consents",
    decider="the North Atlantic Council by consensus, the Allies that go, and the host",
    authorises="a force of the Alliance within the bounds of the consent",
    binds="each Ally to what it has itself offered; the host by its consent",
    follows=partial(forces_by_consent.of_the_alliance, measure=MEASURE.id),
    precedents=(
        Precedent(
            "2002-12-16",
            "Allied Harmony in North Macedonia, at its request, until 2003",
            "record: nato/operations",
        ),
    ),
)
def by_the_alliance(s: Situation) -> Condition:
    consent = hosts_invite(s, MEASURE.id)
    return every((the_alliance_acts(s, MEASURE.id), consent))


@MEASURE.route(
    "nato-with-mandate",
    title="NATO force under a mandate",
    decider="the Security Council, with the veto; the North Atlantic Council by consensus",
    authorises="a force of the Alliance that may use force to carry out its mandate",
    binds="the parties under Art. 25; each Ally to what it has itself offered",
    follows=partial(forces_by_consent.under_a_mandate, measure=MEASURE.id),
    precedents=(
        Precedent("1995-12-20", "IFOR in Bosnia, with the parties' consent", "S/RES/1031 (1995)"),
        Precedent("1999-06-12", "KFOR in Kosovo, after an agreement", "S/RES/1244 (1999)"),
    ),
)
def by_the_alliance_under_a_mandate(s: Situation) -> Condition:
    mandate = un_charter.council_authorises_force(s, MEASURE.id)
    return every((mandate, the_alliance_acts(s, MEASURE.id)))


@MEASURE.route(
    "coalition",
    title="States, all parties accept",
    decider="the states that go, the host and every party to the conflict",
    authorises="peacekeeping by agreement, without a mandate",
    binds="those who agreed",
    follows=forces_by_consent.of_agreement,
    precedents=(
        Precedent(
            "1981-08-03",
            "Multinational Force and Observers in Sinai, agreed on by Egypt and Israel after the "
            "Council could not act",
            "Protocol of 3 August 1981 to the treaty of peace between Egypt and Israel",
        ),
    ),
)
def by_agreement_of_all(s: Situation) -> Condition:
    return every((some_state_is_ready(s, MEASURE.id), main_parties_accept(s, MEASURE.id)))


@MEASURE.route(
    "coalition-host-consent",
    title="States, host consents",
    decider="the states that go, and the host; no other party",
    authorises="presence within the bounds of the consent: reassurance rather than peacekeeping",
    binds="the host and the states that go, by their agreement",
    follows=partial(forces_by_consent.of_states, measure=MEASURE.id),
    precedents=(
        Precedent(
            "2003-07-24",
            "regional mission in Solomon Islands, asked for by its government",
            "Forum Declaration on Solomon Islands, Auckland, August 2003",
        ),
        Precedent(
            "2026-01-06",
            "Ukraine, France and the United Kingdom declare their intent for after a cease-fire",
            "Robust Security Guarantees, declaration of Paris, 6 January 2026",
        ),
    ),
)
def by_consent_of_the_host(s: Situation) -> Condition:
    return every((some_state_is_ready(s, MEASURE.id), hosts_invite(s, MEASURE.id)))
