"""The North Atlantic Treaty, Washington, 4 April 1949, in force 24 August 1949.

    consultation    Arts 1 to 4      council       Arts 7 to 9
    armed_attack    Arts 5 and 6     membership    Arts 10 to 13

Articles stand in the order of the treaty. Art. 2 (free institutions, economic collaboration) and
Art. 14 (authentic texts) ask for nothing that a condition could express. What partners have and
what the Founding Act of 1997 says stands in :mod:`foedus.law.atlantic_partnership`.
"""

from __future__ import annotations

from foedus.law.north_atlantic_treaty.allies import an_ally_is_ready, exposed_allies
from foedus.law.north_atlantic_treaty.armed_attack import (
    ART_6,
    EACH_DECIDES,
    armed_attack_on_an_ally,
    defence_of_an_ally,
)
from foedus.law.north_atlantic_treaty.consultation import (
    CONSULTATION,
    DEFENCE_AT_HOME,
    allies_keep_the_peace,
    an_ally_asks_to_consult,
    an_exposed_ally_hosts,
)
from foedus.law.north_atlantic_treaty.council import (
    art_9,
    council_agrees,
    decided_by_the_defence_planning_committee,
    may_act_outside_its_territory,
)
from foedus.law.north_atlantic_treaty.membership import (
    ACCESSION,
    DENUNCIATION,
    accession,
    allies_invite,
    may_leave,
)

__all__ = [
    "ACCESSION",
    "ART_6",
    "CONSULTATION",
    "DEFENCE_AT_HOME",
    "DENUNCIATION",
    "EACH_DECIDES",
    "accession",
    "allies_invite",
    "allies_keep_the_peace",
    "an_ally_asks_to_consult",
    "an_ally_is_ready",
    "an_exposed_ally_hosts",
    "armed_attack_on_an_ally",
    "art_9",
    "council_agrees",
    "decided_by_the_defence_planning_committee",
    "defence_of_an_ally",
    "exposed_allies",
    "may_act_outside_its_territory",
    "may_leave",
]
