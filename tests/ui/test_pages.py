"""Every page through Streamlit's own test harness: each point opens, for each reader."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from lumbopoint.answers import sentences
from lumbopoint.drawing.windows import WINDOWS, Window, view_box
from lumbopoint.model import VIEWS, Muscle, Stretch, TriggerPoint, View
from lumbopoint.ui.safety.state import SIGNS, answer_key
from lumbopoint.ui.shared.resources import ROOT
from lumbopoint.ui.shared.scene import Scene, is_shown
from lumbopoint.ui.shared.selection import AUDIENCES, SIDES, TABS
from tests.ui.screen import (
    LIBRARY,
    MARKED_WORD,
    TEXTS,
    name,
    opened,
    page_opened,
    rows,
    shown,
    stretch_text,
    title,
    told,
)


def test_on_a_first_visit_nothing_is_chosen_and_one_primary_button_leads_to_the_pain() -> None:
    app = opened()

    assert name(app) == TEXTS("first.title")
    assert told(app, "lumbopoint_chosen")["choice"]["kind"] == "none"
    assert told(app, "lumbopoint_body_map")["points"]
    assert TEXTS("app.not_a_diagnosis") in shown(app)
    assert "point" not in app.query_params and "muscle" not in app.query_params
    assert [b.label for b in app.button if b.proto.type == "primary"] == [TEXTS("pain.title")]
    assert app.selectbox[0].value is None and not app.tabs


@pytest.mark.parametrize("point", LIBRARY.points, ids=lambda point: point.id)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_point_opens_for_every_reader(point: TriggerPoint, audience: str) -> None:
    app = opened(point=point.id, audience=audience, side="left")

    chosen = told(app, "lumbopoint_chosen")
    technical = TEXTS("links.clinical_name", muscle=muscle_name(point), name=point.name)
    assert name(app) == (title(point) if audience == "patient" else technical)
    said = json.loads(str(told(app, "lumbopoint_sayings")))[f"point/{point.id}"]
    assert said["title"] == name(app)
    assert said["left"] == chosen["said"]["kicker"]
    other = (
        point.symptoms[0].rstrip(".")
        if audience == "patient"
        else point.needling.therapist.structures_at_risk[0]
    )
    assert other in shown(app)


def muscle_name(point: TriggerPoint) -> str:
    muscle = LIBRARY.muscle_of(point.id)
    assert muscle is not None
    return muscle.name


#: In all tabs of a point together.
MOST_OPEN_WORDS = 350
TAB_WORDS: dict[str, Callable[[TriggerPoint], str]] = {
    "glance": lambda point: point.symptoms[0].rstrip("."),
    "symptoms": lambda point: point.symptoms[-1],
    "needling": lambda point: point.needling.patient.watched_for,
    "stretching": lambda point: point.self_care.avoid[-1],
    "examination": lambda point: point.examination.plain,
    "evidence": lambda point: sentences.review(TEXTS, point.review),
}


@pytest.mark.parametrize("point", LIBRARY.points, ids=lambda point: point.id)
def test_every_tab_opens_and_what_stands_open_in_all_of_them_is_soon_read(point: TriggerPoint) -> None:
    open_words = 0
    for place, tab in enumerate(TABS):
        app = opened(point=point.id, tab=tab)
        assert TAB_WORDS[tab](point) in shown(app)
        open_words += len(" ".join(unfolded(app.tabs[place])).split())

    assert open_words <= MOST_OPEN_WORDS


def unfolded(node: Any) -> Iterator[str]:
    """What can be read without opening anything; labels of what can be opened are not counted."""
    for child in node.children.values():
        if child.type in ("markdown", "info", "warning", "subheader"):
            yield MARKED_WORD.sub(r"\1", str(child.value))
        elif child.type == "bidi_component":
            yield stretch_text(child)
        elif child.type not in ("expander", "expandable", "popover") and hasattr(child, "children"):
            yield from unfolded(child)


@pytest.mark.parametrize("point", LIBRARY.points, ids=lambda point: point.id)
def test_technique_and_risks_are_for_therapists_only(point: TriggerPoint) -> None:
    facts = point.needling.therapist
    secret = re.split(r"[.(]", facts.technique.direction if facts.technique else facts.withheld or "")[0]

    assert secret not in shown(opened(point=point.id, audience="patient", tab="needling"))
    assert secret in shown(opened(point=point.id, audience="therapist", tab="needling"))


@pytest.mark.parametrize("muscle", LIBRARY.muscles, ids=lambda muscle: muscle.id)
def test_every_muscle_opens_and_offers_its_points(muscle: Muscle) -> None:
    app = opened(muscle=muscle.id)

    assert name(app) == muscle.name
    assert [b.label for b in app.button if str(b.key).startswith("offer-")] == [
        point.plain_name for point in muscle.points
    ]


def test_a_point_offered_by_its_muscle_can_be_chosen() -> None:
    app = opened(muscle="multifidus", side="left")
    point = LIBRARY.points[[p.id for p in LIBRARY.points].index("multifidus-s4")]

    app.button(key=f"offer-{point.id}").click().run()

    assert name(app) == title(point)
    assert app.query_params["point"] == point.id
    assert app.query_params["side"] == "left"


def test_the_search_box_lists_every_point_and_muscle_and_chooses() -> None:
    app = opened()
    box = app.selectbox[0]

    assert len(box.options) == len(LIBRARY.points) + len(LIBRARY.muscles)
    box.set_value("muscle/piriformis").run()
    assert name(app) == "Piriformis"
    assert app.query_params["layer"] == "deep"


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("window", WINDOWS)
def test_the_map_shows_the_chosen_view_and_window_of_the_chosen_side(view: View, window: Window) -> None:
    data = told(opened(point="multifidus-s1", view=view, window=window, side="left"), "lumbopoint_body_map")

    assert data["view_box"] == list(view_box(view, window, is_mirrored=view == "lateral"))
    marked = {(p["id"], p["side"]) for p in data["points"]}
    sides = ("left",) if view == "lateral" else SIDES
    scene = Scene(view=view, layer="deep", window=window)
    expected = [p.id for p in LIBRARY.points if is_shown(p, scene)]
    assert marked == {(point_id, side) for point_id in expected for side in sides}


def test_build_skin_and_landmarks_are_kept_in_the_address_and_change_the_map() -> None:
    plain = told(opened(point="multifidus-s1"), "lumbopoint_body_map")
    app = opened(point="multifidus-s1", build="feminine", look="tone-5", landmarks="on")
    data = told(app, "lumbopoint_body_map")

    assert data["svg"] != plain["svg"]
    assert data["colours"] != plain["colours"]
    assert not plain["landmarks"] and "PSIS" in data["landmarks"]
    assert (app.query_params["build"], app.query_params["look"]) == ("feminine", "tone-5")


def test_an_unknown_link_shows_a_point_and_names_what_is_unknown() -> None:
    app = opened(point="no-such-point")

    assert name(app)
    assert "no-such-point" in app.info[0].value


def test_a_broken_file_is_named_and_the_rest_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fresh_caches: None
) -> None:
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    broken = content / "muscles" / "piriformis.yaml"
    broken.write_text("id: piriformis\nname: [unclosed\n", encoding="utf-8")
    monkeypatch.setenv("LUMBOPOINT_CONTENT", str(content))

    app = opened(point="multifidus-s1")

    assert "piriformis" in app.warning[0].value
    point = LIBRARY.point("multifidus-s1")
    assert point is not None and name(app) == title(point)


def test_the_warning_page_shows_every_sign_with_what_to_do() -> None:
    app = page_opened("warning_signs")
    lines = rows(app)

    assert not app.exception
    assert len(LIBRARY.warning_signs) >= 8
    for sign in LIBRARY.warning_signs:
        line = lines[answer_key(SIGNS, sign.id)]
        text = "\n".join(
            [line["label"], *chain(*([m["title"], m["text"], *m["lines"]] for m in line["more"]))]
        )
        assert sign.plain_name in text
        assert sign.what_to_do in text
        assert all(line in text for line in sign.signs)


def test_a_stretch_says_when_to_leave_it_out_then_the_steps_then_openly_when_to_stop() -> None:
    app = opened(point="piriformis-lateral", tab="stretching")
    point = LIBRARY.point("piriformis-lateral")
    assert point is not None
    stretch = LIBRARY.stretch(point.stretches[0].stretch)
    assert stretch is not None
    tab = app.tabs[TABS.index("stretching")]
    read = [
        node.label
        if node.type in FOLDS
        else stretch_text(node)
        if node.type == "bidi_component"
        else str(node.value)
        for node in blocks(tab)
    ]
    places = [
        next(place for place, text in enumerate(read) if part in text)
        for part in (
            TEXTS("caution.heading"),
            stretch.steps[-1],
            TEXTS("stretching.stop_short"),
            TEXTS("stretching.stop_if", count=len(stretch.stop_when)),
        )
    ]

    assert places == sorted(places)
    assert app.warning[-1].value == TEXTS("stretching.stop_short")


FOLDS = ("expander", "expandable")


def blocks(node: Any) -> Iterator[Any]:
    """What can be read or opened, in the order of reading; not what is folded."""
    for child in node.children.values():
        if child.type in (*FOLDS, "markdown", "info", "warning", "bidi_component"):
            yield child
        elif hasattr(child, "children"):
            yield from blocks(child)


@pytest.mark.parametrize("stretch", LIBRARY.stretches, ids=lambda stretch: stretch.id)
def test_what_is_said_of_every_stretch_on_when_to_stop_is_true_of_it(stretch: Stretch) -> None:
    """The one sentence names pain that grows or spreads, and signs of a nerve."""
    listed = "\n".join(stretch.stop_when)

    assert re.search(r"pain (?:spreads|goes above)|gets worse", listed, re.IGNORECASE)
    assert all(word in listed for word in ("tingl", "numb"))
