"""Norm by norm: what the cases use, and no other flip is about, is taken as never or always met."""

from __future__ import annotations

from foedus.catalog import all_norms

from .harness import Mutation
from .ways import met, unmet

#: Norms that open something, or that something rests on.
NEVER = (
    "BUD-6",
    "EU-EPF",
    "EU-RoP-11(4)",
    "GA-67",
    "GENOCIDE-IX",
    "IHL-1",
    "NAT-10",
    "NAT-10-disputes",
    "NAT-10-third-states",
    "NAT-3",
    "NAT-5",
    "NAT-9-area",
    "NEU-1",
    "NEU-4",
    "OSCE-consensus",
    "OSCE-institutions",
    "OSCE-missions",
    "PK-1",
    "REP-ASSEMBLY",
    "RETORSION",
    "RIO-3",
    "RIO-8-20",
    "ROME-12",
    "ROME-13(b)",
    "SC-39",
    "SC-9",
    "SC-preliminary",
    "SC-return",
    "TEU-28-29",
    "TEU-31(2)",
    "TEU-42(4)",
    "TEU-42(7)",
    "TFEU-215",
    "TRIBUNAL-AGREEMENT",
    "TRIBUNAL-COUNCIL",
    "UFP-2",
    "UNC-12(1)-request",
    "UNC-20",
    "UNC-22",
    "UNC-25",
    "UNC-29",
    "UNC-33",
    "UNC-34",
    "UNC-36-38",
    "UNC-40",
    "UNC-42-scope",
    "UNC-51",
    "UNC-53",
    "UNC-6",
    "UNC-94",
    "UOF-NATIONALS",
)
#: Norms that keep something shut, where they are not met.
ALWAYS = (
    "CST-4",
    "ECOWAS-1981-2",
    "ROME-13(a)",
)
#: Norms that cases use though nothing in them turns on them: no crisis of the suite is about
#: what they say.
UNNOTICED = (
    "CSTO-12",
    "NAT-5-cyber",
)


def _taken(id: str, never: bool) -> Mutation:
    how = "never" if never else "always"
    return Mutation(
        f"{how}-{id}",
        f"{all_norms()[id].title}.",
        f"It is {how} met.",
        id,
        unmet if never else met,
    )


MUTATIONS = (
    *(_taken(id, never=True) for id in NEVER),
    *(_taken(id, never=False) for id in ALWAYS),
)
