"""The words law is written in: days, variables, conditions, norms, contested points, measures.

Nothing here evaluates anything. A norm *builds* a condition; the engines in
:mod:`foedus.reason` read it.
"""
