"""Who reviewed an entry, and the numbers of its muscle in catalogues: where a reader finds them."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from lumbopoint.answers import sentences
from lumbopoint.ui.shared.resources import ROOT
from tests.ui.screen import LIBRARY, TEXTS, opened, shown

POINT = "ql-deep-caudal"
NUMBER = "FMA 15569, TA98 A04.5.01.027"
REVIEW = """review:
      status: reviewed
      changed: "2026-11-21"
      reviewers:
        - {name: A. Reviewer, profession: physiotherapist, date: 2026-11-21, read: the needling text}
"""
BY = "Reviewed by A. Reviewer, physiotherapist, on 2026-11-21; read: the needling text."


@pytest.fixture
def reviewed(tmp_path: Path) -> Path:
    """The content of the app, as if one clinician had read all points of the quadratus lumborum."""
    content = shutil.copytree(ROOT / "content", tmp_path / "content")
    path = content / "muscles" / "quadratus-lumborum.yaml"
    text = path.read_text(encoding="utf-8")
    read, count = re.subn(r"review: \{status: not-reviewed, [^}]*\}\n", REVIEW, text)
    assert count
    path.write_text(read, encoding="utf-8")
    return content


def test_a_reviewer_is_named_above_the_tabs_in_the_evidence_and_before_therapist_view(
    monkeypatch: pytest.MonkeyPatch, reviewed: Path, fresh_caches: None
) -> None:
    monkeypatch.setenv("LUMBOPOINT_CONTENT", str(reviewed))

    above = shown(opened(point=POINT, tab="symptoms"))
    evidence = opened(point=POINT, tab="evidence")
    asked = shown(opened(is_acknowledged=False, point=POINT, audience="therapist"))

    assert BY in above and TEXTS("honest.not-reviewed") not in above
    assert any(str(box.value).startswith(BY) for box in evidence.info)
    assert TEXTS("acknowledge.reviewed_in_part") in asked
    assert TEXTS("acknowledge.not_reviewed") not in asked


@pytest.mark.parametrize("address", [{"point": POINT, "tab": "evidence"}, {"muscle": "quadratus-lumborum"}])
def test_therapists_alone_see_the_numbers_of_catalogues(address: dict[str, Any]) -> None:
    to_patients, to_therapists = (
        shown(opened(**address, audience=audience)) for audience in ("patient", "therapist")
    )

    assert NUMBER in to_therapists and NUMBER not in to_patients
    assert TEXTS("identifiers.heading") in to_therapists


def test_the_evidence_names_the_edition_to_therapists() -> None:
    edition = sentences.edition(TEXTS, LIBRARY)

    assert edition in shown(opened(point=POINT, tab="evidence", audience="therapist"))
