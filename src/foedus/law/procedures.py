"""Procedures of more than one decision, of which one can ask who has how much power in them.

Each joins the rules that stand in the files of their instruments, and leaves out the facts that
these ask for besides, such as that the peace is threatened or that a European state applies.
"""

from __future__ import annotations

from datetime import date

from foedus.bodies import eu_council, general_assembly, north_atlantic_council, security_council
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import RATIFIES
from foedus.language.conditions import Condition, Is, any_of, every
from foedus.language.procedures import Procedure
from foedus.law.eu_majorities import nobody_objects, quorum
from foedus.law.north_atlantic_treaty.membership import allies_invite, every_ally_ratifies
from foedus.law.un_charter import ART_27_2, ART_27_3, art_18_2, charter_amendment

MOTION = "the motion"
APPLICANT = "the applicant"


def _council_or_assembly(s: Situation) -> Condition:
    council = security_council.BODY.motion(MOTION, s.day)
    assembly = general_assembly.BODY.motion(MOTION, s.day)
    called = security_council.BODY.motion("emergency-session", s.day)
    recommended = every((ART_27_2(s, called), art_18_2(s, assembly)))
    return any_of((ART_27_3(s, council), recommended))


COUNCIL_OR_ASSEMBLY = Procedure(
    "council-or-assembly",
    "The Council decides, or calls the Assembly, which recommends",
    "The Council adopts the motion; or it calls an emergency special session, on which there is "
    "no veto, and the Assembly recommends by two thirds. That a majority of the members can call "
    "the session too is left out: two thirds who vote for the motion could call it themselves. "
    "What the Council decides binds, what the Assembly recommends does not.",
    "UN Charter, Arts 18(2), 27(2), 27(3); GA resolution 377 A (V)",
    date(1950, 11, 3),
    _council_or_assembly,
)


def _charter_amendment(s: Situation) -> Condition:
    return charter_amendment(s, MOTION)


CHARTER_AMENDMENT = Procedure(
    "charter-amendment",
    "Amendment of the Charter, adopted and ratified",
    "Two thirds of the members of the Assembly adopt it; two thirds of the members ratify it, "
    "all permanent members of the Council among them.",
    "UN Charter, Art. 108",
    date(1945, 10, 24),
    _charter_amendment,
)


def _nato_accession(s: Situation) -> Condition:
    motion = north_atlantic_council.BODY.motion("nato-accession", s.day)
    return every((allies_invite(s, motion), every_ally_ratifies(s, APPLICANT)))


NATO_ACCESSION = Procedure(
    "nato-accession",
    "Accession to NATO: unanimity twice",
    "The Allies invite a state by consensus, and each of them ratifies its accession.",
    "North Atlantic Treaty, Arts 10, 11",
    date(1949, 8, 24),
    _nato_accession,
)


def _eu_accession(s: Situation) -> Condition:
    motion = eu_council.BODY.motion("eu-accession", s.day)
    ratified = (Is(RATIFIES(state, MOTION), True) for state in motion.members)
    return every((nobody_objects(motion), quorum(s, motion), *ratified))


EU_ACCESSION = Procedure(
    "eu-accession",
    "Accession to the EU: unanimity twice",
    "The Council decides unanimously, and every member ratifies the treaty of accession. The "
    "consent of the European Parliament is left out, and so is the applicant's own ratification.",
    "TEU Art. 49",
    date(1993, 11, 1),
    _eu_accession,
)
