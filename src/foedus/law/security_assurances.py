"""Promises of security outside an alliance, and what the Budapest Memorandum of 1994 promises.

Whether the Memorandum binds in law is disputed: see ``ASSURANCES`` in foedus.law.use_of_force.
"""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import ACCEPTS, CONTRIBUTES, INVOKES, PARTY_TO
from foedus.language.conditions import Condition, Is, any_of, every
from foedus.language.measures import Consequence
from foedus.language.norms import norm
from foedus.law.actors import ANY_STATE

#: The instrument as named in ``party_to``, and what an assured state names to ask to consult.
MEMORANDUM = "Budapest Memorandum 1994"
CONSULTATION = "Budapest Memorandum para. 6"


@norm(
    "BUD-6",
    cite="Budapest Memorandum 1994, paras 4 and 6",
    title="Consultation, and the Security Council if nuclear weapons threaten",
    since="1994-12-05",
    text="""The signatories repeat the duty to respect borders and refrain from force, consult if a
    question about these commitments arises, and turn to the Security Council if the assured state
    meets with aggression, done or threatened, in which nuclear weapons are used. Nobody promises
    to fight for it.""",
    source="A/49/765-S/1994/1399",
    contested=("security_assurances",),
    not_modelled=("the like memoranda with Belarus and Kazakhstan: a case names what binds whom",),
)
def assured_state_asks_to_consult(s: Situation) -> Condition:
    asking = (
        every((Is(PARTY_TO(victim, MEMORANDUM), True), Is(INVOKES(victim, CONSULTATION), True)))
        for victim in s.victims
    )
    return any_of(asking, "an assured state asks")


@norm(
    "ASSURANCE",
    cite="customary law; UN Charter, Arts 51, 52, 103",
    title="A promise of help is an agreement, and no use of force",
    since="1945-10-24",
    text="""States are free to promise one another help against an attack. The promise is no use of
    force, needs nobody's leave, and yields to the Charter; to keep it by force needs an armed
    attack and a request on the day. Whether it binds in law turns on what its makers meant.""",
    source="UN Charter, Arts 51, 52, 103; Aegean Sea, ICJ Reports 1978, p. 3, paras 95-107; "
    "Qatar v. Bahrain, ICJ Reports 1994, p. 112, paras 23-29",
    not_modelled=("ratification, where the constitution of a guarantor asks for it",),
)
def promise_of_help(s: Situation, measure: str) -> Condition:
    guarantors = s.contributors or (ANY_STATE,)
    given = any_of((Is(CONTRIBUTES(state, measure), True) for state in guarantors), "a guarantor")
    taken = any_of((Is(ACCEPTS(victim, measure), True) for victim in s.victims), "it is accepted")
    return every((given, taken))


KEPT_BY_SELF_DEFENCE = Consequence(
    "no force by itself; kept by collective self-defence",
    "To promise is no use of force. To keep the promise by force is lawful against an armed attack "
    "at the victim's request, and makes who fights a party to the conflict.",
    "UN Charter, Art. 51; Nicaragua, ICJ Reports 1986, p. 14, paras 195-199",
)
