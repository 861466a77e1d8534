"""Places on the body: points in their muscles, zones on the skin, and texts for every shape of the atlas."""

from collections.abc import Iterator

from lumbopoint.content.draft import Draft, Entry, Finding
from lumbopoint.content.suggestions import did_you_mean
from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.geometry.fit import gap_cm, nearest_place, reach_beside, share_beside
from lumbopoint.geometry.muscles import MuscleShape
from lumbopoint.geometry.shapes import joined, polygon
from lumbopoint.model import Muscle, Region, TriggerPoint, Zone

#: Extents of zones are estimates drawn generously, so a small share of the area may lie beside the skin.
MOST_BESIDE = 0.05


def muscle_without_shape(draft: Draft) -> Iterator[Finding]:
    """A muscle that the atlas cannot show: it has no clickable shape with this id."""
    shapes = _clickable(draft.body)
    for entry in draft.muscles:
        if draft.body is not None and entry.id not in shapes:
            hint = did_you_mean(entry.id, sorted(shapes)) or "ask for its shape in assets/body/muscles.yaml"
            yield Finding(
                f"`{entry.id}`, which the atlas does not show", "a muscle of the atlas", hint, entry, ("id",)
            )


def shape_without_muscle(draft: Draft) -> Iterator[Finding]:
    """A clickable muscle of the atlas for which there is no file in muscles."""
    for id_ in sorted(_clickable(draft.body) - draft.named.get(Muscle, frozenset())):
        file, hint = f"muscles/{id_}.yaml", "add the file; `no_points_because` says why no point is described"
        yield Finding("no file", f"texts for the muscle `{id_}` of the atlas", hint, file=file, entry_id=id_)


def layer_not_of_the_atlas(draft: Draft) -> Iterator[Finding]:
    """A muscle said to be on another layer than the one on which the atlas shows it."""
    for entry in draft.muscles:
        layers = {shape.layer for shape in _shapes(draft.body, entry.id) if shape.is_clickable}
        if layers and entry.record.layer not in layers:
            expected = f"`{min(layers)}`, where the atlas shows it"
            yield Finding(f"`{entry.record.layer}`", expected, "", entry, ("layer",))


def point_outside_its_muscle(draft: Draft) -> Iterator[Finding]:
    """A trigger point marked beside the outline of its muscle, or on a view where the muscle is not drawn."""
    for entry in draft.points:
        muscle = draft.muscle_of(entry)
        shapes = _shapes(draft.body, muscle.id) if muscle else ()
        if shapes:
            yield from _outside(entry, shapes)


def _outside(entry: Entry[TriggerPoint], shapes: tuple[MuscleShape, ...]) -> Iterator[Finding]:
    position, muscle_id = entry.record.position, shapes[0].muscle
    outline = joined(shape.outline for shape in shapes if shape.view == position.view)
    place = (position.x_cm, position.y_cm)
    if outline.is_empty:
        views = sorted({shape.view for shape in shapes})
        expected = f"the view on which {muscle_id} is drawn: {', '.join(views)}"
        yield Finding(f"a place on the {position.view} view", expected, "", entry, ("position", "view"))
    elif (gap := gap_cm(outline, place)) > 0:
        x, y = nearest_place(outline, place)
        found, hint = (
            f"a place {gap:.1f} cm beside {muscle_id}",
            f"nearest inside: x_cm: {x:.1f}, y_cm: {y:.1f}",
        )
        yield Finding(found, "a place inside the outline of its muscle", hint, entry, ("position",))


def zone_outside_body(draft: Draft) -> Iterator[Finding]:
    """An area of which more than 5 % lies beside the skin of its view."""
    for entry in draft.points:
        for number, zone in enumerate(entry.record.zones):
            if draft.body is not None:
                yield from _beside(entry, number, zone, draft.body)


def _beside(entry: Entry[TriggerPoint], number: int, zone: Zone, body: BodyMap) -> Iterator[Finding]:
    area, skin = polygon(zone.area), body.skin(zone.view)
    share = share_beside(area, skin)
    if share > MOST_BESIDE:
        height, reach = reach_beside(area, skin)
        edges = f"the skin reaches from {reach[0]:.1f} to {reach[1]:.1f}" if reach else "there is no skin"
        found = f"an area of which {share:.0%} lies beside the skin"
        expected = f"an area on the skin of the {zone.view} view (up to {MOST_BESIDE:.0%} may lie beside it)"
        hint = f"at a height of {height:.0f} cm {edges}"
        yield Finding(found, expected, hint, entry, ("zones", number, "area"))


def region_without_words(draft: Draft) -> Iterator[Finding]:
    """A region of the atlas that regions.yaml does not name."""
    named = draft.named.get(Region)
    for id_ in sorted(_regions(draft.body) - named) if named is not None else ():
        hint = "add it to regions.yaml with `name` and `in_sentence`"
        yield Finding(
            "no entry", f"words for the region `{id_}` of the atlas", hint, file="regions.yaml", entry_id=id_
        )


def words_without_region(draft: Draft) -> Iterator[Finding]:
    """Words for a region that the atlas does not have."""
    known = _regions(draft.body)
    for entry in draft.regions:
        if draft.body is not None and entry.id not in known:
            hint = did_you_mean(entry.id, sorted(known))
            yield Finding(
                f"`{entry.id}`, which the atlas does not have", "a region of the atlas", hint, entry, ("id",)
            )


def _clickable(body: BodyMap | None) -> frozenset[str]:
    return frozenset(shape.muscle for shape in body.muscles if shape.is_clickable) if body else frozenset()


def _regions(body: BodyMap | None) -> frozenset[str]:
    return frozenset(region.id for region in body.regions) if body else frozenset()


def _shapes(body: BodyMap | None, muscle_id: str) -> tuple[MuscleShape, ...]:
    return body.muscle_shapes(muscle_id) if body else ()
