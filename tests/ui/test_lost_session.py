"""A new session takes over an open page: what is ticked keeps its advice, and the first act counts."""

import json

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from streamlit.testing.v1 import AppTest

from lumbopoint.answers import safety
from lumbopoint.answers.links import felt_alike
from lumbopoint.ui.pain.answer import muscle_title
from lumbopoint.ui.pain.rows import ROWS
from lumbopoint.ui.safety.screen import GROUP
from lumbopoint.ui.safety.state import answer_key
from tests import shipped
from tests.patience import PATIENCE_S
from tests.ui.pain_page import PATH, answer_to, row_names
from tests.ui.screen import (
    LIBRARY,
    TEXTS,
    alerts,
    name,
    opened,
    page_opened,
    proto,
    rows,
    run_in_new_session,
    shown,
    tick,
    tick_in_new_session,
    title,
    turn_to,
)

POINT = "piriformis-lateral"
ONE_MARK, TWO_MARKS, ASKING_MARK = "grlow-back", "grlow-back.grbuttock", "gbgenitals-perineum"
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
#: A page of buttons; one of its drawings is cut short before the last one, as the next act does.
BUTTONS = """
import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from lumbopoint.ui.navigation import run
from lumbopoint.ui.pages import PageEntry

def hear(name):
    st.session_state["heard"] = [*st.session_state.get("heard", ()), name]

def render(ctx):
    st.session_state["drawings"] = drawing = st.session_state.get("drawings", 0) + 1
    for name in ("never pressed", "first"):
        st.button(name, key=name, on_click=hear, args=(name,))
    if drawing == st.session_state.get("cut_at"):
        get_script_run_ctx().script_requests.request_stop()
    st.button("second", key="second", on_click=hear, args=("second",))

run((PageEntry("it", "", "app.nav_explore", render),))
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


def test_the_loss_is_told_by_two_runs_and_no_more() -> None:
    app = opened(point=POINT, side="left")

    app.segmented_control(key="side").set_value("right")
    run_in_new_session(app)
    app.segmented_control(key="view").set_value("anterior").run()
    assert told(app) == [TEXTS("app.lost_session")]
    app.segmented_control(key="side").set_value("left").run()

    assert told(app) == []
    assert (app.query_params["side"], app.query_params["view"]) == ("left", "anterior")


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


def drawn(code: str) -> AppTest:
    """The page of pain with a drawing, turned to from the map."""
    app = opened()
    turn_to(app, PATH, pain=code)
    return app


def draw_in_new_session(app: AppTest, code: str) -> None:
    """One more mark in a page that outlived its session: all of them are ``code`` now."""
    report = {"code": code, "count": 7, "revision": 1, "address": f"?pain={app.query_params['pain']}"}
    message = app._tree.get_widget_states()
    message.widgets.add(id=proto(app, "lumbopoint_pain_map").id, json_value=json.dumps({"drawing": report}))
    run_in_new_session(app, message)


def test_the_ranking_is_that_of_the_drawing_with_its_first_stroke() -> None:
    expected = [muscle_title(LIBRARY, row.candidate.muscle_id) for row in answer_to(TWO_MARKS).rows[:ROWS]]
    app = drawn(ONE_MARK)
    assert row_names(app) != expected

    draw_in_new_session(app, TWO_MARKS)

    assert row_names(app) == expected


def test_a_drawing_waits_behind_its_questions_again() -> None:
    app = drawn(ASKING_MARK)
    app.button(key="pain-none-fits").click().run()
    assert row_names(app)

    draw_in_new_session(app, f"{ASKING_MARK}.{ONE_MARK}")

    assert app.query_params["pain"] == f"{ASKING_MARK}.{ONE_MARK}"
    assert answer_key(GROUP, "cauda-equina") in rows(app)
    assert row_names(app) == []


def test_an_address_from_before_the_first_acts_answer_takes_no_mark_back() -> None:
    app = drawn(ONE_MARK)
    draw_in_new_session(app, TWO_MARKS)
    assert app.query_params["pain"] == TWO_MARKS

    app.query_params["pain"] = ONE_MARK  # a second act that was under way brings it along
    app.run()

    assert app.query_params["pain"] == TWO_MARKS


@pytest.mark.parametrize("drawing", [1, 2], ids=["unseen", "seen"])
def test_an_act_that_cuts_a_drawing_short_counts_beside_the_first_act_and_the_loss_is_told(
    drawing: int,
) -> None:
    app = AppTest.from_string(BUTTONS, default_timeout=PATIENCE_S).run()
    second = WidgetState(id=app.button(key="second").proto.id, trigger_value=True)

    app.button(key="first").click()
    run_in_new_session(app, cut_at=drawing)
    app._run(WidgetStates(widgets=[second]))

    assert app.session_state["heard"] == ["first", "second"]
    assert told(app) == [TEXTS("app.lost_session")]


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
