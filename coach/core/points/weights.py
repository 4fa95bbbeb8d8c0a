"""Weights of the evidence for a point. Written by tests/bench/fit_points.py; change them there."""

from collections.abc import Mapping
from types import MappingProxyType

WITH_READER: Mapping[str, Mapping[str, float]] = MappingProxyType(
    {
        "made": {
            "bias": -2.681,
            "recall": 0.954,
            "order": 0.718,
            "run": 1.154,
            "similarity": 7.407,
            "agree": 0.457,
            "conflict": -2.408,
            "absent": -0.924,
            "polarity": 0.0,
            "actor": -0.032,
            "made": 0.913,
            "partly": 0.0,
        },
        "partly": {
            "bias": -2.303,
            "recall": 4.635,
            "order": 0.442,
            "run": 0.0,
            "similarity": 3.297,
            "agree": 1.41,
            "conflict": 2.851,
            "absent": 2.185,
            "polarity": -0.349,
            "actor": 0.0,
            "made": 0.042,
            "partly": 0.967,
        },
    }
)
WITHOUT_READER: Mapping[str, Mapping[str, float]] = MappingProxyType(
    {
        "made": {
            "bias": -2.811,
            "recall": 0.0,
            "order": 0.0,
            "run": 2.778,
            "similarity": 9.101,
            "agree": 0.226,
            "conflict": -2.655,
            "absent": -2.084,
            "polarity": -1.634,
            "actor": -0.527,
            "made": 0.0,
            "partly": 0.0,
        },
        "partly": {
            "bias": -5.938,
            "recall": 6.693,
            "order": 2.15,
            "run": 0.259,
            "similarity": 4.579,
            "agree": 1.91,
            "conflict": 2.883,
            "absent": 2.254,
            "polarity": -1.261,
            "actor": -0.429,
            "made": 0.0,
            "partly": 0.0,
        },
    }
)
