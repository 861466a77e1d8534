"""The message that lets the map paint a referral by itself: where every spot is felt, on every view; pure.

One JSON text, equal for everybody of a language. Lengths in cm, y downwards, the right side as written::

    {texts: {key: words},
     points: {id: {muscle, layer, view, x, y, title, names: {right, left}, says,
                   on: {view: {main, some, dots, targets, near, low, is_beyond}}}},
     spots_of: {muscle id: [ids of its points]},
     layers: {view: [{layer, words}]},
     skins: {build: {view: path}}}

What stands under ``on`` is a ``ZoneArt``.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from lumbopoint.answers.sentences import referral_sentence
from lumbopoint.drawing.zone_art import body_outline, zone_art
from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.geometry.skin import BUILDS
from lumbopoint.i18n import Texts
from lumbopoint.model import VIEWS, Library, Muscle, TriggerPoint, View
from lumbopoint.ui.shared.scene import layers_with_spots
from lumbopoint.ui.shared.selection import LAYERS, SIDES

#: The map's words, by the key under which it looks for them.
WORDS: Mapping[str, str] = {
    "the_spot": "map.the_spot",
    "felt_here": "map.felt_here",
    **{f"felt_{where}": f"map.felt_{where}" for where in (*VIEWS, "below")},
    **{f"turn_{where}": f"map.turn_{where}" for where in (*VIEWS, "whole")},
    **{f"beside_{where}": f"map.beside_{where}" for where in (*VIEWS, "whole")},
    **{f"layer_{layer}": f"layer.{layer}_long" for layer in LAYERS},
    "main_area": "map.main_area",
    "in_some": "map.in_some",
    "areas": "map.areas",
    "nearest": "map.nearest",
    "which": "map.which",
    "none_here": "map.none_here",
    "close": "map.close",
}


def referral_message(library: Library, body: BodyMap, t: Texts) -> str:
    """The message, as JSON."""
    message = {
        "texts": {name: t(key) for name, key in WORDS.items()},
        "points": {
            point.id: _point(library, body, t, muscle, point)
            for muscle in library.muscles
            for point in muscle.points
        },
        "spots_of": {muscle.id: [point.id for point in muscle.points] for muscle in library.muscles},
        "layers": {view: _layers(library, t, view) for view in VIEWS},
        "skins": {build: {view: body_outline(body, view, build) for view in VIEWS} for build in BUILDS},
    }
    return json.dumps(message, ensure_ascii=False, separators=(",", ":"))


def _point(library: Library, body: BodyMap, t: Texts, muscle: Muscle, point: TriggerPoint) -> dict[str, Any]:
    name = t("map.point_option", plain_name=point.plain_name, muscle=muscle.name)
    said = referral_sentence(library, body, t, body.placed_zones(point.zones, "right"))
    return {
        "muscle": muscle.id,
        "layer": point.layer,
        "view": point.position.view,
        "x": point.position.x_cm,
        "y": -point.position.y_cm,
        "title": point.plain_name,
        "names": {side: t(f"side.of_name_{side}", name=name) for side in SIDES},
        "says": said.replace("**", ""),
        "on": {art.view: _without_view(asdict(art)) for art in zone_art(body, point)},
    }


def _without_view(art: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in art.items() if name != "view"}


def _layers(library: Library, t: Texts, view: View) -> list[dict[str, str]]:
    """The layers of a view that have any spot, and how many."""
    offered = layers_with_spots(library, view)
    counts = {
        layer: sum((p.position.view, p.layer) == (view, layer) for p in library.points) for layer in offered
    }
    return [
        {"layer": layer, "words": t.counted("map.layer_has", count, layer=t(f"layer.{layer}"), count=count)}
        for layer, count in counts.items()
    ]
