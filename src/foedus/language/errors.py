"""The one kind of error that a user causes and can mend."""

from __future__ import annotations


class UserError(ValueError):
    """What was asked or given cannot be used; the message says what would be accepted.

    A door shows the message and ends with exit status 2, without a traceback.
    """
