"""The message from which the map paints by itself where a spot is felt."""

import json
from typing import Any

from lumbopoint.answers.sentences import referral_sentence
from lumbopoint.model import VIEWS
from lumbopoint.ui.explore.referral_message import referral_message
from lumbopoint.ui.shared.scene import Scene, is_shown
from lumbopoint.ui.shared.selection import LAYERS
from tests import shipped
from tests.ui.screen import opened, told

BODY, LIBRARY, TEXTS = shipped.body(), shipped.library(), shipped.texts()
MESSAGE = referral_message(LIBRARY, BODY, TEXTS)


def read() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(MESSAGE)
    return found


def test_it_holds_every_spot_with_the_words_that_a_screen_reader_says() -> None:
    points = read()["points"]

    assert set(points) == {point.id for point in LIBRARY.points}
    for point in LIBRARY.points:
        said = referral_sentence(LIBRARY, BODY, TEXTS, BODY.placed_zones(point.zones, "right"))
        assert points[point.id]["says"] == said.replace("**", "")


def test_the_spots_of_a_muscle_are_numbered_as_they_are_listed() -> None:
    assert read()["spots_of"] == {muscle.id: [p.id for p in muscle.points] for muscle in LIBRARY.muscles}


def test_only_layers_with_a_spot_are_told_and_how_many_they_have() -> None:
    layers = read()["layers"]

    for view in VIEWS:
        counts = {
            layer: sum(is_shown(p, Scene(view=view, layer=layer, window="whole")) for p in LIBRARY.points)
            for layer in LAYERS
        }
        assert [one["layer"] for one in layers[view]] == [layer for layer in LAYERS if counts[layer]]
        assert all(str(counts[one["layer"]]) in one["words"] for one in layers[view])


def test_it_is_small_and_the_same_whatever_is_chosen_by_whom_on_which_skin() -> None:
    one = opened(point="multifidus-s1")
    other = opened(muscle="piriformis", side="left", view="anterior", look="tone-6", audience="therapist")

    assert [str(told(app, "lumbopoint_zones")) for app in (one, other)] == [MESSAGE, MESSAGE]
    assert len(MESSAGE.encode()) < 150_000
