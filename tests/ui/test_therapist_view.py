"""Therapist view opens behind one acknowledgement, and not at all where it is switched off."""

import pytest

from tests.ui.screen import LIBRARY, TEXTS, opened, shown

POINT = "gluteus-maximus-2"
FACTS = next(point for point in LIBRARY.points if point.id == POINT).needling.therapist
SECRET = FACTS.technique.needle if FACTS.technique else ""


def test_a_link_to_therapist_view_shows_patient_view_and_the_acknowledgement() -> None:
    app = opened(is_acknowledged=False, point=POINT, tab="needling", audience="therapist")

    assert SECRET and SECRET not in shown(app)
    assert app.query_params["audience"] == "therapist", "a link can be kept while the answer is open"
    assert app.segmented_control(key="audience").value == "patient"
    for name in ("trained", "law", "not_reviewed"):
        assert TEXTS(f"acknowledge.{name}") in shown(app)


def test_one_button_opens_therapist_view_where_the_link_led() -> None:
    app = opened(is_acknowledged=False, point=POINT, tab="needling", audience="therapist")

    app.button(key="acknowledge").click().run()

    assert SECRET in shown(app)
    assert app.query_params["audience"] == "therapist"
    assert app.query_params["point"] == POINT
    assert TEXTS("acknowledge.title") not in shown(app)


def test_the_switch_asks_for_the_acknowledgement_once() -> None:
    app = opened(is_acknowledged=False, point=POINT)
    assert TEXTS("acknowledge.title") not in shown(app)

    app.segmented_control(key="audience").set_value("therapist").run()
    assert TEXTS("acknowledge.title") in shown(app)
    assert app.segmented_control(key="audience").value == "patient"
    app.button(key="acknowledge").click().run()
    app.segmented_control(key="audience").set_value("patient").run()
    app.segmented_control(key="audience").set_value("therapist").run()

    assert TEXTS("acknowledge.title") not in shown(app)
    assert app.query_params["audience"] == "therapist"


def test_who_does_not_confirm_stays_in_patient_view() -> None:
    app = opened(is_acknowledged=False, point=POINT, tab="needling", audience="therapist")

    app.button(key="stay-patient").click().run()

    assert TEXTS("acknowledge.title") not in shown(app)
    assert app.query_params["audience"] == "patient"


@pytest.mark.parametrize(
    ("name", "value"),
    [("LUMBOPOINT_THERAPIST", "off"), ("LUMBOPOINT_THERAPIST", " OFF "), ("MUSCLEMAP_THERAPIST", "off")],
)
def test_switched_off_there_is_no_switch_and_a_link_shows_patient_view(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)

    app = opened(point=POINT, tab="needling", audience="therapist")

    assert SECRET not in shown(app)
    assert app.query_params["audience"] == "patient"
    assert "audience" not in [control.key for control in app.segmented_control]
    assert TEXTS("acknowledge.title") not in shown(app)


def test_therapist_view_says_that_no_clinician_has_reviewed_the_entry() -> None:
    app = opened(point=POINT, audience="therapist")

    assert TEXTS("honest.not-reviewed") in shown(app)
