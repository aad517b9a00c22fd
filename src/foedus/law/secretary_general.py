"""The Secretary-General: UN Charter, Arts 98 and 99, and the good offices built on them."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import CONTRIBUTES, INVOKES, THREAT_TO_PEACE
from foedus.language.conditions import Condition, Is, every
from foedus.language.norms import norm
from foedus.law.un_charter import CHARTER, parties_settle

#: The name under which a case gives the Secretary-General a position.
SECRETARY_GENERAL = "UN-SECRETARY-GENERAL"
ARTICLE_99 = "UN Charter, Art. 99"


def secretary_general_is_ready(measure: str) -> Condition:
    """The Secretary-General is ready to act on this measure."""
    return Is(CONTRIBUTES(SECRETARY_GENERAL, measure), True)


@norm(
    "UNC-98",
    cite="UN Charter, Arts 97 to 99; practice of good offices",
    title="Good offices of the Secretary-General, accepted by the parties",
    since="1945-10-24",
    text="""The Secretary-General performs what the organs entrust to the office and may offer good
    offices on the authority of the office itself. Nobody is bound to accept them: the parties
    must.""",
    source=f"{CHARTER}; A/2911 (1955), on the talks in Peking; A/RES/43/51, Annex",
)
def good_offices(s: Situation, measure: str) -> Condition:
    return every((secretary_general_is_ready(measure), parties_settle(s, measure)))


@norm(
    "UNC-99",
    cite="UN Charter, Art. 99",
    title="The Secretary-General may bring a matter to the Council",
    since="1945-10-24",
    text="""The Secretary-General may bring to the Council any matter that in his or her opinion may
    threaten peace and security; the President then calls a meeting.""",
    source=f"{CHARTER}; provisional rules of procedure of the Council, rule 3",
    not_modelled=("the opinion, which is the Secretary-General's own; the facts stand for it",),
)
def brings_to_the_council(s: Situation) -> Condition:
    invoked = Is(INVOKES(SECRETARY_GENERAL, ARTICLE_99), True)
    return every((Is(THREAT_TO_PEACE(s.place), True), invoked))
