"""Weights of the evidence for a point. Written by tests/bench/fit_points.py; change them there."""

from collections.abc import Mapping
from types import MappingProxyType

WITH_READER: Mapping[str, Mapping[str, float]] = MappingProxyType(
    {
        "made": {
            "bias": -2.679,
            "recall": 0.95,
            "order": 0.721,
            "run": 1.145,
            "similarity": 7.403,
            "agree": 0.472,
            "conflict": -2.414,
            "absent": -0.925,
            "polarity": 0.0,
            "actor": -0.033,
            "made": 0.912,
            "partly": 0.0,
        },
        "partly": {
            "bias": -2.344,
            "recall": 4.633,
            "order": 0.419,
            "run": 0.0,
            "similarity": 3.301,
            "agree": 1.449,
            "conflict": 2.82,
            "absent": 2.185,
            "polarity": -0.371,
            "actor": 0.0,
            "made": 0.042,
            "partly": 0.968,
        },
    }
)
WITHOUT_READER: Mapping[str, Mapping[str, float]] = MappingProxyType(
    {
        "made": {
            "bias": -2.808,
            "recall": 0.0,
            "order": 0.0,
            "run": 2.763,
            "similarity": 9.104,
            "agree": 0.256,
            "conflict": -2.632,
            "absent": -2.084,
            "polarity": -1.633,
            "actor": -0.53,
            "made": 0.0,
            "partly": 0.0,
        },
        "partly": {
            "bias": -5.889,
            "recall": 6.698,
            "order": 2.149,
            "run": 0.263,
            "similarity": 4.573,
            "agree": 1.905,
            "conflict": 2.871,
            "absent": 2.254,
            "polarity": -1.262,
            "actor": -0.426,
            "made": 0.0,
            "partly": 0.0,
        },
    }
)
