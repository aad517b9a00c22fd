"""Relief and refuge: whom humanitarian law and refugee law oblige to let in, or let through."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import RELIEF_REFUSED
from foedus.language.conditions import ALWAYS, Condition, Is, any_of, every
from foedus.language.contested import ContestedPoint, Position
from foedus.language.measures import Consequence
from foedus.language.norms import norm

RELIEF_WITHOUT_CONSENT = ContestedPoint(
    "relief_without_consent",
    "May impartial relief enter a state that refuses it without a valid reason?",
    "Geneva Convention IV, Arts 23, 59; Additional Protocol I, Art. 70; Protocol II, Art. 18(2)",
    (
        Position(
            "consent_always_needed",
            "relief needs the consent of the territorial state or a decision of the Council",
            ("United Nations Secretariat (2014)", "Syria", "Russia", "China"),
            (
                "statement of the spokesman of the Secretary-General, 29 April 2014",
                "debates on SCR 2165 (2014) and its renewals",
            ),
            "A right to refuse without reason would defeat the duty to let relief through.",
        ),
        Position(
            "not_if_refused_arbitrarily",
            "relief is lawful without consent if consent is refused without a valid reason",
            ("thirty-five jurists (2014)", "Amnesty International"),
            ("open letter to the United Nations, 28 April 2014",),
            "No text says so, and who enters decides whether the refusal was valid.",
        ),
    ),
)


@norm(
    "IHL-relief",
    cite="Additional Protocol I, Arts 69-71; Protocol II, Art. 18; Geneva Convention IV, Art. 23",
    title="Impartial relief by consent, which may not be refused without reason",
    since="1978-12-07",
    text="""If civilians lack what they need to survive, relief that is humanitarian and impartial
    is to be undertaken with the agreement of the parties concerned, and they let it through.""",
    source="Additional Protocols I and II, 8 June 1977, 1125 UNTS 3, 609",
    contested=("relief_without_consent",),
    not_modelled=("search, routes and supervision, on which the consenting party may insist",),
)
def relief_without_consent(s: Situation) -> Condition:
    refused = any_of(Is(RELIEF_REFUSED(host), True) for host in s.hosts)
    return every((refused, RELIEF_WITHOUT_CONSENT.holds("not_if_refused_arbitrarily")))


@norm(
    "REF-33",
    cite="Convention relating to the Status of Refugees 1951, Arts 1, 33",
    title="Asylum is a state's own grant; nobody is sent back to persecution",
    since="1954-04-22",
    text="""A state may grant asylum to whom it will, and no other may take that as unfriendly. It
    does not send a refugee back to where life or freedom is threatened.""",
    source="189 UNTS 137; A/RES/2312 (XXII), Art. 1",
    not_modelled=(
        "until 1967, only those who fled from events before 1951 (Protocol, 606 UNTS 267)",
    ),
)
def asylum(s: Situation) -> Condition:
    return ALWAYS


NOT_INTERFERENCE = Consequence(
    "impartial relief is no interference in the conflict",
    "Offers of humanitarian and impartial relief are no unfriendly act and no interference.",
    "Additional Protocol I, Art. 70(1); Nicaragua, ICJ Reports 1986, p. 14, para. 242",
)

NO_RETURN = Consequence(
    "those received may not be sent back to danger",
    "Whoever is received as a refugee is not returned to where life or freedom is threatened.",
    "Refugee Convention 1951, Art. 33",
)
