"""Sentences computed from records."""

from lumbopoint.answers import sentences
from lumbopoint.model import Structure
from tests import shipped
from tests.builders import make_identifiers, make_muscle, make_review

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
