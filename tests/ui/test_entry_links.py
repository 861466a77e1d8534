"""Links from a point or muscle to others, for both readers."""

import pytest
from streamlit.testing.v1 import AppTest

from lumbopoint.answers.links import also_stretched, felt_alike, relatives, relatives_of_muscle
from lumbopoint.model import Link
from tests import shipped
from tests.ui.screen import LIBRARY, TEXTS, name, opened, shown, title

POINT = "piriformis-lateral"
MAPS = shipped.pain_maps()


def options(app: AppTest, key: str) -> list[str]:
    return [button.label for button in app.button if str(button.key).startswith(f"{key}/")]


@pytest.mark.parametrize("audience", ["patient", "therapist"])
def test_a_point_offers_the_spots_that_are_felt_in_the_same_place(audience: str) -> None:
    app = opened(point=POINT, tab="symptoms", audience=audience)

    assert len(options(app, f"felt-alike-{POINT}")) == len(felt_alike(MAPS, POINT))


def test_choosing_a_spot_that_is_felt_here_opens_it_on_the_same_side_and_tab() -> None:
    app = opened(point=POINT, side="left", tab="symptoms")
    other = LIBRARY.point(felt_alike(MAPS, POINT)[0].point_id)
    assert other is not None

    app.button(key=f"felt-alike-{POINT}/point/{other.id}").click().run()

    assert name(app) == title(other)
    assert app.query_params["side"] == "left"
    assert app.query_params["tab"] == "symptoms"


def test_spots_that_reach_it_only_in_some_people_say_so() -> None:
    point_id = next(p for p in MAPS if any(not other.is_main for other in felt_alike(MAPS, p)))
    app = opened(point=point_id, tab="symptoms")

    marked = [o for o in options(app, f"felt-alike-{point_id}") if "in some people" in o]
    assert len(marked) == sum(not other.is_main for other in felt_alike(MAPS, point_id))


def test_satellites_are_for_therapists_and_run_both_ways() -> None:
    named, naming = next(
        (link.point, point)
        for point in LIBRARY.points
        for link in point.satellites
        if link.point and not _names(link.point, point.id)
    )
    app = opened(point=named, tab="symptoms", audience="therapist")
    shown_to_patients = opened(point=named, tab="symptoms")

    assert any(option.endswith(naming.name) for option in options(app, f"related-{named}"))
    assert options(shown_to_patients, f"related-{named}") == []


def _names(point_id: str, other_id: str) -> bool:
    point = LIBRARY.point(point_id)
    return point is not None and any(link == Link(point=other_id) for link in point.satellites)


def test_a_related_thing_without_an_entry_is_named_in_words() -> None:
    point = next(p for p in LIBRARY.points if any(link.name for link in p.satellites))
    related = next(one for one in relatives(LIBRARY, point) if one.kind == "name")

    assert related.id in shown(opened(point=point.id, tab="symptoms", audience="therapist"))


def test_a_muscle_offers_therapists_the_points_that_name_it() -> None:
    app = opened(muscle="piriformis", audience="therapist")
    found = relatives_of_muscle(LIBRARY, "piriformis")

    assert found
    assert len(options(app, "related-piriformis")) == len(found)
    app.button(key=f"related-piriformis/point/{found[0].id}").click().run()
    assert app.query_params["point"] == found[0].id


def test_a_stretch_offers_the_other_spots_that_use_it() -> None:
    app = opened(point=POINT, tab="stretching")
    stretch_id = "st-figure-four"
    others = also_stretched(LIBRARY, stretch_id, POINT)

    assert others
    assert options(app, f"also-{stretch_id}-{POINT}") == [other.plain_name for other in others]


@pytest.mark.parametrize("audience", ["patient", "therapist"])
@pytest.mark.parametrize("level", ["high", "medium", "low"])
def test_every_reader_sees_how_sure_it_is_before_and_in_the_evidence(audience: str, level: str) -> None:
    point = next((p for p in LIBRARY.points if p.confidence.level == level), None)
    if point is None:
        pytest.fail(f"no point of level {level}: the sentence for it cannot be seen")
    before = shown(opened(point=point.id, tab="symptoms", audience=audience))
    evidence = shown(opened(point=point.id, tab="evidence", audience=audience))

    assert TEXTS("app.not_a_diagnosis") in before
    assert TEXTS(f"honest.{level}") in before
    assert TEXTS(f"honest.{point.review.status}") in before
    assert TEXTS("evidence.common_pattern") in evidence
    assert TEXTS(f"evidence.confidence_{level}") in evidence
    assert point.confidence.reason in evidence
    assert point.review.changed.isoformat() in evidence
    assert all(disagreement.statement in evidence for disagreement in point.disagreements)
