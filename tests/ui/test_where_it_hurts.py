"""The page of pain through Streamlit's own test harness: what it says of a drawing in its address."""

import re

import pytest

from lumbopoint.answers import safety
from lumbopoint.lookup.drawing_code import read, written
from lumbopoint.lookup.pain_drawing import CircleMark, RegionMark, StrokeMark
from lumbopoint.lookup.short_list import short_list
from lumbopoint.ui.pain import state
from lumbopoint.ui.pain.answer import arithmetic, muscle_title, reason
from lumbopoint.ui.safety.screen import GROUP
from lumbopoint.ui.safety.state import answer_key
from tests.ui import screen
from tests.ui.pain_page import BODY, BUTTOCK, PATTERNS, answer, marked, opened, row_names, strip, turn
from tests.ui.screen import LIBRARY, TEXTS, rows, shown, told


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
    assert TEXTS("pain.firm", times=stability.times_first, trials=20) in shown(opened(firm))
    rivals = answer(close).stability.rivals
    assert rivals
    text = shown(opened(close))
    assert TEXTS("pain.too_close") in text
    said = next(
        line for line in text.splitlines() if line.startswith(TEXTS("pain.too_close_between", names="")[:12])
    )
    assert [name for name in rivals[:2] if muscle_title(LIBRARY, name) not in said] == []


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
    text = shown(opened(BUTTOCK))
    for doubt in ("pain.honest", "honest.short"):
        text = text.replace(TEXTS(doubt), "")

    assert not re.search(r"probab|likel|diagnos", text, re.IGNORECASE)


def test_a_row_leads_straight_to_what_can_be_done_at_home_behind_the_same_questions() -> None:
    app = opened(BUTTOCK)
    best = answer(BUTTOCK).rows[0].points[0]

    app.button(key=f"home-row-{best.point_ids[0]}-{best.side}").click().run()

    assert (app.query_params["point"], app.query_params["tab"]) == (best.point_ids[0], "stretching")
    app = screen.opened(
        is_screened=False, point=best.point_ids[0], tab="stretching"
    )  # AppTest cannot turn pages
    assert rows(app).keys() == {answer_key(GROUP, sign.id) for sign in safety.screen(LIBRARY)}
    point = LIBRARY.point(best.point_ids[0])
    steps = [one.start for use in point.stretches if (one := LIBRARY.stretch(use.stretch))] if point else []
    assert steps and [start for start in steps if start in shown(app)] == []
