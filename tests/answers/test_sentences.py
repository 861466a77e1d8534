"""Sentences computed from records."""

from typing import Any

import pytest

from lumbopoint.answers import sentences
from lumbopoint.model import Structure
from tests import shipped
from tests.builders import make_identifiers, make_muscle, make_review, make_stretch

T = shipped.texts()
FIRST = "Reviewed by A. Reviewer, physiotherapist, on 2026-11-21; read: the whole entry."


def test_every_reviewer_is_named_with_profession_day_and_what_was_read() -> None:
    review = make_review("the whole entry.", "the needling")

    assert sentences.reviewed_by(T, review) == f"{FIRST} {FIRST.replace('whole entry', 'needling')}"
    assert sentences.review(T, review).endswith(" Last changed 2026-11-21.")


def test_what_nobody_reviewed_says_so() -> None:
    assert sentences.reviewed_by(T, make_review()) == ""
    assert sentences.review(T, make_review()) == (
        "No clinician has reviewed this entry yet. Last changed 2026-11-21."
    )


def test_the_numbers_of_a_muscle_name_their_catalogues_and_parts() -> None:
    part = Structure(part="iliacus", fma="22310")
    muscle = make_muscle(identifiers=make_identifiers(Structure(fma="64918", ta98="A04.7.02.002"), part))

    assert sentences.identifiers(muscle) == ("FMA 64918, TA98 A04.7.02.002", "iliacus: FMA 22310")
    assert sentences.identifiers(make_muscle()) == ()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "Hold 20–30 seconds, 3 times, on each side, 3–7 days a week"),
        (
            {"hold_s": (30, 30), "repeats": (1, 1), "is_each_side": False, "times_a_day": 2},
            "Hold 30 seconds, once, 2 times a day, 3–7 days a week",
        ),
        (
            {"repeat_unit": "press-and-relax", "hold_s": (5, 5), "repeats": (3, 4), "times_a_week": (7, 7)},
            "3–4 times, 5 seconds each, on each side, 7 days a week",
        ),
        (
            {"repeat_unit": "slow-movement", "hold_s": None, "repeats": (8, 10), "times_a_day": 3},
            "8–10 slow movements, on each side, 3 times a day, 3–7 days a week",
        ),
        (
            {"repeat_unit": "breath", "hold_s": None, "repeats": (1, 1), "is_each_side": False},
            "1 slow breath, 3–7 days a week",
        ),
    ],
)
def test_a_dose_says_how_long_how_often_on_which_sides_and_on_how_many_days(
    changes: dict[str, Any], said: str
) -> None:
    assert sentences.dose(T, make_stretch(**changes)) == said
