"""Landmarks: bony points and skin marks by which therapists find their way, from landmarks.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

from pydantic import Field

from musclemap.model import View
from musclemap.model.base import Id, PlaceCm, Record, Text
from musclemap.yaml_source import read_yaml


class LandmarkEntry(Record):
    """One landmark of the right side or the midline, in cm of each view on which it is shown."""

    id: Id
    name: Text
    is_midline: bool = False
    note: Text | None = None
    positions: Annotated[dict[View, PlaceCm], Field(min_length=1)]


class LandmarkFile(Record):
    """All of landmarks.yaml."""

    landmarks: tuple[LandmarkEntry, ...]


@dataclass(frozen=True)
class Landmark:
    """A landmark: ``positions`` by view in cm, right side; ``note`` says how sure the place is."""

    id: str
    name: str
    is_midline: bool
    positions: Mapping[View, PlaceCm]
    note: str = ""


def load_landmarks(path: Path) -> tuple[Landmark, ...]:
    """All landmarks. Raises when the file cannot be read or is not as described."""
    file = LandmarkFile.model_validate(read_yaml(path).value)
    return tuple(
        Landmark(e.id, e.name, e.is_midline, MappingProxyType(dict(e.positions)), e.note or "")
        for e in file.landmarks
    )
