"""The dressed body as ellipsoids on the bones: widths and depths of trunk and legs are those of the atlas'
skin.

Everything is described at rest (skeleton.py) and carried along by one bone, or by two in shares.
"""

from dataclasses import dataclass

import numpy as np

from lumbopoint.geometry.figure.body_parts import body_blobs
from lumbopoint.geometry.figure.outline_rows import leg_rows, trunk_rows
from lumbopoint.geometry.figure.skeleton import Array, Bones, JointAngles, posed, upright
from lumbopoint.geometry.skin import Build, SkinShape


@dataclass(frozen=True)
class Flesh:
    """All ellipsoids of a placed figure, row by row.

    ``rest``, ``centre``: (n, 3) cm; ``rest_axes``, ``axes``: (n, 3, 3) unit columns; ``radii``: (n, 3) cm;
    ``normal`` (n, 3) and ``cut`` (n, 2) as in ``Blob``; ``label`` (what it looks like) and ``part`` (n,).
    """

    rest: Array
    rest_axes: Array
    radii: Array
    normal: Array
    cut: Array
    label: tuple[str, ...]
    part: tuple[str, ...]
    centre: Array
    axes: Array


class Body:
    """The body of one build, to be posed as often as wanted."""

    def __init__(self, front: SkinShape, side: SkinShape, build: Build) -> None:
        self.blobs = tuple(body_blobs(trunk_rows(front, side), leg_rows(front, side), build))
        names = posed(JointAngles()).names
        self._bones = np.array([[names.index(b) for b in blob.bones] for blob in self.blobs])
        self._share = np.array([blob.share for blob in self.blobs])
        self._rest = np.array([blob.centre for blob in self.blobs])
        self._axes = np.array([_tilted(blob.tilt) for blob in self.blobs])
        self._radii = np.array([blob.radii for blob in self.blobs])
        self._normal = np.array([blob.normal for blob in self.blobs])
        self._cut = np.array([blob.cut for blob in self.blobs])
        self._label = tuple(blob.label for blob in self.blobs)
        self._part = tuple(blob.part for blob in self.blobs)

    def on(self, bones: Bones, belly_cm: float = 0.0) -> Flesh:
        """The flesh on bones; ``belly_cm``: how far the belly has grown with a breath."""
        a, b = self._bones[:, 0], self._bones[:, 1]
        share = self._share[:, None]
        rest, radii = self._breathing(belly_cm)
        centre = (1 - share) * _carried(bones, a, rest) + share * _carried(bones, b, rest)
        mixed = (1 - share[..., None]) * bones.axes[a] + share[..., None] * bones.axes[b]
        axes = upright(mixed) @ self._axes
        return Flesh(rest, self._axes, radii, self._normal, self._cut, self._label, self._part, centre, axes)

    def _breathing(self, belly_cm: float) -> tuple[Array, Array]:
        if not belly_cm:
            return self._rest, self._radii
        grown = (
            belly_cm * np.exp(-(((self._rest[:, 1] - 1) / 9) ** 2)) * (np.array(self._part) == "trunk") / 2
        )
        ahead = np.stack([0 * grown, 0 * grown, grown], axis=1)
        return self._rest + ahead, self._radii + ahead


def _carried(bones: Bones, rows: Array, places: Array) -> Array:
    return np.asarray(bones.at[rows] + np.einsum("nij,nj->ni", bones.axes[rows], places - bones.rest[rows]))


def _tilted(degrees: float) -> Array:
    """Axes whose up leans forward."""
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.array([[1, 0, 0], [0, c, -s], [0, s, c]])
