"""foedus: the collective-security system as executable, dated and cited law."""

__version__ = "0.1.0"
