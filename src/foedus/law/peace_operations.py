"""Peace operations: consent, impartiality, restraint; what ends them and what a mandate adds.

The Charter does not name them; the rules are practice since 1956, as the Secretariat sums it up.
"""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import ACCEPTS, CONSENTS
from foedus.language.conditions import Condition, Is, any_of, every
from foedus.language.norms import Unless, norm, unless
from foedus.law.un_charter import council_authorises_force, hosts_consent

CAPSTONE = "United Nations Peacekeeping Operations: Principles and Guidelines (2008)"


@norm(
    "PK-1",
    cite="practice of peacekeeping since 1956; Principles and Guidelines 2008",
    title="Consent of the main parties, impartiality, restraint in the use of force",
    since="1956-11-04",
    text="""A peacekeeping force goes with the consent of the host and of the main parties, treats
    them alike and uses force only to defend itself and its mandate.""",
    source=f"A/3302 and A/3943 (UNEF I); {CAPSTONE}, ch. 3",
    not_modelled=("impartiality and restraint, which show in the force's conduct",),
)
def main_parties_accept(s: Situation, measure: str) -> Condition:
    accepted = every(Is(ACCEPTS(party, measure), True) for party in s.parties)
    return every((hosts_consent(s, measure), accepted))


@norm(
    "PK-2",
    cite="practice of peacekeeping: UNEF I 1967, MINUSMA 2023",
    title="A force without a Chapter VII mandate leaves when the host withdraws its consent",
    since="1956-11-04",
    text="""When the host no longer consents, a force that rests on consent leaves. Operations under
    Chapter VII could stay in law and were closed in practice all the same.""",
    source="A/6730/Add.3 (1967); SCR 2690 (2023)",
    not_modelled=(
        "whether the good-faith accord of 1956 let Egypt withdraw consent before the task was done",
    ),
)
def must_leave(s: Situation, measure: str) -> Unless:
    withdrawn = any_of(Is(CONSENTS(host, measure), False) for host in s.hosts)
    return unless(withdrawn, council_authorises_force(s, measure))


@norm(
    "PK-3",
    cite="UN Charter, Chapter VII; practice since SCR 836 (1993)",
    title="Force against spoilers under a Chapter VII mandate",
    since="1993-06-04",
    text="""Under Chapter VII a force may be authorised to use force against those who threaten
    civilians or the mandate, without their consent; that of the host is still sought.""",
    source=f"SCR 836 (1993), SCR 1270 (1999), SCR 2098 (2013); {CAPSTONE}, ch. 3",
)
def robust_mandate(s: Situation, measure: str) -> Condition:
    return council_authorises_force(s, measure)
