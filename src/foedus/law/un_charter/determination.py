"""Chapter VII: the finding that opens it (Art. 39)."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import BREACH_OR_AGGRESSION, THREAT_TO_PEACE
from foedus.language.conditions import Condition, Is, any_of
from foedus.language.contested import ContestedPoint, Position
from foedus.language.norms import norm
from foedus.law.un_charter.citation import CHARTER

BREADTH = ContestedPoint(
    "breadth_of_a_threat",
    "Can disease, climate or want be a threat to the peace without armed conflict?",
    "UN Charter, Art. 39",
    (
        Position(
            "council_judges_freely",
            "the Council may find a threat to the peace in whatever it holds to endanger it",
            ("the 12 members that voted for S/2021/990", "the Council in SCR 2177 (unanimous)"),
            ("SCR 2177 (2014)", "S/2021/990 (13 December 2021)"),
            "It gives fifteen members power over questions that belong to all.",
        ),
        Position(
            "link_to_conflict_needed",
            "without a link to armed conflict such a matter is for other bodies",
            ("India 2021", "Russia 2021"),
            ("votes against S/2021/990 (13 December 2021): 12 to 2, China abstaining",),
            "Art. 39 defines no threat, and the Council has found one without conflict before.",
        ),
    ),
)


@norm(
    "UNC-39",
    cite="UN Charter, Art. 39",
    title="Determination of a threat to the peace, a breach of it or aggression",
    since="1945-10-24",
    text="""The Council determines that there is a threat to the peace, a breach of the peace or an
    act of aggression, and recommends or decides. The finding is the gate to Arts 41 and 42.""",
    source=f"{CHARTER}; SCR 688 (1991), 794 (1992), 940 (1994), 1373 (2001), 2177 (2014)",
    contested=("breadth_of_a_threat",),
    not_modelled=(
        "the finding itself, which is part of the resolution put to the vote",
        "how wide a threat may be taken: flagged, since members take their view with their ballot",
        "that the Council's judgement is reviewed by no other organ",
    ),
)
def art_39(s: Situation) -> Condition:
    return threat_or_breach(s)


def threat_or_breach(s: Situation) -> Condition:
    """A threat to the peace, a breach of it or an act of aggression at the place in question."""
    threat, breach = Is(THREAT_TO_PEACE(s.place), True), Is(BREACH_OR_AGGRESSION(s.place), True)
    return any_of((threat, breach))
