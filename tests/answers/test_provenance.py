"""What a file says about its own content: of the whole, and of each muscle, point and zone."""

import re
from pathlib import Path
from typing import Any

import pytest

from lumbopoint.answers import provenance
from lumbopoint.model import Structure, TriggerPoint
from lumbopoint.version import VERSION
from tests import shipped
from tests.builders import make_identifiers, make_library, make_muscle, make_point, make_review

T = shipped.texts()
CHANGELOG = Path(__file__).parents[2] / "CHANGELOG.md"


def feature(kind: str, feature_id: str, **more: str) -> dict[str, Any]:
    return {"type": "Feature", "properties": {"kind": kind, "id": feature_id, **more}}


def labels(*features: dict[str, Any], point: TriggerPoint | None = None) -> list[dict[str, Any]]:
    """The properties of these features of a quadratus lumborum with a numbered part."""
    part = Structure(part="upper part", fma="9628")
    numbers = make_identifiers(Structure(fma="15569"), part)
    library = make_library(make_muscle(points=(point or make_point(),), identifiers=numbers))
    collection = {"type": "FeatureCollection", "features": list(features)}
    return [one["properties"] for one in provenance.labelled(collection, library, T)["features"]]


def numbers(label: dict[str, Any]) -> list[str]:
    return [one["fma"] for one in label["identifiers"]["structures"]]


def test_a_muscle_has_its_numbers_and_sources_and_no_confidence_is_made_up() -> None:
    (label,) = labels(feature("muscle", "quadratus-lumborum"))

    assert label["name"] == "Quadratus lumborum"
    assert numbers(label) == ["15569", "9628"]
    assert label["sources"] == ["BOOK01"]
    assert label["confidence"] is None


def test_a_part_that_is_drawn_has_its_own_number_alone() -> None:
    own, unnumbered = labels(
        feature("muscle", "upper-part", part_of="quadratus-lumborum"),
        feature("muscle", "some-edge", part_of="quadratus-lumborum"),
    )

    assert numbers(own) == ["9628"]
    assert numbers(unnumbered) == ["15569", "9628"]


def test_a_point_and_its_zones_say_whose_they_are_how_sure_and_who_reviewed() -> None:
    point = make_point(review=make_review("the whole entry"))

    spot, zone = labels(
        feature("point", point.id), feature("zone", f"{point.id}-zone-1", point=point.id), point=point
    )

    for label in (spot, zone):
        assert label["muscle"] == "quadratus-lumborum"
        assert numbers(label) == ["15569", "9628"]
        assert label["confidence"] == {"level": "medium", "reason": "Texts agree on the place."}
        assert label["sources"] == ["BOOK01"]
        assert label["review"]["reviewers"][0]["name"] == "A. Reviewer"


def test_what_has_no_entry_is_left_as_it_is() -> None:
    before = (feature("skin", "skin"), feature("bone", "sacrum"), feature("muscle", "deltoid"))

    assert labels(*before) == [one["properties"] for one in before]


@pytest.mark.parametrize(
    ("read", "status", "reviewed"),
    [(("", ""), "not-reviewed", 0), (("all", ""), "partly-reviewed", 1), (("all", "all"), "reviewed", 2)],
)
def test_the_whole_says_how_many_points_were_reviewed(
    read: tuple[str, str], status: str, reviewed: int
) -> None:
    points = [
        make_point(f"point-{n}", review=make_review(text) if text else make_review())
        for n, text in enumerate(read)
    ]

    said = provenance.about(make_library(*points), T)

    assert said["review"] == {"status": status, "points": 2, "reviewed": reviewed}


def test_the_fingerprint_differs_as_soon_as_one_word_does() -> None:
    first, same, other = (
        make_library(make_point(symptoms=(text,))) for text in ("An ache.", "An ache.", "A dull ache.")
    )

    assert first.fingerprint == same.fingerprint != other.fingerprint
    assert re.fullmatch(r"[0-9a-f]{12}", first.fingerprint)


def test_content_without_points_has_no_day_of_change() -> None:
    assert provenance.edition(make_library())["content"]["changed"] is None
    assert provenance.review(make_library())["status"] == "not-reviewed"


def test_every_muscle_of_the_app_has_numbers_and_every_source_of_them_is_told() -> None:
    library = shipped.library()

    said = provenance.about(library, T)

    assert len(library.muscles) == 22
    for muscle in library.muscles:
        assert muscle.identifiers is not None, muscle.id
        assert all(one.fma for one in muscle.identifiers.structures)
        assert said["sources"].keys() >= {*muscle.identifiers.sources, *muscle.sources}


def test_parts_of_muscles_are_called_as_their_shapes() -> None:
    library, shapes = shipped.library(), {shape.id for shape in shipped.body().muscles}

    parts = {
        one.part.replace(" ", "-")
        for muscle in library.muscles
        if muscle.identifiers
        for one in muscle.identifiers.structures
        if one.part
    }

    assert parts - shapes == {"lumbar-rotatores"}
    assert {"biceps-femoris", "psoas-major", "iliacus", "internal-oblique"} <= parts


def test_the_version_is_one_in_development_until_there_is_a_release() -> None:
    newest = re.search(r"^## (.+)$", CHANGELOG.read_text(encoding="utf-8"), re.MULTILINE)

    assert newest is not None
    assert re.fullmatch(r"\d+\.\d+\.\d+(\.dev\d+)?", VERSION)
    assert (".dev" in VERSION) == (newest[1] == "Unreleased")
