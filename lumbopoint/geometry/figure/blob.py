"""Blob: one ellipsoid of the body at rest."""

from dataclasses import dataclass

#: No cut at all.
FREE = (-1e3, 1e3)
UP = (0.0, 1.0, 0.0)


@dataclass(frozen=True)
class Blob:
    """One ellipsoid at rest, carried by ``bones`` (the second with share ``share``).

    ``cut``: only places between the two distances along ``normal`` belong to it (cm of the rest).
    """

    centre: tuple[float, float, float]
    radii: tuple[float, float, float]
    label: str
    part: str
    bones: tuple[str, str]
    share: float = 0.0
    tilt: float = 0.0
    normal: tuple[float, float, float] = UP
    cut: tuple[float, float] = FREE
