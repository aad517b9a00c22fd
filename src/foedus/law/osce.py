"""The OSCE (until 1994 the CSCE): consensus, and the two exceptions to it."""

from __future__ import annotations

from foedus.bodies import osce
from foedus.bodies.body import Motion
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import OSCE_GROSS_BREACH
from foedus.language.conditions import Condition, Is, any_of, every
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
    return consensus(s, osce.BODY.motion(measure, s.day))


def osce_decides_without_the_state_concerned(s: Situation, measure: str) -> Condition:
    """The OSCE decides on a political step against a target by consensus minus one."""
    return consensus_minus_one(s, osce.BODY.motion(measure, s.day))
