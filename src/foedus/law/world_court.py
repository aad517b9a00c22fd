"""The Court in a case: the ways to it, provisional measures, judgments, advisory opinions."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import ACCEPTS, IS_STATE, JUDGMENT_UNHEEDED, JURISDICTION_ACCEPTED
from foedus.language.conditions import ALWAYS, Condition, Is, any_of, every
from foedus.language.contested import ContestedPoint, Position
from foedus.language.measures import Consequence
from foedus.language.norms import Article, norm
from foedus.law.assembly_rules import assembly_motion
from foedus.law.un_charter import CHARTER, art_18_3, council_decides

ICJ = "Statute of the International Court of Justice, 33 UNTS 993"


@norm(
    "ICJ-36-accepted",
    cite="ICJ Statute, Art. 36(1) and (2)",
    title="Jurisdiction that both accepted before the case",
    since="1945-10-24",
    text="""One state can bring another before the Court without asking it if both are bound by a
    clause of a treaty, or have made declarations, that cover the dispute.""",
    source=f"{ICJ}, Art. 36(1), (2)",
    not_modelled=(
        "reservations",
        "whether the dispute falls under the clause: the Court judges",
    ),
)
def accepted_in_advance(s: Situation, applicant: str, respondent: str) -> Condition:
    both = (applicant, respondent)
    return every(Is(JURISDICTION_ACCEPTED(state, "ICJ"), True) for state in both)


@norm(
    "ICJ-36-agreement",
    cite="ICJ Statute, Art. 36(1)",
    title="A dispute brought to the Court by special agreement",
    since="1945-10-24",
    text="Two states can agree at any time to bring a dispute between them to the Court.",
    source=f"{ICJ}, Arts 36(1), 40(1)",
)
def special_agreement(s: Situation, one: str, other: str, measure: str) -> Condition:
    # Only states may be parties before the Court (Statute, Art. 34(1)).
    return every(
        every((Is(IS_STATE(party), True), Is(ACCEPTS(party, measure), True)))
        for party in (one, other)
    )


INDICATIONS = ContestedPoint(
    "provisional_measures",
    "Do provisional measures indicated by the Court bind the parties?",
    "ICJ Statute, Art. 41",
    (
        Position(
            "indications_advise",
            "an indication of provisional measures is advice and does not bind",
            ("United States, in LaGrand",),
            ("LaGrand, counter-memorial of the United States (2000)",),
            "A judgment would come too late for rights that are lost meanwhile.",
        ),
        Position(
            "indications_bind",
            "an indication of provisional measures binds the parties",
            ("Germany, in LaGrand",),
            ("LaGrand, memorial of Germany (1999)",),
            "The Statute speaks of indicating and suggesting, not of ordering.",
        ),
    ),
)

PROVISIONAL_MEASURES = Article(
    "ICJ-41",
    "ICJ Statute, Art. 41",
    "Provisional measures of the Court",
    contested=("provisional_measures",),
    not_modelled=("urgency, plausibility of the rights, jurisdiction at first sight",),
)


@PROVISIONAL_MEASURES.version(
    since="1945-10-24",
    until="2001-06-26",
    text="""The Court may indicate what must be done to preserve the rights of either party. Whether
    such an indication binds was disputed.""",
    source=f"{ICJ}, Art. 41",
)
def measures_disputed(s: Situation) -> Condition:
    return INDICATIONS.holds("indications_bind")


@PROVISIONAL_MEASURES.version(
    since="2001-06-27",
    text="""The Court may indicate what must be done to preserve the rights of either party; the
    parties are bound by it.""",
    source=f"{ICJ}, Art. 41; LaGrand, ICJ Reports 2001, p. 466, paras 98-109",
)
def measures_bind(s: Situation) -> Condition:
    return ALWAYS


def provisional_measures(s: Situation) -> Consequence:
    """That the Court can act before judgment, and whether that binds."""
    return Consequence(
        "provisional measures can come within weeks and bind",
        "The Court may order the parties at once to preserve the rights at stake; it needs only to "
        "have jurisdiction at first sight.",
        "ICJ Statute, Art. 41; LaGrand, ICJ Reports 2001, p. 466; Ukraine v. Russia, order of 16 "
        "March 2022",
        PROVISIONAL_MEASURES(s),
    )


JUDGMENT_BINDS = Consequence(
    "a judgment binds; the Council may enforce it, with a veto",
    "The parties carry out the judgment. If one does not, the other may turn to the Council, which "
    "decides by a vote that a permanent member can stop.",
    "UN Charter, Art. 94; ICJ Statute, Art. 59",
)

OPINION_ADVISES = Consequence(
    "an opinion does not bind, but says what the law is",
    "The Court's advisory opinion binds neither states nor organs; organs act on it and states "
    "argue from it.",
    "UN Charter, Art. 96; ICJ Statute, Art. 65; Wall, ICJ Reports 2004, p. 136",
)


@norm(
    "UNC-94",
    cite="UN Charter, Art. 94(2)",
    title="The Council may give effect to a judgment",
    since="1945-10-24",
    text="""If a party does not carry out a judgment, the other may turn to the Council, which may
    recommend or decide on measures. It never has.""",
    source=f"{CHARTER}; S/18250 (31 July 1986) and S/18428 (28 October 1986), not adopted",
    not_modelled=("orders of provisional measures, which are not judgments",),
)
def council_enforces_judgment(s: Situation, measure: str) -> Condition:
    unheeded = any_of(Is(JUDGMENT_UNHEEDED(state), True) for state in s.targets)
    return every((unheeded, council_decides(s, measure)))


@norm(
    "UNC-96",
    cite="UN Charter, Art. 96(1)",
    title="The Assembly asks for an advisory opinion",
    since="1945-10-24",
    text="""The Assembly or the Council may ask the Court for an opinion on any legal question. No
    state need consent. The Assembly does so by a simple majority.""",
    source=f"{CHARTER}; {ICJ}, Art. 65; A/RES/49/75 K (78 to 43, 38 abstaining)",
    not_modelled=(
        "a request by the Council, as SCR 284 (1970)",
        "the Court's discretion to decline, which it has not used towards the Assembly",
    ),
)
def assembly_asks_the_court(s: Situation, measure: str) -> Condition:
    return art_18_3(s, assembly_motion(s, measure))
