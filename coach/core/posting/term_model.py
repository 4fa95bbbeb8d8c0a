"""Weights of the facts that tell a term. Written by tests/bench/fit_posting.py; do not edit."""

from types import MappingProxyType

from coach.core.posting.termhood import TermModel

MODEL = TermModel(
    intercept=-2.004,
    weights=MappingProxyType(
        {
            "known": 1.030,
            "holds_known": 0.659,
            "abbreviation": 1.086,
            "name": 0.584,
            "long_name": -0.101,
            "lower_case_phrase": 0.232,
            "three_words": 0.293,
            "skill_head": 0.576,
            "skill_word": 0.661,
            "soft": 0.359,
            "role": -1.122,
            "holds_role": -0.575,
            "common_start": -0.169,
            "gerund": 0.237,
            "abstract": -0.442,
            "science": 0.039,
            "adjective": -0.446,
            "figure": -0.265,
            "cued": 0.708,
            "titled": 0.526,
            "of_role": -1.142,
            "object": 0.258,
            "enumerated": 0.346,
            "possessed": -0.599,
            "determined": -0.364,
            "starts": 0.276,
            "in_action": 0.490,
            "share_required": 0.891,
            "share_duties": 0.774,
            "share_plain": 0.148,
            "share_offer": -0.146,
            "desirable": 0.857,
            "under_heading": 0.662,
            "depth": -0.731,
            "late": -1.142,
            "repeated": 0.274,
        }
    ),
)
