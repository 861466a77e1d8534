"""Stretches that nothing refers to, told in one warning. Only when every entry could be read.

Sources may stand in the list before anything refers to them: a bibliography is no list of citations.
"""

from collections.abc import Iterator, Sequence

from lumbopoint.content.draft import Draft, Entry, Finding
from lumbopoint.content.suggestions import numbered
from lumbopoint.model import Record


def unused_stretch(draft: Draft) -> Iterator[Finding]:
    """Stretches that no trigger point names (warning)."""
    used = {use.stretch for entry in draft.points for use in entry.record.stretches}
    unused = [entry for entry in draft.stretches if used.isdisjoint((entry.id, entry.stem))]
    if draft.is_complete and unused:
        hint = "name them under `stretches` of a point, or remove the files"
        yield Finding(_named(unused, "stretch"), "only stretches in use", hint, unused[0])


def _named(entries: Sequence[Entry[Record]], noun: str) -> str:
    names = ", ".join(entry.id for entry in entries)
    return f"{numbered(len(entries), noun)} that nothing refers to: {names}"
