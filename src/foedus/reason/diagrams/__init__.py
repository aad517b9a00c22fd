"""Decision diagrams: one compiled form of a condition, from which every count is exact."""

from foedus.reason.diagrams.diagram import NODES, Diagram, compiled
from foedus.reason.diagrams.layers import Cell, Layer, TooLarge, finely_weighed
from foedus.reason.diagrams.sweeps import Swept, Weights

__all__ = [
    "NODES",
    "Cell",
    "Diagram",
    "Layer",
    "Swept",
    "TooLarge",
    "Weights",
    "compiled",
    "finely_weighed",
]
