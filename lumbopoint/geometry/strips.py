"""Areas cut into thin rows, so that one area can be laid over thousands of others in milliseconds.

A row is 1 mm high and stands for its middle line, on which the area's edges are exact. Sizes of smooth areas
are within 0.5 % of the true ones from 3 square cm on; shares are exact where two areas are the same.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from lumbopoint.geometry.body_area import ASPECTS, BodyArea

Numbers = NDArray[np.float64]
Counts = NDArray[np.intp]

ROW_CM = 0.1
#: Heights (y, cm) of the body frame that rows reach; beyond them there is no skin.
LOWEST_CM, HIGHEST_CM = -110.0, 80.0
ROWS = round((HIGHEST_CM - LOWEST_CM) / ROW_CM)


@dataclass(frozen=True, eq=False)
class Strips:
    """Pieces of rows, sorted by row: row number (aspect after aspect), start and end in cm."""

    rows: Counts
    starts: Numbers
    ends: Numbers

    @cached_property
    def cm2(self) -> float:
        """The size in square cm."""
        return float((self.ends - self.starts).sum() * ROW_CM)

    @cached_property
    def turns(self) -> Counts:
        """How many pieces of the same row stand before each piece."""
        return np.arange(len(self.rows)) - np.searchsorted(self.rows, self.rows)

    def layers(self) -> Iterator["Strips"]:
        """The first pieces of all rows of an aspect, then the second ones, and so on."""
        for number in range(len(ASPECTS)):
            on_aspect = self.rows // ROWS == number
            for turn in range(self.turns[on_aspect].max(initial=-1) + 1):
                chosen = on_aspect & (self.turns == turn)
                yield Strips(self.rows[chosen], self.starts[chosen], self.ends[chosen])


def strips(area: BodyArea) -> Strips:
    """The rows of an area."""
    pieces = [_pieces(geometry, ASPECTS.index(aspect) * ROWS) for aspect, geometry in area.parts]
    if not pieces:
        return Strips(np.zeros(0, np.intp), np.zeros(0), np.zeros(0))
    rows, starts, ends = (np.concatenate(column) for column in zip(*pieces, strict=True))
    return Strips(rows, starts, ends)


def _pieces(geometry: BaseGeometry, first_row: int) -> tuple[Counts, Numbers, Numbers]:
    """Rows of one aspect: an edge crosses the middle lines from its lower end on, its upper end excluded."""
    begins, ends = _edges(geometry)
    slope = (ends[:, 0] - begins[:, 0]) / np.where(ends[:, 1] == begins[:, 1], 1, ends[:, 1] - begins[:, 1])
    lowest = _row_above(np.minimum(begins[:, 1], ends[:, 1]))
    crossed = _row_above(np.maximum(begins[:, 1], ends[:, 1])) - lowest
    edge = np.repeat(np.arange(len(begins)), crossed)
    row = lowest[edge] + np.arange(len(edge)) - np.repeat(np.cumsum(crossed) - crossed, crossed)
    height = LOWEST_CM + (row + 0.5) * ROW_CM
    x = begins[edge, 0] + (height - begins[edge, 1]) * slope[edge]
    order = np.lexsort((x, row))
    return row[order][::2] + first_row, x[order][::2], x[order][1::2]


def _edges(geometry: BaseGeometry) -> tuple[Numbers, Numbers]:
    """Begin and end of every edge of all rings."""
    rings = shapely.get_rings(shapely.get_parts(geometry))
    places, ring = shapely.get_coordinates(rings, return_index=True)
    is_edge = ring[:-1] == ring[1:]
    return places[:-1][is_edge], places[1:][is_edge]


def _row_above(y: Numbers) -> Counts:
    """The first row whose middle line is not below a height."""
    rows = np.ceil((y - LOWEST_CM) / ROW_CM - 0.5)
    return np.clip(rows, 0, ROWS).astype(np.intp)


@dataclass(frozen=True, eq=False)
class StripTable:
    """The rows of many areas in one table, sorted by row; ``owners`` numbers the areas."""

    count: int
    rows: Counts
    starts: Numbers
    ends: Numbers
    owners: Counts

    @cached_property
    def sizes(self) -> Numbers:
        """Square cm of each area (down) on each aspect (across)."""
        slot = self.owners * len(ASPECTS) + self.rows // ROWS
        lengths, count = (self.ends - self.starts) * ROW_CM, self.count * len(ASPECTS)
        cm2 = np.bincount(slot, lengths, minlength=count).astype(np.float64)
        return cm2.reshape(self.count, len(ASPECTS))

    def overlaps(self, area: Strips) -> Numbers:
        """Square cm that each area of the table has in common with ``area``."""
        common = np.zeros(self.count)
        for layer in area.layers():
            first, last = int(layer.rows[0]), int(layer.rows[-1])
            chosen = slice(*np.searchsorted(self.rows, (first, last + 1)))
            common += self._common(chosen, *_by_row(layer, first, last))
        return common

    def _common(self, chosen: slice, first: int, starts: Numbers, ends: Numbers) -> Numbers:
        row = self.rows[chosen] - first
        length = np.minimum(self.ends[chosen], ends[row]) - np.maximum(self.starts[chosen], starts[row])
        lengths = np.maximum(length, 0) * ROW_CM
        return np.bincount(self.owners[chosen], lengths, minlength=self.count).astype(np.float64)


@dataclass(frozen=True, eq=False)
class Pieces:
    """Several areas cut into pieces, so that every piece lies wholly in or out of each of them.

    ``members``: for each piece the areas that hold it, as bits (the first area is bit 0). ``rows``,
    ``starts`` and ``ends`` are the rows of all pieces, ``owners`` says to which piece each belongs.
    """

    members: tuple[int, ...]
    rows: Counts
    starts: Numbers
    ends: Numbers
    owners: Counts

    @cached_property
    def sizes(self) -> Numbers:
        """Square cm of each piece."""
        lengths = (self.ends - self.starts) * ROW_CM
        return np.bincount(self.owners, lengths, minlength=len(self.members)).astype(np.float64)


def pieces_of(areas: Sequence[BodyArea]) -> Pieces:
    """The pieces of these areas: within a row, ground between two edges belongs to the same areas."""
    rows, places, turns = _edges_of(areas)
    order = np.lexsort((places, rows))
    rows, places = rows[order], places[order]
    within = np.cumsum(turns[order])
    is_piece = (rows[:-1] == rows[1:]) & (places[1:] > places[:-1]) & (within[:-1] != 0)
    at = np.flatnonzero(is_piece)
    held = [int(bits) for bits in within[at]]
    members = tuple(sorted(set(held)))
    number = {bits: place for place, bits in enumerate(members)}
    owners = np.array([number[bits] for bits in held], np.intp)
    return Pieces(members, rows[at], places[at], places[at + 1], owners)


def _edges_of(areas: Sequence[BodyArea]) -> tuple[Counts, Numbers, NDArray[np.object_]]:
    """Row, place and what changes there: the bit of an area is added where it starts and taken where it ends.

    The bits are Python's whole numbers, so that any number of areas fits.
    """
    cut = [strips(area) for area in areas]
    rows = [each.rows for each in cut for _ in range(2)]
    places = [place for each in cut for place in (each.starts, each.ends)]
    turns = [
        np.full(len(each.rows), sign * (1 << place), dtype=object)
        for place, each in enumerate(cut)
        for sign in (1, -1)
    ]
    if not cut:
        return np.zeros(0, np.intp), np.zeros(0), np.zeros(0, dtype=object)
    return np.concatenate(rows), np.concatenate(places), np.concatenate(turns)


def common_table(cuts: Sequence[Pieces]) -> StripTable:
    """One table of the pieces of several cuts, numbered one cut after the other."""
    counts = np.cumsum([0, *(len(cut.members) for cut in cuts)])
    owners = [cut.owners + before for cut, before in zip(cuts, counts, strict=False)]
    columns = ([getattr(cut, name) for cut in cuts] for name in ("rows", "starts", "ends"))
    rows, starts, ends, owner = (np.concatenate(each or [np.zeros(0)]) for each in (*columns, owners))
    order = np.argsort(rows, kind="stable")
    return StripTable(
        int(counts[-1]), rows[order].astype(np.intp), starts[order], ends[order], owner[order].astype(np.intp)
    )


def _by_row(layer: Strips, first: int, last: int) -> tuple[int, Numbers, Numbers]:
    """The first row, and start and end for every row from ``first`` to ``last``; without length if none."""
    starts, ends = np.zeros(last - first + 1), np.zeros(last - first + 1)
    starts[layer.rows - first] = layer.starts
    ends[layer.rows - first] = layer.ends
    return first, starts, ends
