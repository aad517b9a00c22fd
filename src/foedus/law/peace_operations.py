"""Peace operations: consent, impartiality, restraint; what ends them and what a mandate adds.

The Charter does not name them; the rules are practice since 1956, as the Secretariat sums it up.
"""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import ACCEPTS, CONSENTS
from foedus.language.conditions import Condition, Is, any_of, every
from foedus.language.contested import ContestedPoint, Position
from foedus.language.norms import Article, Unless, norm, unless
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


WITHDRAWAL = ContestedPoint(
    "withdrawal_of_consent",
    "May a host that accepted a force end its consent before the task of the force is done?",
    "good-faith agreement of Egypt and the United Nations, 20 November 1956",
    (
        Position(
            "host_may_end_it",
            "the host may end its consent at any time, and the force then leaves",
            ("Egypt 1967", "India and Yugoslavia 1967", "U Thant 1967"),
            ("A/6730/Add.3 (26 June 1967)",),
            "A state that promised to act in good faith is not free to act at pleasure.",
        ),
        Position(
            "task_binds_the_host",
            "the host is bound in good faith until the task of the force is done",
            ("D. Hammarskjöld (private note of 1957)", "Israel 1967"),
            (
                "A/3375 and Annex (20 November 1956)",
                "note of 5 August 1957, published in June 1967, from memory",
            ),
            "No state has given away in advance the right to say who stays on its soil.",
        ),
    ),
)

must_leave = Article(
    "PK-2",
    "practice of peacekeeping: UNEF I 1967, MINUSMA 2023",
    "A force without a Chapter VII mandate leaves when the host withdraws its consent",
    contested=("withdrawal_of_consent",),
)


@must_leave.version(
    since="1956-11-04",
    until="1967-05-17",
    text="""A force that rests on the host's consent leaves when the host no longer consents.
    Whether the host had bound itself not to withdraw it before the task was done was disputed.""",
    source="A/3375 (1956); A/6730/Add.3 (1967)",
)
def must_leave_disputed(s: Situation, measure: str) -> Unless:
    ended = every((_withdrawn(s, measure), WITHDRAWAL.holds("host_may_end_it")))
    return unless(ended, council_authorises_force(s, measure))


@must_leave.version(
    since="1967-05-18",
    text="""When the host no longer consents, a force that rests on consent leaves. Operations under
    Chapter VII could stay in law and were closed in practice all the same.""",
    source="A/6730/Add.3 (1967), on the decision of 18 May 1967; SCR 2690 (2023)",
)
def must_leave_settled(s: Situation, measure: str) -> Unless:
    return unless(_withdrawn(s, measure), council_authorises_force(s, measure))


def _withdrawn(s: Situation, measure: str) -> Condition:
    return any_of(Is(CONSENTS(host, measure), False) for host in s.hosts)


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
