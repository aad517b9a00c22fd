"""Facts on the European Union, the OSCE and the regional bodies."""

from __future__ import annotations

from foedus.language.variables import fact

EU_POPULATION_65 = fact(
    "eu_population_65",
    "measure",
    yes="those who vote yes on {measure} comprise 65 % or more of the population of the Union",
    no="those who vote yes on {measure} comprise less than 65 % of the population of the Union",
    about="Asked only where the Council's population figures of the year are not on record.",
)
EU_POPULATION_62 = fact(
    "eu_population_62",
    "measure",
    yes="those who vote yes on {measure} comprise 62 % or more of the population of the Union",
    no="those who vote yes on {measure} comprise less than 62 % of the population of the Union",
    about="The check of the years 2004 to 2017; where the figures are not on record.",
)
EU_POPULATION_CHECK = fact(
    "eu_population_check",
    "measure",
    yes="a member has asked that the population behind {measure} be checked",
    no="no member has asked that the population behind {measure} be checked",
    about="TEC Art. 205(4); Protocol 36, Art. 3(3): without a request there is no check.",
)
EU_WEIGHTED_VOTES = fact(
    "eu_weighted_votes",
    "measure",
    yes="a member has asked that {measure} be put under the weighted votes of the Treaty of Nice",
    no="no member has asked that {measure} be put under the weighted votes of the Treaty of Nice",
    about="Protocol 36, Art. 3(2): possible from 2014-11-01 to 2017-03-31.",
)
EU_ABSTAINERS_THIRD = fact(
    "eu_abstainers_third",
    "measure",
    yes="those who abstain on {measure} comprise a third or more of the population of the Union",
    no="those who abstain on {measure} comprise less than a third of the population of the Union",
    about="Asked only where the Council's population figures of the year are not on record.",
)
ATTACKED_ON_TERRITORY = fact(
    "attacked_on_territory",
    "state",
    yes="{state} is the victim of armed aggression on its territory",
    no="{state} is not the victim of armed aggression on its territory",
    about="TEU Art. 42(7): wherever the territory lies, but not forces or ships abroad.",
)
TERROR_OR_DISASTER = fact(
    "terror_or_disaster",
    "state",
    yes="{state} is struck by a terrorist attack or a natural or man-made disaster",
    no="{state} is not struck by a terrorist attack or a natural or man-made disaster",
    about="TFEU Art. 222(1).",
)
SEVERE_DIFFICULTIES = fact(
    "severe_economic_difficulties",
    "measure",
    yes="severe difficulties of the Union's economy call for {measure}",
    no="no severe difficulties of the Union's economy call for {measure}",
    about="TFEU Art. 122(1): above all in the supply of certain products.",
)
BREACH_OF_EU_VALUES = fact(
    "breach_of_eu_values",
    "state",
    yes="{state} seriously and persistently breaches the values of the Union",
    no="{state} does not seriously and persistently breach the values of the Union",
)
OSCE_GROSS_BREACH = fact(
    "osce_gross_breach",
    "state",
    yes="{state} is in clear, gross and uncorrected breach of its OSCE commitments",
    no="{state} is not in clear, gross and uncorrected breach of its OSCE commitments",
    about="The condition of the Prague document of 1992, para. 16.",
)
AMERICAN_PEACE_ENDANGERED = fact(
    "american_peace_endangered",
    "state",
    yes="the integrity or independence of {state} is affected in a way that endangers the peace "
    "of America",
    no="nothing that endangers the peace of America affects the integrity or independence of "
    "{state}",
    about="Rio Treaty, Art. 6: aggression that is no armed attack, a conflict, any other fact.",
)
WEST_AFRICAN_PEACE_ENDANGERED = fact(
    "west_african_peace_endangered",
    "place",
    yes="aggression, a conflict, mass abuses or an overthrow in {place} threaten West Africa",
    no="no aggression, conflict, mass abuses or overthrow in {place} threaten West Africa",
    about="The situations of the ECOWAS Mechanism of 1999, Art. 25; before it, what is likely to "
    "endanger the peace of the Community (Protocol of 1981, Art. 4(b)).",
)
SUSTAINED_FROM_OUTSIDE = fact(
    "conflict_sustained_from_outside",
    "state",
    yes="an armed conflict within {state} is actively sustained from outside",
    no="no armed conflict within {state} is sustained from outside",
    about="ECOWAS Protocol on Mutual Assistance on Defence 1981, Arts 4(b), 18: what stays purely "
    "internal is not meant.",
)
