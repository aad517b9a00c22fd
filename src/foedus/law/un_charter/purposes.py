"""Chapter I: the purposes of the United Nations (Art. 1)."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import GRAVE_ATROCITIES, GROSS_VIOLATIONS
from foedus.language.conditions import Condition, Is, any_of
from foedus.language.norms import norm
from foedus.law.un_charter.citation import CHARTER
from foedus.law.un_charter.determination import threat_or_breach


@norm(
    "UNC-1",
    cite="UN Charter, Art. 1",
    title="A measure serves a purpose of the United Nations",
    since="1945-10-24",
    text="""The purposes are peace and security, friendly relations on the basis of equal rights
    and self-determination, cooperation on common problems and human rights, and a centre where
    nations harmonise. A purpose alone gives no power.""",
    source=CHARTER,
    not_modelled=(
        "self-determination and cooperation, which hardly any measure lacks",
        "whether the purpose of human rights widens the exceptions to Art. 2(4): see UOF-HI",
    ),
)
def purposes(s: Situation) -> Condition:
    rights = any_of(Is(GROSS_VIOLATIONS(state), True) for state in s.targets)
    return any_of((threat_or_breach(s), Is(GRAVE_ATROCITIES(s.place), True), rights))
