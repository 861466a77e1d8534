"""The written pains, read from written_pains.yaml, with the marks that stand for them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from lumbopoint.lookup.pain_drawing import CircleMark, Mark, RegionMark, StrokeMark

FILE = Path(__file__).with_name("written_pains.yaml")


@dataclass(frozen=True)
class WrittenPain:
    """A pain as told, what is marked for it, the muscle to look at first and further ones, and why."""

    id: str
    told: str
    marks: tuple[Mark, ...]
    first: str
    also: tuple[str, ...]
    why: str


def _mark(raw: dict[str, Any]) -> Mark:
    if "region" in raw:
        return RegionMark(raw["region"], raw["side"], raw.get("view"))
    if "circle" in raw:
        return CircleMark(raw["aspect"], raw["circle"][0], raw["circle"][1], raw["radius"])
    return StrokeMark(raw["aspect"], tuple((x, y) for x, y in raw["stroke"]), raw["width"])


def _written(raw: dict[str, Any]) -> WrittenPain:
    marks = tuple(map(_mark, raw["marks"]))
    return WrittenPain(raw["id"], raw["told"], marks, raw["first"], tuple(raw["also"]), raw["why"])


_ALL = yaml.safe_load(FILE.read_text(encoding="utf-8"))
#: Written before any formula was tried.
WRITTEN_PAINS = tuple(map(_written, _ALL["pains"]))
#: By named places alone; written after the first table and before a formula was tried on them.
NAMED_PAINS = tuple(map(_written, _ALL["named"]))
