"""The measures: one file for each, saying what it is and by which routes it can be taken."""
