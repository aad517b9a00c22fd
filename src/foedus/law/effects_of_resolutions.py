"""What resolutions do: whom they bind, and what a recommendation is worth that binds nobody."""

from __future__ import annotations

from foedus.bodies import security_council
from foedus.facts.situation import Situation
from foedus.language.measures import Consequence
from foedus.law.un_charter import CONCURRENCE, art_25, art_27_3_proviso, concurring

RECOMMENDATION = Consequence(
    "binds nobody, but weighs as evidence and organises",
    "A recommendation of the Assembly obliges no member. It can be evidence of what states hold to "
    "be law, organise what willing states do, set up organs, and support conduct that is lawful "
    "on its own.",
    "UN Charter, Arts 10, 14, 22; Nuclear Weapons, ICJ Reports 1996, p. 226, para. 70; Certain "
    "Expenses, ICJ Reports 1962, p. 151, at 163",
)

TAKES_EFFECT = Consequence(
    "takes effect without consent of the state concerned",
    "This is one of the decisions of the Assembly that do take effect of themselves: on membership "
    "and its rights, organs, elections and the budget.",
    "UN Charter, Arts 5, 6, 17, 18, 22; Certain Expenses, ICJ Reports 1962, p. 151, at 163; "
    "Namibia, ICJ Reports 1971, p. 16, para. 105",
)

POLITICAL = Consequence(
    "a political act that changes no rights",
    "To state a view on the conduct of another state is open to every state and body. It changes "
    "nobody's rights and needs no power.",
    "customary law; Articles on State Responsibility, Art. 42, commentary, para. 2",
)


def binding_on_the_parties(s: Situation) -> Consequence:
    """That what the Council demands outside Chapter VII binds, on the readings on which it does."""
    return Consequence(
        "binds those addressed where the Council decides",
        "Members carry out what the Council decides. Whether a demand outside Chapter VII can be "
        "such a decision is disputed; a recommendation binds nobody.",
        "UN Charter, Art. 25; Namibia, ICJ Reports 1971, p. 16, paras 113-116",
        art_25(s, chapter_vii=False),
    )


def party_to_the_dispute_voted(s: Situation, measure: str) -> Consequence:
    """The flag that a party has cast a ballot under Chapter VI; it changes no outcome."""
    motion = security_council.BODY.motion(measure, s.day)
    return Consequence(
        "a party voted: whether it had to abstain is disputed",
        "In decisions under Chapter VI a party to the dispute shall abstain. A party has voted; no "
        "President since 1960 has disregarded such a ballot.",
        "UN Charter, Art. 27(3), last clause",
        ~art_27_3_proviso(s, motion),
    )


def without_a_concurring_vote(s: Situation, measure: str) -> tuple[Consequence, ...]:
    """The flag that a permanent member abstained or stayed away, while that was disputed."""
    text = CONCURRENCE.on(s.law_day)
    if text is None or text.in_force.until is None:
        return ()
    motion = security_council.BODY.motion(measure, s.day)
    return (
        Consequence(
            "void, if each permanent member has to vote yes",
            "A permanent member abstained or stayed away. Some held that without its yes nothing "
            "was decided; the Council has treated every such decision as made.",
            "UN Charter, Art. 27(3); SCR 82 to 85 (1950); Namibia, ICJ Reports 1971, p. 16, para. "
            "22",
            concurring(s, motion) & ~CONCURRENCE(s, motion),
        ),
    )
