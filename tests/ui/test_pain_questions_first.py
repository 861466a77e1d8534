"""Marks and feelings that call for questions: they come before any tender spot, and nothing is lost."""

import re
import shutil
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from lumbopoint.lookup.drawing_code import written
from lumbopoint.lookup.pain_drawing import RegionMark, StrokeMark
from lumbopoint.model import WarningSign
from lumbopoint.ui.pain import state
from lumbopoint.ui.safety.screen import GROUP
from lumbopoint.ui.safety.state import answer_key
from lumbopoint.ui.shared.resources import ROOT
from tests.patience import PATIENCE_S
from tests.ui.pain_page import BUTTOCK, PATH, answer, marked, opened, row_names, strip, turn
from tests.ui.screen import LIBRARY, PAGE, TEXTS, alerts, rows, shown, tick, turn_to
from tests.ui.screen import opened as app_opened

SADDLE = marked(RegionMark("genitals-perineum", "both"))
LEG = marked(StrokeMark("posterior", ((8, -20), (9, -50), (9, -90)), 5))
BOTH_LEGS = marked(RegionMark("posterior-thigh", "right"), RegionMark("posterior-thigh", "left"))
ASKED = {
    "saddle": (SADDLE, {"cauda-equina"}),
    "whole leg": (LEG, {"cauda-equina", "leg-weakness-fast", "nerve-loss", "calf-clot"}),
    "both legs": (BOTH_LEGS, {"cauda-equina", "leg-weakness-fast"}),
}


def sign_named(sign_id: str) -> WarningSign:
    return next(sign for sign in LIBRARY.warning_signs if sign.id == sign_id)


@pytest.mark.parametrize("name", ASKED)
def test_such_a_drawing_asks_its_warning_signs_before_any_spot_is_named(name: str) -> None:
    drawing, ids = ASKED[name]
    app = opened(drawing)

    assert answer(drawing).rows, "no spot: nothing would be hidden"
    assert row_names(app) == []
    for sign_id in ids:
        assert answer_key(GROUP, sign_id) in rows(app)


@pytest.mark.parametrize("name", ASKED)
def test_a_yes_says_first_what_to_do_and_folds_the_spots_away(name: str) -> None:
    drawing, ids = ASKED[name]
    for sign_id in ids:
        app = opened(drawing)

        tick(app, answer_key(GROUP, sign_id))

        sign = sign_named(sign_id)
        assert sign.what_to_do in alerts(app)[0]
        labels = [expander.label for expander in app.expander]
        assert TEXTS("pain.check_folded") in labels


def test_a_yes_that_was_given_elsewhere_stands_before_any_drawing() -> None:
    for params in ({"pain": written(BUTTOCK)}, {"ask": "place", "region": "rbuttock"}):
        app = AppTest.from_string(PAGE.format(page="where_it_hurts"), default_timeout=PATIENCE_S)
        app.session_state[answer_key(GROUP, "cancer")] = True
        for name, value in params.items():
            app.query_params[name] = value
        app.run()

        assert sign_named("cancer").what_to_do in alerts(app)[0]
        assert TEXTS("pain.check_folded") in [expander.label for expander in app.expander]


def test_a_yes_to_one_sign_hides_no_question_that_another_mark_asks() -> None:
    app = AppTest.from_string(PAGE.format(page="where_it_hurts"), default_timeout=PATIENCE_S)
    app.session_state[answer_key(GROUP, "cancer")] = True
    app.query_params["pain"] = written(SADDLE)
    app.run()

    assert answer_key(GROUP, "cauda-equina") in rows(app)
    assert [button.key for button in app.button].count("pain-none-fits") == 1


def test_both_legs_keep_their_word_of_warning_after_a_no() -> None:
    app = opened(BOTH_LEGS)

    app.button(key="pain-none-fits").click().run()

    assert any(TEXTS("pain.both_legs") in box for box in alerts(app))
    assert row_names(app)


def test_both_legs_keep_their_word_of_warning_after_a_yes_to_something_else() -> None:
    app = AppTest.from_string(PAGE.format(page="where_it_hurts"), default_timeout=PATIENCE_S)
    app.session_state[answer_key(GROUP, "cancer")] = True
    app.query_params["pain"] = written(BOTH_LEGS)
    app.run()

    assert any(TEXTS("pain.both_legs") in box for box in alerts(app))


def test_a_tender_calf_asks_about_the_clot_before_any_spot_is_named() -> None:
    app = opened(ask="place", region="rcalf")
    assert answer_key(GROUP, "calf-clot") in rows(app)
    assert TEXTS("pain.place_here") not in shown(app)

    app.button(key="pain-none-fits").click().run()

    assert TEXTS("pain.place_here") in shown(app)


def test_buttock_and_thigh_ask_about_the_nerve() -> None:
    app = opened(marked(StrokeMark("posterior", ((8, -9), (9, -20), (9, -40)), 6)))

    assert answer_key(GROUP, "nerve-loss") in rows(app)
    assert row_names(app) == []


def test_without_the_questions_for_such_marks_there_is_no_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "content"
    shutil.copytree(ROOT / "content", folder)
    safety = folder / "safety.yaml"
    safety.write_text(
        safety.read_text(encoding="utf-8").replace("asked_when: [saddle", "asked_when: [sadle"),
        encoding="utf-8",
    )
    monkeypatch.setenv("LUMBOPOINT_CONTENT", str(folder))
    st.cache_resource.clear()
    try:
        app = opened(SADDLE)
    finally:
        st.cache_resource.clear()

    assert TEXTS("screen.unreadable") in alerts(app)
    assert row_names(app) == []


def test_what_an_address_says_is_never_shown_as_a_link_or_a_picture() -> None:
    app = opened(pain="![x](https://elsewhere.example/x.png)")

    notice = next(text for text in alerts(app) if "`" in text)
    assert not re.search(r"[\[\]()!:]", notice.split("`")[1])


def test_none_of_these_fits_brings_the_spots_and_still_speaks_of_the_nerve() -> None:
    app = opened(LEG)

    app.button(key="pain-none-fits").click().run()

    assert row_names(app)
    assert TEXTS("pain.nerve") in shown(app)


def test_another_alarming_place_is_asked_about_even_after_a_no() -> None:
    app = opened(LEG)
    app.button(key="pain-none-fits").click().run()

    turn(app, f"{written(LEG)}.grlower-abdomen")

    assert row_names(app) == []
    assert answer_key(GROUP, "aortic-aneurysm") in rows(app)


def test_a_clinician_beside_the_treatment_answers_no_question_of_a_drawing() -> None:
    app = app_opened(is_screened=False, point="piriformis-lateral", tab="stretching")
    app.button(key="with-clinician").click().run()

    turn_to(app, PATH, pain=written(SADDLE))

    assert answer_key(GROUP, "cauda-equina") in rows(app)
    assert row_names(app) == []
    app.button(key="pain-none-fits").click().run()
    assert row_names(app)


def test_the_questions_can_be_asked_again() -> None:
    app = opened(SADDLE)
    app.button(key="pain-none-fits").click().run()

    app.button(key="pain-again").click().run()

    assert row_names(app) == []


@pytest.mark.parametrize("feels", ["numb", "tingling", "weak"])
def test_what_may_be_a_nerve_asks_about_it_first_and_changes_no_order(feels: str) -> None:
    low_back = marked(RegionMark("low-back", "both"))
    app = opened(low_back)
    before = row_names(app)

    app.pills(key=state.FEELS.key).set_value(["ache", feels]).run()

    assert row_names(app) == []
    assert app.query_params["feels"] == f"ache.{feels}"
    what = TEXTS("pain.alert.nerve-feeling")
    assert (strip(app)["says"], strip(app)["kind"]) == (TEXTS("pain.strip_check", what=what), "check")
    for sign_id in ("cauda-equina", "leg-weakness-fast", "nerve-loss"):
        assert answer_key(GROUP, sign_id) in rows(app)
    app.button(key="pain-none-fits").click().run()
    assert row_names(app) == before


def test_an_ache_asks_nothing() -> None:
    app = opened(marked(RegionMark("low-back", "both")), feels="ache")

    assert row_names(app)
    assert not rows(app)


def test_the_strip_in_the_frame_has_the_colour_of_the_most_urgent_box_of_the_answer() -> None:
    assert strip(opened(BOTH_LEGS))["kind"] == "emergency"  # the word of warning
    assert strip(opened(SADDLE))["kind"] == "check"  # questions alone


def test_a_tick_of_an_emergency_is_said_in_the_frame_of_the_body() -> None:
    app = opened(BOTH_LEGS)
    assert strip(app)["says"] == TEXTS("pain.strip_check", what=TEXTS("pain.alert.both-legs"))

    tick(app, answer_key(GROUP, "cauda-equina"))

    assert strip(app)["kind"] == "emergency"
    assert TEXTS("warning.emergency") in strip(app)["says"]


def test_a_drawing_like_no_pattern_says_so_and_folds_its_list() -> None:
    drawing = marked(RegionMark("low-back", "right"), RegionMark("shoulder-blade", "left"))
    assert answer(drawing).is_poor and not answer(BUTTOCK).is_poor

    app = opened(drawing)

    assert strip(app)["title"] == TEXTS("pain.poor_title")
    assert TEXTS("pain.poor_folded") in [expander.label for expander in app.expander]
    assert TEXTS("pain.poor_folded") not in [expander.label for expander in opened(BUTTOCK).expander]


def test_a_card_says_its_percentages_behind_its_sums_alone() -> None:
    app = opened(BUTTOCK)

    sums = [part.value for box in app.expander for part in box.markdown]
    assert any("%" in text for text in sums)
    assert not any(str(part.value) not in sums and "%" in str(part.value) for part in app.markdown[:8])


def test_a_common_low_back_pain_asks_nothing() -> None:
    app = opened(marked(RegionMark("low-back", "both")))

    assert row_names(app)
    assert not rows(app)
