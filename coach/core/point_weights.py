"""Weights of the evidence for a point. Written by tests/bench/fit_points.py; change them there."""

from collections.abc import Mapping
from types import MappingProxyType

WITH_READER: Mapping[str, Mapping[str, float]] = MappingProxyType(
    {
        "made": {
            "bias": -2.332,
            "recall": 0.0,
            "order": 0.0,
            "run": 1.97,
            "similarity": 7.902,
            "agree": 0.51,
            "conflict": -2.08,
            "absent": -1.16,
            "polarity": -1.114,
            "actor": -1.307,
            "made": 0.54,
            "partly": 0.0,
        },
        "partly": {
            "bias": -2.804,
            "recall": 6.541,
            "order": 1.531,
            "run": 0.0,
            "similarity": 2.662,
            "agree": 0.0,
            "conflict": 0.838,
            "absent": 0.491,
            "polarity": 0.0,
            "actor": -0.586,
            "made": 0.056,
            "partly": 0.594,
        },
    }
)
WITHOUT_READER: Mapping[str, Mapping[str, float]] = MappingProxyType(
    {
        "made": {
            "bias": -2.818,
            "recall": 0.0,
            "order": 0.0,
            "run": 2.356,
            "similarity": 9.127,
            "agree": 0.0,
            "conflict": -1.703,
            "absent": -1.901,
            "polarity": -1.553,
            "actor": -0.707,
            "made": 0.0,
            "partly": 0.0,
        },
        "partly": {
            "bias": -4.764,
            "recall": 6.466,
            "order": 1.644,
            "run": 0.0,
            "similarity": 4.321,
            "agree": 1.552,
            "conflict": 2.099,
            "absent": 1.404,
            "polarity": -0.949,
            "actor": -0.168,
            "made": 0.0,
            "partly": 0.0,
        },
    }
)
