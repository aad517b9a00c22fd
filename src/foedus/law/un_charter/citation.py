"""How the Charter is cited."""

CHARTER = "UN Charter (1 UNTS XVI)"
