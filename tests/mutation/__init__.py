"""Rules of the law flipped one at a time, to see whether the suite of crises notices."""
