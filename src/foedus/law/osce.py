"""The OSCE (until 1994 the CSCE): consensus, and the two exceptions to it."""

from __future__ import annotations

from foedus.bodies import osce
from foedus.bodies.body import Motion
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import EUROPEAN_STATE, MEMBER_OF, OSCE_GROSS_BREACH
from foedus.language.conditions import ALWAYS, Condition, Is, any_of, every
from foedus.language.norms import Article, norm
from foedus.law.consensus import no_objection

consensus = Article(
    "OSCE-consensus",
    "Rules of Procedure of the OSCE, II(A) (CSCE: Helsinki Recommendations 1973, para. 69)",
    "Consensus: no participating State objects",
    adopts=("osce", ("consensus",)),
    not_modelled=("interpretative statements, by which a State joins and reads its own way",),
)


@consensus.version(
    since="1973-07-03",
    until="2006-10-31",
    text="Decisions are taken by consensus: nobody voices an objection that stands in the way.",
    source="Final Recommendations of the Helsinki Consultations, 8 June 1973, para. 69",
)
def consensus_of_helsinki(s: Situation, motion: Motion) -> Condition:
    return no_objection(motion)


@consensus.version(
    since="2006-11-01",
    text="Decisions are taken by consensus: no participating State objects to the decision.",
    source="Rules of Procedure of the OSCE, MC.DOC/1/06, 1 November 2006, II(A)",
)
def consensus_of_the_rules(s: Situation, motion: Motion) -> Condition:
    return no_objection(motion)


@norm(
    "OSCE-institutions",
    cite="Charter of Paris 1990, Supplementary Document, I(A) and (B)",
    title="Bodies of the CSCE that sit and decide",
    since="1990-11-21",
    text="""The foreign ministers meet as a Council, and senior officials between its meetings; they
    take up current questions and decide on them. Until then there was no standing body, only
    conferences.""",
    source="Supplementary Document to the Charter of Paris for a New Europe, 21 November 1990",
    not_modelled=("what a conference in session could have adopted, as in Madrid 1980 to 1983",),
)
def a_body_sits(s: Situation) -> Condition:
    return ALWAYS


@norm(
    "OSCE-missions",
    cite="Helsinki Document 1992, ch. III",
    title="Missions: fact-finding, rapporteurs, monitors, peacekeeping",
    since="1992-07-10",
    text="""The participating States may send missions that establish facts, monitors, and
    peacekeepers, with the consent of the State concerned and never as enforcement.""",
    source="The Challenges of Change, Helsinki, 10 July 1992, Decisions, ch. III",
    not_modelled=("rapporteurs sent in the first half of 1992 on the Prague Document alone",),
)
def missions_may_be_sent(s: Situation) -> Condition:
    return ALWAYS


@norm(
    "OSCE-minus-one",
    cite="Prague Document on CSCE Institutions, 1992, para. 16",
    title="Consensus minus one",
    since="1992-01-31",
    text="""In a clear, gross and uncorrected breach of commitments on human rights, democracy and
    the rule of law, action may be taken without the consent of the State concerned: political
    declarations and other political steps that apply outside its territory.""",
    source="Second Meeting of the CSCE Council, Prague, 30-31 January 1992, Prague Document",
    adopts=("osce", ("consensus-minus-one",)),
    not_modelled=("that an ally of the State concerned can still object, which is why it is rare",),
)
def consensus_minus_one(s: Situation, motion: Motion) -> Condition:
    return any_of(
        every((Is(OSCE_GROSS_BREACH(state), True), _without(motion, (state,))))
        for state in s.targets
    )


@norm(
    "OSCE-directed-conciliation",
    cite="Stockholm Decision on Peaceful Settlement of Disputes, 1992, Annex 4",
    title="Directed conciliation: consensus without the two parties",
    since="1992-12-15",
    text="""Two participating States that have not settled a dispute in reasonable time may be
    directed to conciliation; the parties take no part in that decision.""",
    source="Third Meeting of the CSCE Council, Stockholm, 14-15 December 1992, Annex 4",
    not_modelled=("what a reasonable time is", "disputes on territory or defence, which are out"),
)
def directed_conciliation(s: Situation, motion: Motion) -> Condition:
    return any_of(
        _without(motion, (one, other)) for one in s.attackers for other in s.victims if one != other
    )


def _without(motion: Motion, states: tuple[str, ...]) -> Condition:
    """None of the others objects."""
    others = tuple(member for member in motion.members if member not in states)
    return no_objection(Motion(motion.body, motion.measure, others))


def osce_decides(s: Situation, measure: str) -> Condition:
    """The OSCE decides on the measure by consensus."""
    return every((a_body_sits(s), consensus(s, osce.BODY.motion(measure, s.day))))


def osce_sends_a_mission(s: Situation, measure: str) -> Condition:
    """The OSCE decides by consensus to send a mission."""
    return every((missions_may_be_sent(s), osce_decides(s, measure)))


def hosts_are_in_its_area(s: Situation) -> Condition:
    """Every host takes part in the OSCE or is a state of Europe; never without a host."""
    # Yugoslavia took no part from 1992 to 2000 and was host to missions by its consent in 1992
    # and in 1998 (PC.DEC/263).
    if not s.hosts:
        return any_of((), "no host is named")
    return every(
        any_of((Is(MEMBER_OF(host, "OSCE"), True), Is(EUROPEAN_STATE(host), True)))
        for host in s.hosts
    )


def osce_decides_without_the_state_concerned(s: Situation, measure: str) -> Condition:
    """The OSCE decides on a political step against a target by consensus minus one."""
    return consensus_minus_one(s, osce.BODY.motion(measure, s.day))
