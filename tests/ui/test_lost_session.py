"""A new session takes over an open page: what is ticked keeps its advice, and the first act counts."""

import pytest
from streamlit.testing.v1 import AppTest

from lumbopoint.answers import safety
from lumbopoint.answers.links import felt_alike
from lumbopoint.ui.safety.screen import GROUP
from lumbopoint.ui.safety.state import answer_key
from tests import shipped
from tests.patience import PATIENCE_S
from tests.ui.screen import (
    LIBRARY,
    TEXTS,
    alerts,
    name,
    opened,
    page_opened,
    run_in_new_session,
    shown,
    title,
)

POINT = "piriformis-lateral"
ASKED = safety.screen(LIBRARY)
OF_A_DRAWING = next(sign for sign in LIBRARY.warning_signs if sign.asked_when and not sign.screen_question)
RECALL = """
from lumbopoint.ui.safety.state import recall

recall({"screen/ticked": True, "screen/forged": "yes", "screen/nothing": None, "side": True})
"""


def told(app: AppTest) -> list[str]:
    return [str(toast.value) for toast in app.toast]


def test_a_first_visit_is_told_of_no_loss() -> None:
    assert told(opened(point=POINT)) == []


def test_what_is_ticked_keeps_its_advice_and_the_first_tick_counts() -> None:
    app = opened(is_screened=False, point=POINT, tab="stretching")
    app.checkbox(key=answer_key(GROUP, ASKED[0].id)).check().run()

    app.checkbox(key=answer_key(GROUP, ASKED[1].id)).check()
    run_in_new_session(app)

    assert not app.exception
    assert all(any(sign.what_to_do in box for box in alerts(app)) for sign in ASKED[:2])
    assert told(app) == [TEXTS("app.lost_session")]


def test_a_tick_taken_away_at_the_first_act_is_gone() -> None:
    app = opened(is_screened=False, point=POINT, tab="stretching")
    app.checkbox(key=answer_key(GROUP, ASKED[0].id)).check().run()

    app.checkbox(key=answer_key(GROUP, ASKED[0].id)).uncheck()
    run_in_new_session(app)

    assert ASKED[0].what_to_do not in shown(app)


def test_the_loss_is_told_once() -> None:
    app = opened(point=POINT, side="left")

    app.segmented_control(key="side").set_value("right")
    run_in_new_session(app)
    app.segmented_control(key="layer").set_value("deep").run()

    assert told(app) == []
    assert (app.query_params["side"], app.query_params["layer"]) == ("right", "deep")


def test_the_first_choice_among_links_counts() -> None:
    other = felt_alike(shipped.pain_maps(), POINT)[0].point_id
    app = opened(point=POINT, tab="symptoms")

    app.button(key=f"felt-alike-{POINT}/point/{other}").click()
    run_in_new_session(app)

    found = LIBRARY.point(other)
    assert found is not None
    assert name(app) == title(found)


def test_treatment_waits_behind_the_questions_again() -> None:
    app = opened(point=POINT, tab="stretching")

    app.segmented_control(key="side").set_value("left")
    run_in_new_session(app)

    assert TEXTS("screen.before_treatment") in shown(app)


def test_therapist_view_waits_for_its_acknowledgement_again() -> None:
    app = opened(point=POINT, tab="needling", audience="therapist")

    app.segmented_control(key="side").set_value("left")
    run_in_new_session(app)

    assert TEXTS("acknowledge.title") in shown(app)
    assert app.segmented_control(key="audience").value == "patient"


def test_of_what_a_page_holds_only_a_yes_or_no_to_a_question_is_believed() -> None:
    app = AppTest.from_string(RECALL, default_timeout=PATIENCE_S).run()

    assert app.session_state["screen/ticked"] is True
    assert not any(key in app.session_state for key in ("screen/forged", "screen/nothing", "side"))


@pytest.mark.parametrize("page", ["learn", "needling_check", "warning_signs"])
def test_advice_never_stands_without_the_box_that_was_ticked(page: str) -> None:
    params = {"topic": LIBRARY.learn_pages[0].id} if page == "learn" else {}
    app = page_opened(page, ticked=(answer_key(GROUP, OF_A_DRAWING.id),), **params)
    assert any(OF_A_DRAWING.what_to_do in box for box in alerts(app))

    app.checkbox(key=answer_key(GROUP, OF_A_DRAWING.id)).uncheck().run()

    assert not any(OF_A_DRAWING.what_to_do in box for box in alerts(app))
