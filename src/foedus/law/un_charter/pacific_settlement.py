"""Chapter VI: pacific settlement of disputes (Arts 33 to 38)."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import ACCEPTS, MEMBER_OF
from foedus.language.conditions import NEVER, Condition, Is, every
from foedus.language.norms import norm
from foedus.law.un_charter.citation import CHARTER
from foedus.law.un_charter.security_council import council_decides


@norm(
    "UNC-33",
    cite="UN Charter, Art. 33",
    title="The parties first seek a settlement by means of their choice",
    since="1945-10-24",
    text="""The parties to a dispute that may endanger peace seek a solution by negotiation,
    enquiry, mediation, conciliation, arbitration, courts, regional bodies or other peaceful
    means of their choice.""",
    source=CHARTER,
)
def parties_settle(s: Situation, measure: str) -> Condition:
    if not s.parties:
        return NEVER
    return every(Is(ACCEPTS(party, measure), True) for party in s.parties)


@norm(
    "UNC-34",
    cite="UN Charter, Art. 34",
    title="The Council may investigate",
    since="1945-10-24",
    text="""The Council may investigate a dispute, or a situation that might lead to friction, to
    find out whether its continuance is likely to endanger peace.""",
    source=CHARTER,
    contested=("duty_of_a_party_to_abstain",),
    not_modelled=("an organ that only gathers facts, called procedural in 1959 (Art. 29)",),
)
def council_investigates(s: Situation, measure: str) -> Condition:
    # Vetoed as a matter of substance in 1948 (Czechoslovakia), taken as procedural in 1959
    # (Laos); since then such bodies were set up by substantive votes, and we follow that.
    return council_decides(s, measure)


@norm(
    "UNC-35",
    cite="UN Charter, Art. 35",
    title="Who may bring a matter to the Council or the Assembly",
    since="1945-10-24",
    text="""Any member may bring any dispute or situation to the Council or the Assembly; a state
    that is not a member its own disputes, if it accepts the duties of pacific settlement.""",
    source=CHARTER,
)
def may_bring_the_matter(s: Situation, state: str) -> Condition:
    member = Is(MEMBER_OF(state, "UN"), True)
    if state not in s.parties:
        return member
    return member | Is(ACCEPTS(state, "pacific-settlement"), True)


@norm(
    "UNC-36-38",
    cite="UN Charter, Arts 36, 37 and 38",
    title="The Council recommends procedures or terms of settlement",
    since="1945-10-24",
    text="""The Council may at any stage recommend procedures, legal disputes going as a rule to
    the Court, and terms where continuance is likely to endanger peace or where all parties ask.
    A recommendation does not bind.""",
    source=f"{CHARTER}; SCR 22 (1947); Corfu Channel (Preliminary Objection), ICJ Reports 1948, "
    "p. 15, separate opinion of seven judges, at 31-32",
    contested=("duty_of_a_party_to_abstain",),
    not_modelled=("that a party shall abstain: flagged beside the vote, see UNC-27(3)-proviso",),
)
def council_recommends_settlement(s: Situation, measure: str) -> Condition:
    return council_decides(s, measure)
