"""How probable it is that a condition holds: exactly, from one compiled form."""

from foedus.reason.chances.draws import Number, Probabilities
from foedus.reason.chances.form import Form, form
from foedus.reason.chances.influence import Influence, influence
from foedus.reason.chances.likeliest import Likeliest, likeliest
from foedus.reason.chances.mixtures import Mixture, Odds
from foedus.reason.chances.models import models, satisfiable
from foedus.reason.chances.probability import Chance, probability
from foedus.reason.chances.sampling import samples
from foedus.reason.chances.thresholds import by_threshold

__all__ = [
    "Chance",
    "Form",
    "Influence",
    "Likeliest",
    "Mixture",
    "Number",
    "Odds",
    "Probabilities",
    "by_threshold",
    "form",
    "influence",
    "likeliest",
    "models",
    "probability",
    "samples",
    "satisfiable",
]
