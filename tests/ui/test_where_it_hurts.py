"""The page of pain through Streamlit's own test harness: what it says of a drawing in its address."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from lumbopoint.lookup.drawing_code import read, written
from lumbopoint.lookup.pain_drawing import CircleMark, Mark, PainDrawing, RegionMark, StrokeMark
from lumbopoint.lookup.short_list import ShortList, short_list
from lumbopoint.model import WarningSign
from lumbopoint.ui.pain import state
from lumbopoint.ui.pain.answer import arithmetic, muscle_title, reason
from lumbopoint.ui.safety.screen import GROUP
from lumbopoint.ui.safety.state import answer_key
from lumbopoint.ui.shared.resources import ROOT
from tests import shipped
from tests.patience import PATIENCE_S
from tests.ui.screen import LIBRARY, PAGE, TEXTS, alerts, page_opened, rows, shown, tick, told

BODY = shipped.body()
PATTERNS = shipped.patterns()
BUTTOCK = PainDrawing((StrokeMark("posterior", ((5, -6), (9, -9), (9, -14)), 6),))


def opened(drawing: PainDrawing | None = None, **params: str) -> AppTest:
    return page_opened("where_it_hurts", **params, **({"pain": written(drawing)} if drawing else {}))


def marked(*marks: Mark) -> PainDrawing:
    return PainDrawing(marks)


def answer(drawing: PainDrawing) -> ShortList:
    return short_list(PATTERNS, read(written(drawing))[0], BODY)


def turn(app: AppTest, code: str) -> None:
    """Another drawing comes by the address, in the same session."""
    app.query_params["pain"] = code
    app.run()


def strip(app: AppTest) -> Any:
    """The heading of the answer, with the strip in the frame of the body that leads to it."""
    return told(app, "lumbopoint_pain_answer")


def row_names(app: AppTest) -> list[str]:
    """The names of the ranked muscles in their order."""
    texts = (str(part.value) for part in app.markdown)
    return [
        found[1]
        for text in texts
        if (found := re.match(r"\*\*\d+\. (?:\(tie\) |Most like yours: )?(.+?)\*\*", text))
    ]


def test_an_empty_page_says_how_to_begin() -> None:
    app = opened()

    assert strip(app)["title"] == TEXTS("pain.empty_title")
    assert row_names(app) == []
    assert "pain" not in app.query_params


def test_a_drawing_of_the_address_is_ranked_with_its_reasons() -> None:
    app = opened(BUTTOCK)

    expected = [muscle_title(LIBRARY, row.candidate.muscle_id) for row in answer(BUTTOCK).rows[:3]]
    assert row_names(app) == expected
    best = answer(BUTTOCK).rows[0].candidate
    said = reason(TEXTS, best)
    assert f"{round(100 * best.covers)}\u00a0%" in said and f"{round(100 * best.matched)}\u00a0%" in said
    assert said in shown(app)
    assert TEXTS("pain.honest") in shown(app)


def test_the_sums_of_a_row_end_in_the_score_that_the_row_shows() -> None:
    found = answer(BUTTOCK)
    best = found.rows[0].candidate

    text = arithmetic(TEXTS, best, found.pain.area.cm2)

    assert text in shown(opened(BUTTOCK))
    assert round(100 * best.score) == float(re.findall(r"\*\*([\d.]+)\u00a0%", text)[-1])


def test_more_rows_come_when_they_are_asked_for_and_a_new_drawing_starts_anew() -> None:
    app = opened(BUTTOCK)

    app.button(key="pain-more").click().run()

    assert len(row_names(app)) == 6
    turn(app, f"{written(BUTTOCK)}.glbuttock")
    assert len(row_names(app)) == 3


def test_a_short_list_offers_no_more_rows_than_there_are() -> None:
    drawing = marked(RegionMark("shoulder-blade", "right"))
    assert 0 < len(answer(drawing).rows) < 3

    app = opened(drawing)

    assert len(row_names(app)) == len(answer(drawing).rows)
    assert "pain-more" not in [button.key for button in app.button]


def test_the_browser_is_told_nothing_new_while_it_draws_itself() -> None:
    app = opened(BUTTOCK)
    before = told(app, "lumbopoint_pain_map")

    app.toggle(key=state.PREVALENCE.key).set_value(True).run()

    assert told(app, "lumbopoint_pain_map") == before


def test_depth_is_one_touch_that_changes_no_number_and_says_so() -> None:
    app = opened(BUTTOCK)
    scores = [row.candidate.score for row in answer(BUTTOCK).rows]
    assert TEXTS("pain.depth_does") not in shown(app)

    app.segmented_control(key=state.DEPTH.key).set_value("deep").run()

    assert TEXTS("pain.depth_does") in shown(app)
    assert app.query_params["depth"] == "deep"
    ordered = short_list(PATTERNS, read(written(BUTTOCK))[0], BODY, "deep").rows
    assert [row.candidate.score for row in ordered] == pytest.approx(scores, abs=0.005)
    assert row_names(app) == [muscle_title(LIBRARY, row.candidate.muscle_id) for row in ordered[:3]]
    app.segmented_control(key=state.DEPTH.key).set_value("unsure").run()
    assert TEXTS("pain.depth_does") not in shown(app)
    assert "depth" not in app.query_params


def test_prevalence_is_shown_only_when_asked_for_and_with_its_source() -> None:
    app = opened(BUTTOCK)
    line = TEXTS("pain.prevalence_line", statement="", sources="")[:10]
    assert line not in shown(app)

    app.toggle(key=state.PREVALENCE.key).set_value(True).run()

    muscle = LIBRARY.muscle("piriformis")
    assert muscle is not None and muscle.prevalence is not None
    assert muscle.prevalence.statement in shown(app)
    assert "Monclus" in shown(app) or "Monclús" in shown(app)


def test_prevalence_never_changes_the_order() -> None:
    app = opened(BUTTOCK)
    before = row_names(app)

    app.toggle(key=state.PREVALENCE.key).set_value(True).run()

    assert row_names(app) == before


def test_a_close_race_is_said_and_a_firm_first_place_with_its_count() -> None:
    firm = marked(StrokeMark("posterior", ((0, 4), (0, -1)), 4))
    close = marked(StrokeMark("posterior", ((4, -5), (5, -8)), 5))

    stability = answer(firm).stability
    assert stability.muscle_id and not stability.is_too_close
    name, times = muscle_title(LIBRARY, stability.muscle_id), stability.times_first
    assert TEXTS("pain.firm", name=name, times=times, trials=20) in shown(opened(firm))
    assert TEXTS("pain.too_close", names="").split(".")[0] in shown(opened(close))


def test_what_no_pattern_holds_is_told_as_left_over() -> None:
    drawing = marked(StrokeMark("posterior", ((8, -9), (9, -14)), 6), CircleMark("anterior", 0, 60, 5))

    share = round(100 * answer(drawing).left_over_share)

    assert share > 20
    assert TEXTS("pain.left_over", share=share) in shown(opened(drawing))


def test_a_mixed_pain_shows_a_few_spots_that_explain_it_together() -> None:
    drawing = marked(RegionMark("mid-back", "right"), RegionMark("lower-buttock", "left"))

    assert len(answer(drawing).cover.steps) > 1
    assert TEXTS("pain.cover_title") in shown(opened(drawing))


EXTENTS = {
    "off-body": marked(CircleMark("posterior", 200, 0, 3)),
    "tiny": marked(CircleMark("posterior", 6, -8, 0.5)),
    "widespread": marked(
        *(RegionMark(name, "both") for name in ("low-back", "chest", "arm", "anterior-thigh"))
    ),
}


@pytest.mark.parametrize("extent", EXTENTS)
def test_a_drawing_of_odd_size_gets_a_clear_word(extent: str) -> None:
    assert TEXTS(f"pain.{extent}") in shown(opened(EXTENTS[extent]))


def test_pain_where_no_point_is_felt_says_so() -> None:
    assert TEXTS("pain.nothing") in shown(opened(marked(CircleMark("posterior", 0, 62, 4))))


def test_a_link_with_a_faulty_part_says_so_and_shows_the_rest() -> None:
    app = opened(pain=f"{written(BUTTOCK)}.q!")

    assert f"`{written(BUTTOCK)}.q`" in shown(app)
    assert row_names(app)


def test_a_tender_place_shows_points_near_it_and_all_that_are_felt_there() -> None:
    place = written(marked(StrokeMark("posterior", ((8, -9),), 0)))

    app = opened(ask="place", at=place)

    assert strip(app)["title"] == TEXTS("pain.place_near")
    assert TEXTS("pain.place_here") in shown(app)


def test_a_region_by_name_shows_its_points_and_all_that_are_felt_there() -> None:
    app = opened(ask="place")
    assert strip(app)["title"] == TEXTS("pain.place_empty")

    app = opened(ask="place", region="lbuttock")

    assert strip(app)["title"] == TEXTS("pain.place_in")
    assert app.query_params["region"] == "lbuttock"


def test_the_words_probability_and_diagnosis_are_used_for_neither_row() -> None:
    text = shown(opened(BUTTOCK)).replace(TEXTS("pain.honest"), "")

    assert not re.search(r"probab|likel|diagnos", text, re.IGNORECASE)


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
        assert app.checkbox(key=answer_key(GROUP, sign_id))
    app.button(key="pain-none-fits").click().run()
    assert row_names(app) == before


def test_an_ache_asks_nothing() -> None:
    app = opened(marked(RegionMark("low-back", "both")), feels="ache")

    assert row_names(app)
    assert not app.checkbox


def test_a_tick_of_an_emergency_is_said_in_the_frame_of_the_body() -> None:
    app = opened(BOTH_LEGS)
    assert strip(app)["says"] == TEXTS("pain.strip_check", what=TEXTS("pain.alert.both-legs"))

    app.checkbox(key=answer_key(GROUP, "cauda-equina")).check().run()

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
