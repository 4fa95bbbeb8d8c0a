"""Weights of the evidence for a point. Written by tests/bench/fit_points.py; change them there."""

from collections.abc import Mapping
from types import MappingProxyType

WITH_READER: Mapping[str, Mapping[str, float]] = MappingProxyType(
    {
        "made": {
            "bias": -2.736,
            "recall": 0.444,
            "order": 0.655,
            "run": 1.522,
            "similarity": 8.057,
            "agree": 0.274,
            "conflict": -2.673,
            "absent": -0.682,
            "polarity": 0.0,
            "actor": -0.188,
            "made": 0.841,
            "partly": 0.0,
        },
        "partly": {
            "bias": -3.304,
            "recall": 5.118,
            "order": 0.513,
            "run": 0.0,
            "similarity": 3.132,
            "agree": 1.092,
            "conflict": 2.961,
            "absent": 2.154,
            "polarity": -0.859,
            "actor": -0.297,
            "made": 0.05,
            "partly": 0.947,
        },
    }
)
WITHOUT_READER: Mapping[str, Mapping[str, float]] = MappingProxyType(
    {
        "made": {
            "bias": -2.919,
            "recall": 0.0,
            "order": 0.0,
            "run": 2.771,
            "similarity": 9.176,
            "agree": 0.251,
            "conflict": -2.442,
            "absent": -2.072,
            "polarity": -1.397,
            "actor": -0.436,
            "made": 0.0,
            "partly": 0.0,
        },
        "partly": {
            "bias": -5.844,
            "recall": 6.799,
            "order": 2.098,
            "run": 0.15,
            "similarity": 4.758,
            "agree": 1.95,
            "conflict": 2.675,
            "absent": 2.213,
            "polarity": -0.943,
            "actor": -0.425,
            "made": 0.0,
            "partly": 0.0,
        },
    }
)
