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
    rows,
    run_in_new_session,
    shown,
    tick,
    tick_in_new_session,
    title,
)

POINT = "piriformis-lateral"
ASKED = safety.screen(LIBRARY)
KEYS = [answer_key(GROUP, sign.id) for sign in ASKED]
OF_A_DRAWING = next(sign for sign in LIBRARY.warning_signs if sign.asked_when and not sign.screen_question)
RECALL = """
from lumbopoint.ui.safety.state import recall

rows = ["screen/ticked", "screen/not", "side", "felt-alike/point", 7]
recall({
    "ticks-one": {"ticks": {"rows": rows, "ticked": ["screen/ticked", "side", "felt-alike/point", 7]}},
    "ticks-two": {"ticks": {"rows": "screen/forged", "ticked": ["screen/forged"]}},
    "ticks-three": {"ticks": None}, "ticks-four": "screen/forged", "ticks-five": None,
    "other": {"ticks": {"rows": ["screen/forged"], "ticked": ["screen/forged"]}},
})
"""


def told(app: AppTest) -> list[str]:
    return [str(toast.value) for toast in app.toast]


def test_a_first_visit_is_told_of_no_loss() -> None:
    assert told(opened(point=POINT)) == []


def test_what_is_ticked_keeps_its_advice_and_the_first_tick_counts() -> None:
    app = opened(is_screened=False, point=POINT, tab="stretching")
    tick(app, *KEYS[:1])

    tick_in_new_session(app, KEYS[1])

    assert all(any(sign.what_to_do in box for box in alerts(app)) for sign in ASKED[:2])
    assert told(app) == [TEXTS("app.lost_session")]


def test_a_tick_taken_away_at_the_first_act_is_gone() -> None:
    app = opened(is_screened=False, point=POINT, tab="stretching")
    tick(app, KEYS[0])

    tick_in_new_session(app, KEYS[0], is_ticked=False)

    assert ASKED[0].what_to_do not in shown(app)


def test_the_loss_is_told_once() -> None:
    app = opened(point=POINT, side="left")

    app.segmented_control(key="side").set_value("right")
    run_in_new_session(app)
    app.segmented_control(key="view").set_value("anterior").run()

    assert told(app) == []
    assert (app.query_params["side"], app.query_params["view"]) == ("right", "anterior")


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

    assert rows(app).keys() == set(KEYS)


def test_therapist_view_waits_for_its_acknowledgement_again() -> None:
    app = opened(point=POINT, tab="needling", audience="therapist")

    app.segmented_control(key="side").set_value("left")
    run_in_new_session(app)

    assert TEXTS("acknowledge.title") in shown(app)
    assert app.segmented_control(key="audience").value == "patient"


def test_of_what_a_page_holds_only_ticks_of_questions_are_believed() -> None:
    app = AppTest.from_string(RECALL, default_timeout=PATIENCE_S).run()

    assert app.session_state["screen/ticked"] is True
    assert app.session_state["screen/not"] is False
    assert not any(key in app.session_state for key in ("screen/forged", "felt-alike/point", "side"))


@pytest.mark.parametrize("page", ["learn", "needling_check", "warning_signs"])
def test_advice_never_stands_without_the_box_that_was_ticked(page: str) -> None:
    params = {"topic": LIBRARY.learn_pages[0].id} if page == "learn" else {}
    app = page_opened(page, ticked=(answer_key(GROUP, OF_A_DRAWING.id),), **params)
    assert any(OF_A_DRAWING.what_to_do in box for box in alerts(app))

    tick(app, answer_key(GROUP, OF_A_DRAWING.id), is_ticked=False)

    assert not any(OF_A_DRAWING.what_to_do in box for box in alerts(app))
