"""The page of stretches: all as cards, filters, one behind the short screen, and its timer."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from lumbopoint.answers import safety
from lumbopoint.answers.stretch_choice import StretchFilter, fitting, instead, uses
from lumbopoint.answers.stretch_plan import PAUSES_S, holds_s, usual_pace
from lumbopoint.model import Stretch
from lumbopoint.ui.safety.state import SCREENED, SIGNS, answer_key
from lumbopoint.ui.shared.stretching import has_side
from lumbopoint.ui.stretches import one, state
from tests.ui.screen import LIBRARY, TEXTS, alerts, page_opened, shown, told

STRETCHES = LIBRARY.stretches
POINT = LIBRARY.points[0].id
ASKED = safety.screen(LIBRARY)
GUIDE, TIMER = "lumbopoint_stretch_guide", "lumbopoint_stretch_timer"
FIGURE_FOUR = "st-figure-four"


def stretch(stretch_id: str) -> Stretch:
    found = LIBRARY.stretch(stretch_id)
    assert found is not None
    return found


def opened_stretch(stretch_id: str, **more: Any) -> AppTest:
    """One stretch, by somebody who has passed the screen."""
    return page_opened("stretches", ticked=(SCREENED.key,), stretch=stretch_id, **more)


def names(app: AppTest) -> list[str]:
    return [element.proto.component_name for element in app.get("bidi_component")]


def card_ids(app: AppTest) -> list[str]:
    return [card["id"] for card in told(app, "lumbopoint_cards")["cards"]]


def ids(found: tuple[Stretch, ...]) -> list[str]:
    return [one.id for one in found]


def steps(app: AppTest) -> list[str]:
    return [step["text"] for part in told(app, GUIDE)["parts"] for step in part["steps"]]


def test_the_list_has_every_stretch_with_its_aim_and_address() -> None:
    app = page_opened("stretches")
    cards = {card["id"]: card for card in told(app, "lumbopoint_cards")["cards"]}

    assert TEXTS("stretches.count", count=len(STRETCHES)) in shown(app)
    assert {one.id: (one.name, one.aim, f"?stretch={one.id}") for one in STRETCHES} == {
        one_id: (card["title"], card["text"], card["href"]) for one_id, card in cards.items()
    }


def test_the_filters_narrow_the_list_together() -> None:
    app = page_opened("stretches")

    app.selectbox(key=state.MUSCLE.key).set_value("quadratus-lumborum").run()
    for_muscle = card_ids(app)
    app.pills(key=state.GROUPS.key).set_value(["lying", "standing"]).run()
    app.pills(key=state.WITHOUT.key).set_value(["overhead"]).run()

    asked = StretchFilter("quadratus-lumborum", ("lying", "standing"), ("overhead",))
    assert 0 < len(card_ids(app)) < len(for_muscle) < len(STRETCHES)
    assert card_ids(app) == ids(fitting(LIBRARY, asked))


def test_where_nothing_fits_it_says_so() -> None:
    app = page_opened("stretches", muscle="coccygeus")

    app.pills(key=state.GROUPS.key).set_value(["standing"]).run()

    assert card_ids(app) == []
    assert TEXTS("stretches.none_left") in alerts(app)


@pytest.mark.parametrize(
    ("without", "is_said"), [("pregnancy", True), ("hip-replacement", True), ("kneeling", False)]
)
def test_what_a_filter_by_cautions_cannot_promise_is_said(without: str, is_said: bool) -> None:
    app = page_opened("stretches")

    app.pills(key=state.WITHOUT.key).set_value([without]).run()

    assert (TEXTS("stretches.left_out") in alerts(app)) == is_said


def test_the_muscle_is_in_the_address_and_what_people_say_of_themselves_is_not() -> None:
    app = page_opened("stretches")

    app.pills(key=state.WITHOUT.key).set_value(["pregnancy"]).run()
    app.selectbox(key=state.MUSCLE.key).set_value("piriformis").run()

    assert app.query_params["muscle"] == "piriformis"
    assert list(app.query_params) == ["muscle"]
    again = page_opened("stretches", muscle="piriformis")
    assert card_ids(again) == ids(fitting(LIBRARY, StretchFilter("piriformis")))


def test_the_way_back_leads_to_the_list_for_the_muscle() -> None:
    app = opened_stretch(FIGURE_FOUR, muscle="piriformis")

    app.button(key="all-stretches").click().run()

    assert card_ids(app) == ids(fitting(LIBRARY, StretchFilter("piriformis")))
    assert app.query_params["muscle"] == "piriformis"
    assert "stretch" not in app.query_params


def test_an_unknown_stretch_shows_the_list_and_is_named() -> None:
    app = page_opened("stretches", stretch="st-headstand")

    assert "st-headstand" in app.info[0].value
    assert len(card_ids(app)) == len(STRETCHES)


@pytest.mark.parametrize("it", STRETCHES, ids=lambda it: it.id)
def test_every_stretch_opens_with_cautions_steps_when_to_stop_and_links(it: Stretch) -> None:
    app = opened_stretch(it.id)
    text = shown(app)

    assert told(app, "lumbopoint_topic")["title"] == it.name
    assert steps(app) == list(it.steps)
    assert told(app, GUIDE)["parts"][0]["start"]["text"] == it.start
    for part in (*(caution.plain for caution in it.cautions), *it.stop_when, it.felt):
        assert part in text
    linked = {button.label for button in app.button if str(button.key).startswith("on-map-")}
    assert linked == {point.plain_name for use in uses(LIBRARY, it.id) for point in use.points}


def test_before_the_screen_a_patient_sees_the_check_and_neither_steps_nor_timer() -> None:
    app = page_opened("stretches", stretch=FIGURE_FOUR)

    assert not {GUIDE, TIMER} & set(names(app))
    assert not any(
        part in shown(app) for part in (*stretch(FIGURE_FOUR).stop_when, stretch(FIGURE_FOUR).felt)
    )
    app.button(key="none-fits").click().run()

    assert {GUIDE, TIMER} <= set(names(app))


def test_after_a_yes_the_advice_comes_first_and_steps_and_timer_are_folded_away() -> None:
    app = page_opened("stretches", ticked=(answer_key(SIGNS, ASKED[0].id),), stretch=FIGURE_FOUR)

    assert ASKED[0].what_to_do in alerts(app)[0]
    folds = [fold for fold in app.expander if fold.label == TEXTS("screen.folded")]
    assert len(folds) == 1 and not folds[0].proto.expanded
    inside = [element.proto.component_name for element in folds[0].get("bidi_component")]
    assert names(app).count(GUIDE) == inside.count(GUIDE) == 1
    assert names(app).count(TIMER) == inside.count(TIMER) == 1


def test_without_questions_to_ask_there_is_no_treatment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safety, "screen", lambda library: ())

    app = opened_stretch(FIGURE_FOUR)

    assert TEXTS("screen.unreadable") in alerts(app)
    assert not {GUIDE, TIMER} & set(names(app))


def test_a_therapist_sees_the_note_and_is_not_screened() -> None:
    app = page_opened("stretches", therapist_at=POINT, stretch=FIGURE_FOUR)

    assert {GUIDE, TIMER} <= set(names(app))
    assert str(stretch(FIGURE_FOUR).therapist_note) in shown(app)
    assert str(stretch(FIGURE_FOUR).therapist_note) not in shown(opened_stretch(FIGURE_FOUR))


def test_the_sore_side_turns_the_pictures_and_begins_the_timer() -> None:
    app = opened_stretch(FIGURE_FOUR)
    assert told(app, GUIDE)["is_flipped"] is False

    app.segmented_control(key=state.SIDE.key).set_value("left").run()

    assert told(app, GUIDE)["is_flipped"] is True
    phases = told(app, TIMER)["phases"]
    assert phases[0]["detail"] == TEXTS("timer.round_left", round=1, rounds=3)
    assert [phase["is_flipped"] for phase in phases if phase["kind"] == "hold"][:2] == [True, False]


def test_a_stretch_without_a_side_asks_for_none() -> None:
    sided = {one.id for one in STRETCHES if has_side(one)}

    assert FIGURE_FOUR in sided and "st-cat-camel" not in sided
    for stretch_id in (FIGURE_FOUR, "st-cat-camel"):
        asked = [group.key for group in opened_stretch(stretch_id).segmented_control]
        assert (state.SIDE.key in asked) == (stretch_id in sided)


def test_the_times_can_be_changed_within_the_dose() -> None:
    app = opened_stretch("st-prone-press")
    press = stretch("st-prone-press")
    assert list(app.select_slider(key=f"hold-{press.id}").options) == [str(hold) for hold in holds_s(press)]

    app.select_slider(key=f"hold-{press.id}").set_value(holds_s(press)[-1]).run()
    app.select_slider(key=f"pause-{press.id}").set_value(PAUSES_S[0]).run()

    phases = told(app, TIMER)["phases"]
    assert {phase["seconds"] for phase in phases if phase["kind"] == "hold"} == {holds_s(press)[-1]}
    assert {phase["seconds"] for phase in phases if phase["kind"] == "rest"} == {PAUSES_S[0]}


@pytest.mark.parametrize("it", STRETCHES, ids=lambda it: it.id)
def test_what_is_not_held_has_no_timer_but_a_sentence(it: Stretch) -> None:
    app = opened_stretch(it.id)

    is_held = usual_pace(it) is not None
    assert (TIMER in names(app)) == is_held
    assert (TEXTS("timer.own_pace") in shown(app)) != is_held


def test_every_phase_says_what_how_long_and_which_side() -> None:
    phases = told(opened_stretch(FIGURE_FOUR), TIMER)["phases"]

    assert phases[1]["said"] == "Hold. 20 seconds. Right side, 1 of 3."
    assert phases[2]["said"] == "Change sides. 10 seconds. Left side, 1 of 3."
    assert phases[2]["coming"] == "Then: Change sides"


def test_others_for_the_same_muscles_are_offered() -> None:
    app = opened_stretch("st-thomas-edge")

    offered = card_ids(app)
    assert offered == ids(instead(LIBRARY, stretch("st-thomas-edge")))[: one.MOST_INSTEAD]
    assert "st-thomas-edge" not in offered
