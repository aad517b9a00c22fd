"""Relief for civilians in war: Geneva Convention IV and Additional Protocol I of 1977.

The Convention entered into force on 21 October 1950, the Protocol on 7 December 1978.
"""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import ACCEPTS, CONSENTS, OCCUPIES, SUPPLIES_INADEQUATE
from foedus.language.conditions import NEVER, Condition, Is, any_of, every
from foedus.language.contested import ContestedPoint, Position
from foedus.language.measures import Consequence
from foedus.language.norms import Article, norm
from foedus.law.actors import some_state_is_ready

GENEVA_IV = "Geneva Convention IV, 75 UNTS 287, in force 21 October 1950"
PROTOCOL_I = "Additional Protocol I, 1125 UNTS 3, in force 7 December 1978"

NOT_INTERFERENCE = Consequence(
    "impartial relief is no interference in the conflict",
    "Offers of relief that is humanitarian and impartial are neither interference in the conflict "
    "nor unfriendly acts; who brings it is protected.",
    "Additional Protocol I, Arts 70(1), 71(2); Nicaragua, ICJ Reports 1986, p. 14, para. 242",
)

STILL_PROTECTED = Consequence(
    "who stays behind keeps the protection of civilians",
    "Civilians who do not leave by a corridor are still civilians and may not be attacked.",
    "Additional Protocol I, Arts 50, 51; customary law",
)

RELIEF = Article(
    "IHL-relief",
    "Geneva Convention IV, Art. 23; Additional Protocol I, Art. 70",
    "Passage of relief by agreement of the parties",
    not_modelled=(
        "the duty not to refuse without good reason, and the conditions of inspection and control",
        "which of the parties are bound by the Protocol; much of it is held to be customary",
    ),
)


@RELIEF.version(
    since="1945-10-24",
    until="1950-10-20",
    text="Parties to a conflict may agree to let relief or civilians pass.",
    source="customary law",
)
def by_custom(s: Situation, measure: str) -> Condition:
    return _parties_accept(s, measure)


@RELIEF.version(
    since="1950-10-21",
    until="1978-12-06",
    text="""Each party lets pass medical goods for civilians and essential food and clothing for
    children and mothers, unless it fears with reason that they go astray or help the enemy's
    war effort.""",
    source=f"{GENEVA_IV}, Art. 23",
)
def by_the_convention(s: Situation, measure: str) -> Condition:
    return _parties_accept(s, measure)


@RELIEF.version(
    since="1978-12-07",
    text="""Where civilians are not adequately supplied, relief that is humanitarian, impartial and
    without distinction is undertaken, subject to the agreement of the parties concerned, who
    let it pass quickly.""",
    source=f"{PROTOCOL_I}, Art. 70; {GENEVA_IV}, Art. 23",
)
def by_the_protocol(s: Situation, measure: str) -> Condition:
    return _parties_accept(s, measure)


def _parties_accept(s: Situation, measure: str) -> Condition:
    if not s.parties:
        return NEVER
    return every(Is(ACCEPTS(party, measure), True) for party in s.parties)


@norm(
    "GCIV-59",
    cite="Geneva Convention IV, Art. 59",
    title="In occupied territory the occupying power must agree to relief",
    since="1950-10-21",
    text="""If the population of an occupied territory is not adequately supplied, the occupying
    power agrees to relief schemes and helps them; other parties let the goods pass.""",
    source=f"{GENEVA_IV}, Art. 59",
)
def relief_under_occupation(s: Situation, measure: str) -> Condition:
    supplied = Is(SUPPLIES_INADEQUATE(s.place), True)
    return every(
        (
            supplied,
            any_of(
                every((Is(OCCUPIES(power, host), True), Is(ACCEPTS(power, measure), True)))
                for power in s.attackers
                for host in s.hosts
            ),
        )
    )


WITHOUT_CONSENT = ContestedPoint(
    "relief_without_consent",
    "May relief cross a border without the consent of a state that withholds it arbitrarily?",
    "Geneva Convention IV, Art. 23; Additional Protocol I, Art. 70; customary law",
    (
        Position(
            "consent_always_needed",
            "relief needs the consent of the state on whose territory it is given",
            ("Syria 2014-2023", "Russia 2014-2023"),
            ("A/RES/46/182, Annex, para. 3", "S/PV.7216 (14 July 2014)"),
            "A state that starves civilians would decide whether they are fed.",
        ),
        Position(
            "not_if_withheld_arbitrarily",
            "relief may cross a border where consent is withheld arbitrarily",
            ("thirty-five jurists in an open letter of 2014",),
            ("There is no legal barrier to UN cross-border operations in Syria, 28 April 2014",),
            "Nobody is named who judges what is arbitrary, and Art. 2(4) has no such exception.",
        ),
    ),
)


@norm(
    "IHL-relief-without-consent",
    cite="Additional Protocol I, Art. 70; customary law",
    title="Relief across a border without consent",
    since="1978-12-07",
    text="""Consent to relief must not be withheld arbitrarily. Whether relief may come all the same
    when it is, is disputed.""",
    source=f"{PROTOCOL_I}, Art. 70, and the debates on SCR 2165 (2014)",
    contested=("relief_without_consent",),
    not_modelled=("whether a refusal is arbitrary: there is no organ that decides it",),
)
def relief_without_consent(s: Situation, measure: str) -> Condition:
    refused = any_of(Is(CONSENTS(host, measure), False) for host in s.hosts)
    return every(
        (
            Is(SUPPLIES_INADEQUATE(s.place), True),
            refused,
            WITHOUT_CONSENT.holds("not_if_withheld_arbitrarily"),
            some_state_is_ready(s, measure),
        )
    )
