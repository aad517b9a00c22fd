"""Fact-finding: organs of the Council (Art. 29), and the experts of the OSCE's Moscow Mechanism."""

from __future__ import annotations

from foedus.bodies import osce
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import INVOKES, MEMBER_OF
from foedus.language.conditions import NEVER, Condition, Is, any_of, at_least, every
from foedus.language.contested import ContestedPoint, Position
from foedus.language.measures import Consequence
from foedus.language.norms import norm
from foedus.law.un_charter import CHARTER, council_decides_procedure

MOSCOW_MECHANISM = "Moscow Document 1991"

ACCESS_BY_CONSENT = Consequence(
    "works on territory only with the consent of who holds it",
    "An inquiry without powers under Chapter VII visits a territory only with consent; it can work "
    "from outside where consent is refused.",
    "UN Charter, Arts 2(1), 2(7), 25",
)

EVIDENCE_FOR_COURTS = Consequence(
    "its findings can be evidence before courts",
    "Findings bind no court and no state; courts weigh them as evidence.",
    "Armed Activities, ICJ Reports 2005, p. 168, paras 57-61, 205-209",
)

FACT_FINDING_ORGAN = ContestedPoint(
    "fact_finding_organ",
    "Is setting up an organ that only gathers facts a matter of procedure?",
    "UN Charter, Arts 27, 29, 34",
    (
        Position(
            "matter_of_procedure",
            "an organ that only gathers facts is a matter of procedure, on which there is no veto",
            ("the ten members that voted so on Laos in 1959",),
            ("S/PV.848 (7 September 1959)", "SCR 132 (1959)"),
            "The San Francisco statement counts an investigation among the acts with a veto.",
        ),
        Position(
            "matter_of_substance",
            "an organ that gathers facts on a dispute is an investigation, a matter of substance",
            ("Soviet Union 1948 and 1959",),
            ("S/PV.303 (24 May 1948)", "S/PV.848 (7 September 1959)"),
            "Art. 29 lets the Council set up the organs it needs and stands under 'Procedure'.",
        ),
    ),
)


@norm(
    "UNC-29",
    cite="UN Charter, Art. 29",
    title="A subsidiary organ of the Council that gathers facts",
    since="1945-10-24",
    text="""The Council may set up the subsidiary organs that it needs. Whether one that gathers
    facts on a dispute is procedure was answered differently in 1948 and in 1959.""",
    source=f"{CHARTER}; SCR 132 (1959)",
    contested=("fact_finding_organ",),
    not_modelled=("the preliminary vote or ruling on the question, see SC-preliminary",),
)
def fact_finding_organ(s: Situation, measure: str) -> Condition:
    procedure = FACT_FINDING_ORGAN.holds("matter_of_procedure")
    return every((procedure, council_decides_procedure(s, measure)))


@norm(
    "OSCE-Moscow-12",
    cite="Moscow Document 1991, para. 12 (as amended, Rome 1993)",
    title="Ten participating States send experts without consent",
    since="1991-10-03",
    text="""Where a State holds that a particularly serious threat to the commitments of the human
    dimension has arisen in another, it may with the support of nine more have rapporteurs
    sent without that State's consent.""",
    source="Document of the Moscow Meeting of the Conference on the Human Dimension, 3 October "
    "1991, para. 12; OSCE, on the report to the Permanent Council of 5 November 2020",
    not_modelled=(
        "the milder steps: an invitation (para. 4), a request with five supporters (para. 9)",
        "the threat itself, which the States that invoke it judge",
    ),
)
def moscow_mechanism(s: Situation) -> Condition:
    members = osce.BODY.members(s.day)
    if not members:
        return NEVER
    invoked = (Is(INVOKES(state, MOSCOW_MECHANISM), True) for state in members)
    concerned = any_of(Is(MEMBER_OF(state, "OSCE"), True) for state in (*s.targets, *s.hosts))
    return every((concerned, at_least(10, invoked, "at least 10 participating States invoke it")))
