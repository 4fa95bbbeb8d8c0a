"""Weights of the facts that tell a term. Written by tests/bench/fit_posting.py; do not edit."""

from types import MappingProxyType

from coach.core.termhood import TermModel

MODEL = TermModel(
    intercept=-2.437,
    weights=MappingProxyType(
        {
            "known": 1.112,
            "holds_known": 0.625,
            "abbreviation": 1.067,
            "name": 0.557,
            "long_name": -0.143,
            "lower_case_phrase": 0.252,
            "three_words": 0.259,
            "skill_head": 0.555,
            "skill_word": 0.611,
            "soft": 0.297,
            "role": -1.132,
            "holds_role": -0.538,
            "common_start": -0.119,
            "gerund": 0.209,
            "abstract": -0.375,
            "science": 0.138,
            "adjective": -0.509,
            "figure": -0.321,
            "cued": 0.705,
            "titled": 0.453,
            "object": 0.346,
            "enumerated": 0.392,
            "possessed": -0.521,
            "determined": -0.325,
            "starts": 0.204,
            "share_required": 1.291,
            "share_duties": 1.260,
            "share_plain": 0.498,
            "share_offer": 0.021,
            "desirable": 1.197,
            "under_heading": 0.699,
            "depth": -0.247,
            "late": -1.201,
            "repeated": 0.414,
        }
    ),
)
