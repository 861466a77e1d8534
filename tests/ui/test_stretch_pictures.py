"""Pictures of stretches: sent when they are seen, with their steps, mirrored for the left side."""

import gzip
import json
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from lumbopoint.drawing.figure import kept
from lumbopoint.drawing.figure.kept import StretchPicture
from lumbopoint.geometry.body_map import Side
from lumbopoint.model import Stretch
from lumbopoint.ui.safety.state import SCREENED
from lumbopoint.ui.shared import resources
from lumbopoint.ui.stretches import state
from tests.ui.screen import LIBRARY, opened, page_opened, told

FIGURE_FOUR, PRESS, CAMEL = "st-figure-four", "st-ql-supine-cross", "st-cat-camel"
GUIDE, TIMER = "lumbopoint_stretch_guide", "lumbopoint_stretch_timer"
#: With figure four first and another one folded.
POINT = next(
    point
    for point in LIBRARY.points
    if point.stretches[0].stretch == FIGURE_FOUR and len(point.stretches) > 1
)


@pytest.fixture
def drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fresh_caches: None) -> Iterator[Path]:
    """Every stretch has three pictures, 40 mm wide and 30 mm high; the folder that holds them."""

    def pictures(
        t: Any, stretch: Stretch, side: Side = "right", build: str = "feminine"
    ) -> tuple[StretchPicture, ...]:
        found = []
        for place, name in enumerate(("start", "middle", "end")):
            path = tmp_path / f"{stretch.id}-{name}-{build}.svg"
            path.write_text(f"<svg><title>{path.stem}</title></svg>", encoding="utf-8")
            steps = (place,) if place else ()
            found.append(StretchPicture(name, path, steps, f"{name}, {side}", side, (0, 0, 40, 30)))
        return tuple(found)

    monkeypatch.setattr(kept, "stretch_pictures", pictures)
    yield tmp_path


def shown_stretch(stretch_id: str) -> AppTest:
    return page_opened("stretches", ticked=(SCREENED.key,), stretch=stretch_id)


def sent(app: AppTest) -> dict[str, str]:
    """All pictures that the browser is given."""
    protos = [element.proto for element in app.get("bidi_component")]
    messages = [json.loads(p.json) for p in protos if p.component_name == "lumbopoint_pictures"]
    unzipped = [json.loads(gzip.decompress(b64decode(message["zipped"]))) for message in messages]
    return {name: svg for pictures in unzipped for name, svg in pictures.items()}


def test_every_picture_is_sent_and_has_its_words_and_steps(drawn: Path) -> None:
    app = shown_stretch(FIGURE_FOUR)
    stretch = LIBRARY.stretch(FIGURE_FOUR)
    assert stretch is not None

    parts = told(app, GUIDE)["parts"]
    names = [part["picture"] for part in parts]
    assert [part["alt"] for part in parts] == ["start, right", "middle, right", "end, right"]
    assert [[step["number"] for step in part["steps"]] for part in parts] == [[], [1], [2, 3, 4, 5, 6]]
    assert [part["start"]["text"] for part in parts] == [stretch.start, "", ""]
    assert all(name in sent(app)[name] for name in names)
    assert parts[0]["size"] == [40, 30]


def test_for_the_left_side_the_same_pictures_are_mirrored_and_their_words_with_them(drawn: Path) -> None:
    app = shown_stretch(FIGURE_FOUR)
    right = sent(app)

    app.segmented_control(key=state.SIDE.key).set_value("left").run()

    guide = told(app, GUIDE)
    assert guide["is_flipped"]
    assert [part["alt"] for part in guide["parts"]] == ["start, left", "middle, left", "end, left"]
    assert sent(app) == right


@pytest.mark.parametrize(
    ("stretch_id", "kind", "expected"),
    [
        (FIGURE_FOUR, "ready", "start"),
        (FIGURE_FOUR, "hold", "end"),
        (FIGURE_FOUR, "change", "start"),
        (PRESS, "press", "middle"),
        (PRESS, "release", "end"),
    ],
)
def test_the_timer_shows_the_picture_of_what_is_done(
    drawn: Path, stretch_id: str, kind: str, expected: str
) -> None:
    phases = told(shown_stretch(stretch_id), TIMER)["phases"]

    shown = {phase["picture"].split("-")[-2] for phase in phases if phase["kind"] == kind}
    assert shown == {expected}


def test_cards_show_the_last_picture_of_each_stretch(drawn: Path) -> None:
    app = page_opened("stretches")

    names = [card["picture"] for card in told(app, "lumbopoint_cards")["cards"]]
    assert len(names) == len(LIBRARY.stretches)
    assert {name.split("-")[-2] for name in names} == {"end"}
    assert set(sent(app)) == set(names)


def test_pictures_of_a_folded_stretch_are_sent_when_it_is_unfolded(drawn: Path) -> None:
    app = opened(point=POINT.id, tab="stretching")
    other = POINT.stretches[1].stretch
    assert {name.startswith(FIGURE_FOUR) for name in sent(app)} == {True}

    app.session_state[f"stretch-{POINT.id}-{other}"] = True
    app.run()

    assert any(name.startswith(other) for name in sent(app))


def test_a_missing_file_leaves_the_steps_in_words(drawn: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: Any) -> tuple[StretchPicture, ...]:
        raise FileNotFoundError("st-figure-four-start-feminine.svg")

    monkeypatch.setattr(kept, "stretch_pictures", missing)
    app = shown_stretch(FIGURE_FOUR)

    assert [part["picture"] for part in told(app, GUIDE)["parts"]] == [""]
    assert sent(app) == {}
    assert resources.last_drawings("feminine") == ""
