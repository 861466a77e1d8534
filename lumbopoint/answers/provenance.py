"""Provenance: what a file says about its own content, so that who loads it elsewhere can judge it."""

from collections.abc import Iterable
from typing import Any, Literal

from lumbopoint.i18n import Texts
from lumbopoint.model import Library, Muscle, Record, TriggerPoint
from lumbopoint.version import VERSION

Reviewed = Literal["not-reviewed", "partly-reviewed", "reviewed"]


def edition(library: Library) -> dict[str, Any]:
    """Which version of code and drawings, and which content: day of its last change and fingerprint."""
    changed = library.changed.isoformat() if library.changed else None
    return {"version": VERSION, "content": {"changed": changed, "fingerprint": library.fingerprint}}


def about(library: Library, t: Texts) -> dict[str, Any]:
    """The edition, how far it was reviewed, what it is and is not, and every source that it may name."""
    note = {"note": t.joined(t("app.not_a_diagnosis"), t("atlas.note"))}
    return {**edition(library), "review": review(library), **note, "sources": _sources(library)}


def labelled(collection: dict[str, Any], library: Library, t: Texts) -> dict[str, Any]:
    """The GeoJSON of the atlas with what it is: of the whole, and of each muscle, point and zone."""
    features = [_labelled(feature, library) for feature in collection["features"]]
    return {**collection, **about(library, t), "features": features}


def _labelled(feature: dict[str, Any], library: Library) -> dict[str, Any]:
    said = feature["properties"]
    return {**feature, "properties": {**said, **_label(said, library)}}


def _label(said: dict[str, Any], library: Library) -> dict[str, Any]:
    """What is known of a feature. Nothing for skin, bones and muscles that have no entry."""
    if said["kind"] == "muscle":
        muscle = library.muscle(said.get("part_of", said["id"]))
        return _muscle_label(muscle, said["id"]) if muscle else {}
    point_id = {"point": said["id"], "zone": said.get("point", "")}.get(said["kind"], "")
    point, muscle = library.point(point_id), library.muscle_of(point_id)
    return _point_label(point, muscle) if point and muscle else {}


def _muscle_label(muscle: Muscle, shape_id: str) -> dict[str, Any]:
    """The numbers of the part that is drawn. Of an outline nobody says how sure it is: None, not left out."""
    numbers = muscle.identifiers
    own = numbers.model_copy(update={"structures": numbers.of_part(shape_id)}) if numbers else None
    sources = list(muscle.sources)
    return {"name": muscle.name, "identifiers": plain(own), "sources": sources, "confidence": None}


def _point_label(point: TriggerPoint, muscle: Muscle) -> dict[str, Any]:
    """A point has no numbers of its own: those are of its muscle."""
    numbers = {"muscle": muscle.id, "identifiers": plain(muscle.identifiers)}
    return {"name": point.name, **numbers, **of_point(point)}


def review(library: Library) -> dict[str, Any]:
    """How many trigger points a clinician has read."""
    reviewed = sum(point.review.status == "reviewed" for point in library.points)
    status: Reviewed = "partly-reviewed" if reviewed else "not-reviewed"
    if reviewed and reviewed == len(library.points):
        status = "reviewed"
    return {"status": status, "points": len(library.points), "reviewed": reviewed}


def of_muscle(muscle: Muscle) -> dict[str, Any]:
    """Its numbers in catalogues and its sources."""
    return {"identifiers": plain(muscle.identifiers), "sources": list(muscle.sources)}


def of_point(point: TriggerPoint) -> dict[str, Any]:
    """How sure its pattern is, its sources, and its review."""
    sure = {"confidence": plain(point.confidence), "sources": list(point.sources)}
    return {**sure, "review": plain(point.review)}


def plain(record: Record | None) -> dict[str, Any] | None:
    """A record as JSON; what it leaves out is left out. None stays None."""
    return record.model_dump(mode="json", exclude_none=True) if record else None


def _sources(library: Library) -> dict[str, Any]:
    used = dict.fromkeys(_named(library))
    found = (library.source(key) for key in used)
    return {source.key: plain(source) for source in found if source}


def _named(library: Library) -> Iterable[str]:
    """The keys that muscles, their numbers and their points name."""
    for muscle in library.muscles:
        yield from muscle.sources
        yield from muscle.identifiers.sources if muscle.identifiers else ()
        yield from (key for point in muscle.points for key in point.sources)
