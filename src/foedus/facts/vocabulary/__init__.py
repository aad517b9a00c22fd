"""The closed vocabulary of a case: every fact and choice that a law file may ask about.

Each predicate has its sentence for either value. Where its border is drawn is said in
``about``; what is not listed here cannot be stated in a case file, and no norm can ask it.
"""

from __future__ import annotations

from foedus.facts.vocabulary.choices import *
from foedus.facts.vocabulary.courts import *
from foedus.facts.vocabulary.force import *
from foedus.facts.vocabulary.invitation import *
from foedus.facts.vocabulary.organs import *
from foedus.facts.vocabulary.record import *
from foedus.facts.vocabulary.regional import *
from foedus.facts.vocabulary.treaties import *
from foedus.language.variables import Predicate

#: Every predicate of the vocabulary by its name.
VOCABULARY: dict[str, Predicate] = {
    predicate.name: predicate
    for predicate in tuple(globals().values())
    if isinstance(predicate, Predicate)
}
