"""Ids: each once, and the same as the file name; numbers of catalogues: each for one structure."""

from collections.abc import Iterator, Sequence

from lumbopoint.content.draft import Draft, Entry, Finding
from lumbopoint.model import Muscle, Record
from lumbopoint.yaml_reader.document import KeyPath


def duplicate_id(draft: Draft) -> Iterator[Finding]:
    """An id that another entry has already: it stays with the file of its name, else with the first."""
    shared = (*draft.muscles, *draft.points, *draft.stretches, *draft.warning_signs, *draft.sign_combinations)
    yield from _twice(shared, "id")
    yield from _twice(draft.sources, "key")
    yield from _twice(draft.regions, "id")
    yield from _twice(draft.terms, "id")
    yield from _twice(draft.claims, "id")
    yield from _twice(draft.learn_pages, "id")
    yield from _twice(draft.checked_claims, "id")
    yield from _twice(draft.needling_checks, "id")


def _twice(entries: Sequence[Entry[Record]], key: str) -> Iterator[Finding]:
    first: dict[str, Entry[Record]] = {}
    for entry in sorted(entries, key=_is_misplaced):
        holder = first.setdefault(entry.id, entry)
        if holder is not entry:
            found = f"`{entry.id}`, which stands already in {holder.place}"
            yield Finding(found, f"{_article(key)} of its own", "rename one of the two", entry, (key,))


def _is_misplaced(entry: Entry[Record]) -> bool:
    """Whether its file is not called as the muscle, stretch or page in it."""
    return bool(entry.document.value.get("id", entry.stem) != entry.stem)


def _article(key: str) -> str:
    return "an id" if key == "id" else f"a {key}"


def id_not_file_name(draft: Draft) -> Iterator[Finding]:
    """The id of a muscle, stretch or learn page that differs from the name of its file."""
    entries: tuple[Entry[Record], ...] = (*draft.muscles, *draft.stretches, *draft.learn_pages)
    for entry in entries:
        if entry.id != entry.stem:
            hint = f"write `id: {entry.stem}`, or rename the file to {entry.id}.yaml"
            yield Finding(f"`{entry.id}`", f"`{entry.stem}`, as the file is named", hint, entry, ("id",))


def identifier_of_two_structures(draft: Draft) -> Iterator[Finding]:
    """An FMA or TA98 number that another muscle, or another part of the same muscle, has already."""
    first: dict[tuple[str, str], str] = {}
    for entry in draft.muscles:
        for path, scheme, number in _numbers(entry):
            if holder := first.get((scheme, number)):
                found = f"`{number}`, which stands already in {holder}"
                hint = "look both up again; one of the two is wrong"
                yield Finding(found, "a number of its own for each structure", hint, entry, path)
            first.setdefault((scheme, number), f"{entry.file}:{entry.line(path)}")


def _numbers(entry: Entry[Muscle]) -> Iterator[tuple[KeyPath, str, str]]:
    """Every number of a muscle: where it stands, by which catalogue, and the number."""
    for leaf in entry.leaves:
        if leaf.path[0] == "identifiers" and leaf.name in ("fma", "ta98") and leaf.value is not None:
            yield leaf.path, leaf.name, str(leaf.value)
