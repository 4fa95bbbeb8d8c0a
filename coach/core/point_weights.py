"""Weights of the evidence for a point. Written by tests/bench/fit_points.py; change them there."""

from collections.abc import Mapping
from types import MappingProxyType

WITH_READER: Mapping[str, Mapping[str, float]] = MappingProxyType(
    {
        "made": {
            "bias": -1.175,
            "recall": 0.0,
            "order": 0.0,
            "run": 0.404,
            "similarity": 6.37,
            "agree": 0.34,
            "conflict": -1.754,
            "absent": -1.22,
            "polarity": -0.989,
            "actor": -1.007,
            "made": 0.529,
            "partly": 0.0,
        },
        "partly": {
            "bias": -1.614,
            "recall": 3.494,
            "order": 0.0,
            "run": 0.0,
            "similarity": 4.001,
            "agree": 0.214,
            "conflict": 0.69,
            "absent": 1.128,
            "polarity": 0.0,
            "actor": 0.0,
            "made": 0.0,
            "partly": 0.59,
        },
    }
)
WITHOUT_READER: Mapping[str, Mapping[str, float]] = MappingProxyType(
    {
        "made": {
            "bias": -2.87,
            "recall": 0.0,
            "order": 0.0,
            "run": 2.471,
            "similarity": 9.319,
            "agree": 0.098,
            "conflict": -2.034,
            "absent": -2.012,
            "polarity": -1.528,
            "actor": -0.625,
            "made": 0.0,
            "partly": 0.0,
        },
        "partly": {
            "bias": -5.276,
            "recall": 6.25,
            "order": 1.816,
            "run": 0.015,
            "similarity": 4.559,
            "agree": 1.792,
            "conflict": 2.436,
            "absent": 1.782,
            "polarity": -0.914,
            "actor": -0.115,
            "made": 0.0,
            "partly": 0.0,
        },
    }
)
