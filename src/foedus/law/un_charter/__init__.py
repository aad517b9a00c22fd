"""The Charter of the United Nations, 26 June 1945, in force 24 October 1945.

One file for each chapter, or for the articles of it that belong together:

    purposes            Art. 1           pacific_settlement  Arts 33 to 38
    principles          Art. 2           determination       Art. 39
    membership          Arts 4 to 6      action              Arts 40 to 50
    general_assembly    Arts 10 to 22    defence             Art. 51
    security_council    Arts 23 to 32    regional            Arts 52 to 54
                                         final_clauses       Arts 103 to 108

Articles stand in the order of the Charter. Where states divide on a reading, the contested
point stands beside the article that it is about. What other law and the measures build on can
be had from here.
"""

from __future__ import annotations

from foedus.law.un_charter.action import (
    council_authorises_force,
    council_enforces,
    provisional_measures,
    within_the_mandate,
)
from foedus.law.un_charter.citation import CHARTER
from foedus.law.un_charter.defence import (
    REPORT_SELF_DEFENCE,
    collective_self_defence,
    self_defence,
    under_attack,
)
from foedus.law.un_charter.determination import art_39
from foedus.law.un_charter.final_clauses import (
    CHARTER_PREVAILS,
    ENEMY_CLAUSES,
    art_108,
    charter_amendment,
    five_agree_on_joint_action,
)
from foedus.law.un_charter.general_assembly import (
    ART_11_2,
    ART_17_2,
    art_12_1,
    art_18_2,
    art_18_3,
    assembly_gathers_evidence,
    assembly_recommends,
    council_asks_by_procedure,
    special_session,
)
from foedus.law.un_charter.membership import admission, un_expulsion, un_suspension
from foedus.law.un_charter.pacific_settlement import (
    council_investigates,
    council_recommends_settlement,
    parties_settle,
)
from foedus.law.un_charter.principles import (
    domestic_jurisdiction,
    hosts_consent,
    prohibition_of_force,
)
from foedus.law.un_charter.regional import (
    AFTERWARDS,
    KEEP_INFORMED,
    recommended_by_a_region,
    regional_enforcement,
)
from foedus.law.un_charter.security_council import (
    ART_27_2,
    ART_27_3,
    CONCURRENCE,
    art_25,
    art_27_3_proviso,
    concurring,
    council_binds,
    council_decides,
    council_decides_procedure,
    party_is_invited,
    takes_part_without_vote,
)

__all__ = [
    "AFTERWARDS",
    "ART_11_2",
    "ART_17_2",
    "ART_27_2",
    "ART_27_3",
    "CHARTER",
    "CHARTER_PREVAILS",
    "CONCURRENCE",
    "ENEMY_CLAUSES",
    "KEEP_INFORMED",
    "REPORT_SELF_DEFENCE",
    "admission",
    "art_12_1",
    "art_18_2",
    "art_18_3",
    "art_25",
    "art_27_3_proviso",
    "art_39",
    "art_108",
    "assembly_gathers_evidence",
    "assembly_recommends",
    "charter_amendment",
    "collective_self_defence",
    "concurring",
    "council_asks_by_procedure",
    "council_authorises_force",
    "council_binds",
    "council_decides",
    "council_decides_procedure",
    "council_enforces",
    "council_investigates",
    "council_recommends_settlement",
    "domestic_jurisdiction",
    "five_agree_on_joint_action",
    "hosts_consent",
    "parties_settle",
    "party_is_invited",
    "prohibition_of_force",
    "provisional_measures",
    "recommended_by_a_region",
    "regional_enforcement",
    "self_defence",
    "special_session",
    "takes_part_without_vote",
    "un_expulsion",
    "un_suspension",
    "under_attack",
    "within_the_mandate",
]
