"""References between entries: sources, stretches, muscles, points and warning signs that must exist."""

from collections.abc import Iterable, Iterator

from lumbopoint.content.draft import Draft, Entry, Finding
from lumbopoint.content.suggestions import did_you_mean
from lumbopoint.model import Muscle, Record, Source, Stretch, TriggerPoint, WarningSign
from lumbopoint.yaml_reader.document import KeyPath


def unknown_source(draft: Draft) -> Iterator[Finding]:
    """A key under `sources` that sources.yaml does not have."""
    for entry in draft.entries:
        keys = ((leaf.path, str(leaf.value)) for leaf in entry.leaves if leaf.name == "sources")
        yield from _unknown(draft, entry, keys, Source, "a key of sources.yaml")


def unknown_stretch(draft: Draft) -> Iterator[Finding]:
    """A stretch of a point for which there is no file in stretches."""
    for entry in draft.points:
        ids = ((("stretches", n, "stretch"), use.stretch) for n, use in enumerate(entry.record.stretches))
        yield from _unknown(draft, entry, ids, Stretch, "the id of a file in stretches")


def unknown_muscle(draft: Draft) -> Iterator[Finding]:
    """A related muscle for which there is no file in muscles."""
    for entry in draft.points:
        ids = ((("satellites", n, "muscle"), link.muscle) for n, link in enumerate(entry.record.satellites))
        yield from _unknown(draft, entry, ids, Muscle, "the id of a file in muscles")


def unknown_point(draft: Draft) -> Iterator[Finding]:
    """A related trigger point that no muscle has."""
    for entry in draft.points:
        ids = ((("satellites", n, "point"), link.point) for n, link in enumerate(entry.record.satellites))
        yield from _unknown(draft, entry, ids, TriggerPoint, "the id of a trigger point")


def unknown_warning_sign(draft: Draft) -> Iterator[Finding]:
    """A warning sign of a look-alike that safety.yaml does not have."""
    for entry in draft.points:
        looks = enumerate(entry.record.look_alikes)
        ids = ((("look_alikes", n, "warning_sign"), look.warning_sign) for n, look in looks)
        yield from _unknown(draft, entry, ids, WarningSign, "the id of a warning sign in safety.yaml")


def _unknown(
    draft: Draft,
    entry: Entry[Record],
    ids: Iterable[tuple[KeyPath, str | None]],
    kind: type[Record],
    expected: str,
) -> Iterator[Finding]:
    known = draft.named.get(kind)
    for path, id_ in ids:
        if known is not None and id_ is not None and id_ not in known:
            hint = did_you_mean(id_, sorted(known)) or _other_way(kind)
            yield Finding(f"`{id_}`, which does not exist", expected, hint, entry, path)


def _other_way(kind: type[Record]) -> str:
    if kind in (Muscle, TriggerPoint):
        return "use `name:` for something that has no entry"
    return "add it, or remove the reference"
