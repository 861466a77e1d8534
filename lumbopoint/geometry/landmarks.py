"""Landmarks: bony points and skin marks by which therapists find their way, from landmarks.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

from pydantic import Field, model_validator

from lumbopoint.model import View
from lumbopoint.model.base import Id, PlaceCm, Record, Text
from lumbopoint.yaml_reader.document import read_yaml


class LandmarkEntry(Record):
    """One landmark of the right side or the midline, in cm of each view on which it is shown.

    ``is_palpated``: therapists feel for it, and the drawings mark it with its ``short`` name.
    """

    id: Id
    name: Text
    is_midline: bool = False
    note: Text | None = None
    short: Text | None = None
    is_palpated: bool = False
    positions: Annotated[dict[View, PlaceCm], Field(min_length=1)]

    @model_validator(mode="after")
    def _is_named_where_it_is_drawn(self) -> "LandmarkEntry":
        if self.is_palpated and self.short is None:
            raise ValueError(f"the palpated landmark `{self.id}` needs a `short` name for the drawing")
        return self


class LandmarkFile(Record):
    """All of landmarks.yaml."""

    landmarks: tuple[LandmarkEntry, ...]


@dataclass(frozen=True)
class Landmark:
    """A landmark: ``positions`` by view in cm, right side; ``note`` says how sure the place is.

    ``short``: its name on a drawing; ``is_palpated``: drawings mark it.
    """

    id: str
    name: str
    is_midline: bool
    positions: Mapping[View, PlaceCm]
    note: str = ""
    short: str = ""
    is_palpated: bool = False


def load_landmarks(path: Path) -> tuple[Landmark, ...]:
    """All landmarks. Raises when the file cannot be read or is not as described."""
    file = LandmarkFile.model_validate(read_yaml(path).value)
    return tuple(_landmark(entry) for entry in file.landmarks)


def _landmark(entry: LandmarkEntry) -> Landmark:
    return Landmark(
        id=entry.id,
        name=entry.name,
        is_midline=entry.is_midline,
        positions=MappingProxyType(dict(entry.positions)),
        note=entry.note or "",
        short=entry.short or "",
        is_palpated=entry.is_palpated,
    )
