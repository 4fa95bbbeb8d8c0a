"""How the evidence for a point adds up to a verdict: two sums of named numbers, with fitted weights."""

import math
from collections.abc import Mapping
from dataclasses import fields

from coach.core.points.evidence import PointEvidence
from coach.core.points.weights import WITH_READER, WITHOUT_READER

FEATURES = tuple(field.name for field in fields(PointEvidence))


def probabilities(evidence: PointEvidence, *, is_read: bool) -> tuple[float, float]:
    """The probability that a point is made, and that it is partly made if it is not made.

    Each is a logistic regression over the evidence; the weights were fitted by tests/bench/fit_points.py, the sign of
    each held to the direction its name says.

    Args:
        evidence: what speaks for and against the point.
        is_read: whether a trained reader's view is part of it.

    """
    weights = WITH_READER if is_read else WITHOUT_READER
    return _logistic(evidence, weights["made"]), _logistic(evidence, weights["partly"])


def _logistic(evidence: PointEvidence, weights: Mapping[str, float]) -> float:
    total = weights["bias"] + math.fsum(weights[name] * float(getattr(evidence, name)) for name in FEATURES)
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))
