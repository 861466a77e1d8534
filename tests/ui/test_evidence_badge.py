"""Evidence badges: beside a statement how sure it is; opened, the reason and the references."""

from typing import get_args

import pytest
from streamlit.testing.v1 import AppTest

from lumbopoint.model import Certainty, Claim
from lumbopoint.ui.shared.evidence_badge import ICONS, WEAKEST_FIRST
from tests.ui.screen import LIBRARY, TEXTS, opened, shown

POINT = LIBRARY.point("gluteus-medius-1") or LIBRARY.points[0]
MUSCLE = LIBRARY.muscle_of(POINT.id)


def told(app: AppTest, claim: Claim) -> bool:
    text = shown(app)
    return claim.statement in text and claim.reason in text and claim.checked.isoformat() in text


def the_claims(ids: tuple[str, ...]) -> list[Claim]:
    found = [claim for claim_id in ids if (claim := LIBRARY.claim(claim_id))]
    assert found, "no claim to look at: the test would prove nothing"
    return found


def test_every_certainty_has_words_and_a_shape_of_its_own() -> None:
    assert set(ICONS) == set(WEAKEST_FIRST) == set(get_args(Certainty))
    assert len(set(ICONS.values())) == len(ICONS)
    assert len({TEXTS(f"badge.{certainty}") for certainty in WEAKEST_FIRST}) == len(WEAKEST_FIRST)


def test_what_is_said_on_needling_carries_its_claims() -> None:
    app = opened(point=POINT.id, tab="needling")

    assert all(told(app, claim) for claim in the_claims(POINT.needling.claims))


def test_every_stretch_carries_its_claims() -> None:
    app = opened(point=POINT.id, tab="stretching")
    stretches = [LIBRARY.stretch(use.stretch) for use in POINT.stretches]

    ids = tuple(claim_id for stretch in stretches if stretch for claim_id in stretch.claims)
    assert all(told(app, claim) for claim in the_claims(ids))


@pytest.mark.parametrize(
    ("tab", "key"),
    [
        ("stretching", "stretching.doubt"),
        ("symptoms", "sets_off.doubt"),
        ("evidence", "evidence.common_pattern"),
    ],
)
def test_what_the_app_itself_says_carries_its_claims(tab: str, key: str) -> None:
    claims = LIBRARY.claims_said_in(key)
    app = opened(point=POINT.id, tab=tab)

    assert claims
    assert all(told(app, claim) for claim in claims)


def test_how_common_and_how_far_examiners_agree_carry_their_claims() -> None:
    muscle = next(m for m in LIBRARY.muscles if m.prevalence and m.examiner_agreement)
    assert muscle.prevalence and muscle.examiner_agreement
    app = opened(muscle=muscle.id)

    claims = the_claims((*muscle.prevalence.claims, *muscle.examiner_agreement.claims))
    assert all(told(app, claim) for claim in claims)


def test_references_lead_to_their_doi() -> None:
    app = opened(point=POINT.id, tab="needling")
    sources = [
        source
        for claim in the_claims(POINT.needling.claims)
        for key in claim.sources
        if (source := LIBRARY.source(key)) and source.doi
    ]

    assert sources
    assert all(f"(https://doi.org/{source.doi})" in shown(app) for source in sources)


def test_figures_are_for_therapists() -> None:
    claim = next(claim for claim in the_claims(POINT.needling.claims) if claim.figures)
    assert claim.figures

    assert claim.figures not in shown(opened(point=POINT.id, tab="needling"))
    assert claim.figures in shown(opened(point=POINT.id, tab="needling", audience="therapist"))
