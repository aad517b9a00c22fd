"""The Security Council invites a state or a person to be heard."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, any_of, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import council_rules, un_charter

MEASURE = Measure(
    "council-invitation",
    "Invitation to the Council",
    "A state that does not sit in the Security Council, or a person who can inform it, is invited "
    "to take part in a discussion without a vote.",
    family="procedure",
)

NO_VOTE = Consequence(
    "heard, without a vote",
    "Who is invited speaks and, as a member of the United Nations, may table drafts, which are put "
    "to the vote only if a member of the Council asks for it.",
    "UN Charter, Arts 31, 32; provisional rules of procedure of the Security Council, rule 38",
)
NO_RECOGNITION = Consequence(
    "says nothing of statehood or government",
    "To hear a person or an authority is not to recognise what it claims to be.",
    "Provisional rules of procedure of the Security Council, rule 39; S/PV.507 (1950)",
)


def _concerned(s: Situation) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*s.parties, *s.hosts, *s.targets)))


@MEASURE.route(
    "member",
    title="Member specially affected",
    decider="the Security Council by a procedural vote",
    authorises="taking part in the discussion (Art. 31, rule 37)",
    binds="the Council itself",
    follows=(NO_VOTE,),
    precedents=(
        Precedent(
            "1948-03-17",
            "Czechoslovakia: Chile, 9 to 2, Soviet Union against",
            "decision at the 268th meeting",
        ),
    ),
    not_modelled=("a member that is no party to the crisis, which the Council may invite as well",),
)
def as_a_member(s: Situation) -> Condition:
    invited = (council_rules.invited_as_a_member(s, state, MEASURE.id) for state in _concerned(s))
    return any_of(invited, "a member of the United Nations outside the Council is invited")


@MEASURE.route(
    "party",
    title="Party to the dispute",
    decider="the Security Council, which owes the invitation, by a procedural vote",
    authorises="taking part in the discussion of the dispute (Art. 32), on the Council's terms for "
    "a state that is not a member",
    binds="the Council itself",
    follows=(NO_VOTE,),
    precedents=(
        Precedent(
            "1946-12-16",
            "Greece's frontiers: Albania and Bulgaria, not members, if they accepted to settle "
            "peacefully",
            "decision at the 84th meeting; SCR 12 (1946)",
        ),
    ),
)
def as_a_party(s: Situation) -> Condition:
    parties = any_of(
        (un_charter.party_is_invited(s, state) for state in s.parties),
        "a party to the dispute stands outside the Council",
    )
    return every((parties, council_rules.invited_as_a_person(s, MEASURE.id)))


@MEASURE.route(
    "person",
    title="Person who can inform it",
    decider="the Security Council by a procedural vote",
    authorises="information from a person, an organ or an authority (rule 39)",
    binds="the Council itself",
    follows=(NO_VOTE, NO_RECOGNITION),
    precedents=(
        Precedent(
            "1948-03-22", "Czechoslovakia: Mr Papanek, 9 to 2", "decision at the 272nd meeting"
        ),
        Precedent(
            "1950-09-29",
            "Formosa: the People's Republic of China, 7 to 3 to 1, China against",
            "SCR 87 (1950); S/PV.507",
        ),
    ),
)
def as_a_person(s: Situation) -> Condition:
    return council_rules.invited_as_a_person(s, MEASURE.id)
