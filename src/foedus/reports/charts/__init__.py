"""Charts of answers, as SVG or PNG. What draws them is an extra, loaded when one is drawn.

``power`` has who counts for how much, by class; ``curve`` the odds by threshold; ``swings`` what
each vote is worth to them. Each gives a ``sheet``, which is drawn into bytes.
"""
