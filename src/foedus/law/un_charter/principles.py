"""Chapter I: the principles, above all the prohibition of force (Art. 2)."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import CONSENTS, ESSENTIALLY_DOMESTIC, USE_OF_FORCE
from foedus.language.conditions import ALWAYS, NEVER, Condition, Is, any_of, every, none_of
from foedus.language.contested import ContestedPoint, Position
from foedus.language.norms import Unless, norm, unless
from foedus.law.invitation import hosts_validly_consent
from foedus.law.un_charter.action import council_authorises_force
from foedus.law.un_charter.citation import CHARTER
from foedus.law.un_charter.defence import collective_self_defence, self_defence
from foedus.law.un_charter.determination import art_39


@norm(
    "UNC-2(1)",
    cite="UN Charter, Art. 2(1)",
    title="Sovereign equality of the members",
    since="1945-10-24",
    text="""Members are equal in law, whatever their power, save where the Charter itself gives some
    of them a place of their own, above all in Arts 23, 27, 108 and 109.""",
    source=CHARTER,
    not_modelled=(
        "good faith (Art. 2(2)), help to the Organization in what it does (Art. 2(5)), and states "
        "that are not members (Art. 2(6))",
    ),
)
def sovereign_equality(s: Situation) -> Condition:
    # Carried by the model itself: each motion has one ballot for each member.
    return ALWAYS


@norm(
    "UNC-2(3)",
    cite="UN Charter, Arts 2(3) and 33",
    title="Disputes are settled by peaceful means",
    since="1945-10-24",
    text="Members settle their disputes by peaceful means that do not endanger peace and justice.",
    source=CHARTER,
)
def peaceful_means(s: Situation) -> Condition:
    forced = tuple(Is(USE_OF_FORCE(a, v), True) for a in s.attackers for v in s.victims)
    return none_of(forced, "no party uses or threatens force against another")


AGAINST = ContestedPoint(
    "scope_of_the_prohibition",
    "Is force prohibited that aims neither at a state's territory nor at its government?",
    "UN Charter, Art. 2(4)",
    (
        Position(
            "force_of_every_aim",
            "force in the territory of another state is prohibited whatever its aim",
            ("the Court 1949, 1986", "Friendly Relations Declaration (adopted without a vote)"),
            ("Corfu Channel, ICJ Reports 1949, p. 4, at 35", "A/RES/2625 (XXV), first principle"),
            "Art. 2(4) names what force must be against, and could have left the words out.",
        ),
        Position(
            "force_against_territory_or_government",
            "force that takes no territory and topples no government is not prohibited as such",
            ("United Kingdom in Corfu Channel 1949", "Belgium 1999"),
            (
                "Corfu Channel, ICJ Reports 1949, p. 4, at 34-35 (argument of the United Kingdom)",
                "Legality of Use of Force (Yugoslavia v. Belgium), CR 99/15 (10 May 1999)",
            ),
            "The words were put in at San Francisco to protect small states, not to let force in.",
        ),
    ),
)


@norm(
    "UNC-2(4)",
    cite="UN Charter, Art. 2(4)",
    title="Prohibition of force and the ways out of it",
    since="1945-10-24",
    text="""Members refrain from the threat or use of force against the territorial integrity or
    political independence of a state or in any other way against the purposes. Force is allowed
    where the Council authorises it, in self-defence, and where the state concerned validly
    consents, since it is then not used against it.""",
    source=f"{CHARTER}; Corfu Channel, ICJ Reports 1949, p. 4, at 35; Nicaragua, ICJ Reports "
    "1986, p. 14, paras 187-201",
    contested=("scope_of_the_prohibition",),
    not_modelled=(
        "the narrower reading of 'against': flagged, since no state that acts today rests on it "
        "alone; what was argued with it has points of its own (UOF-HI, UNC-51)",
        "necessity and proportionality, which attend every use of force",
    ),
)
def prohibition_of_force(s: Situation, measure: str) -> Unless:
    """Holds where force for this measure is prohibited: none of the exceptions is there."""
    own = self_defence(s) if set(s.contributors) & set(s.victims) else NEVER
    return unless(
        ALWAYS,
        council_authorises_force(s, measure),
        any_of((own, collective_self_defence(s, measure)), "self-defence"),
        hosts_validly_consent(s, measure),
    )


# Consent takes conduct outside Art. 2(4); its conditions stand in law/invitation.py.
def hosts_consent(s: Situation, measure: str) -> Condition:
    """Every state on whose territory the measure takes place consents; never if none is named."""
    if not s.hosts:
        return NEVER
    return every(Is(CONSENTS(host, measure), True) for host in s.hosts)


DOMESTIC = ContestedPoint(
    "repression_and_domestic_jurisdiction",
    "Is grave repression inside one state essentially a matter of that state?",
    "UN Charter, Art. 2(7)",
    (
        Position(
            "concern_of_all",
            "grave repression inside one state is a concern of the United Nations",
            ("United States", "United Kingdom", "France"),
            ("S/PV.5619 (12 January 2007)", "A/RES/60/1, paras 138-139"),
            "It makes every internal conflict a subject of the Council at the will of a majority.",
        ),
        Position(
            "essentially_domestic",
            "repression inside one state that touches no other is a matter of that state",
            ("China", "Russia"),
            ("S/PV.5619 (12 January 2007)", "S/PV.5933 (11 July 2008)"),
            "The Council has called such situations a threat to the peace since SCR 688 (1991).",
        ),
    ),
)


@norm(
    "UNC-2(7)",
    cite="UN Charter, Art. 2(7)",
    title="Matters essentially within domestic jurisdiction",
    since="1945-10-24",
    text="""The United Nations does not intervene in matters that are essentially within the
    domestic jurisdiction of a state; enforcement under Chapter VII is not barred by this.""",
    source=CHARTER,
    contested=("repression_and_domestic_jurisdiction",),
    not_modelled=("that the line moves with international law (PCIJ 1923, B 4, p. 24)",),
)
def domestic_jurisdiction(s: Situation) -> Unless:
    """Holds where the matter is barred to the United Nations."""
    domestic = Is(ESSENTIALLY_DOMESTIC(s.place), True) & DOMESTIC.holds("essentially_domestic")
    return unless(domestic, art_39(s))
