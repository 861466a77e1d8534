"""The parts of the dressed body at rest: trunk, legs, arms, hands, head, in cm of the body frame."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from lumbopoint.geometry.figure.blob import UP, Blob
from lumbopoint.geometry.figure.outline_rows import Rows, dense
from lumbopoint.geometry.figure.skeleton import JointAngles, finger_joints, posed
from lumbopoint.geometry.skin import Build

#: Hems in rest cm: of the shirt, its sleeves, the shorts on the thigh, the socks.
SHIRT_HEM, SLEEVE_HEM, SHORTS_HEM, SOCK_HEM = -9.0, 19.0, -41.0, -93.5
NECKLINE, NECKLINE_TILT = 41.8, -0.22
#: How far cloth stands off (cm).
SHIRT_CM, SHORTS_CM, SLEEVE_CM = 0.6, 0.8, 0.8


def body_blobs(trunk: Rows, leg: Rows, build: Build) -> Iterator[Blob]:
    """All ellipsoids of the dressed body of one build, on sections of trunk and legs (outline_rows.py)."""
    slim = 0.9 if build == "feminine" else 1.0
    yield from _trunk(trunk)
    yield from _head(build)
    for side, m in (("right", 1), ("left", -1)):
        yield from _seat(side, m, build)
        yield from _leg(leg, side, m)
        yield from _foot(side, m)
        yield from _shoulder(side, m, slim)
        yield from _arm(side, m, slim)
        yield from _hand(side, m, slim)


# trunk and neck


def spine_bones(y: float) -> tuple[tuple[str, str], float]:
    """The two bones of the spine that carry a place at height y (rest cm), and the share of the upper one."""
    bones = posed(JointAngles())
    names = ["pelvis", *(n for n in bones.names if n[:-1] in ("lumbar", "thorax", "neck"))]
    joints = [bones.rest[bones.index(n)][1] for n in names]
    middles = np.array([*((a + b) / 2 for a, b in pairwise(joints)), joints[-1] + 4])
    k = int(np.clip(np.searchsorted(middles, y) - 1, 0, len(names) - 2))
    share = float(np.clip((y - middles[k]) / (middles[k + 1] - middles[k]), 0, 1))
    return (names[k], names[k + 1]), share


def _trunk(rows: Rows) -> Iterator[Blob]:
    for y, x, z, a, b in rows:
        bones, share = spine_bones(y)
        if y < 4:
            on = SHORTS_CM * 0.6
            cut = (-30.0, SHIRT_HEM + 4)
            yield Blob((x, y, z), (a + on, 4.0, b + on), "shorts", "trunk", bones, share, cut=cut)
        if y > SHIRT_HEM - 5:
            flare = 0.7 * float(np.clip((0 - y) / 9, 0, 1))
            on = SHIRT_CM + flare
            is_low = y < 20
            cut = (SHIRT_HEM, 1e3) if is_low else (-1e3, NECKLINE)
            normal = UP if is_low else (0.0, 1.0, -NECKLINE_TILT)
            yield Blob((x, y, z), (a + on, 4.4, b + on), "shirt", "trunk", bones, share, 0.0, normal, cut)
    for y, z, a, b in (
        (36, 3.0, 8.4, 6.6),
        (40, 3.6, 6.5, 6.0),
        (43, 4.3, 5.7, 5.7),
        (46, 5.2, 5.5, 5.8),
        (49, 5.9, 5.5, 6.0),
        (52, 6.2, 5.6, 6.0),
    ):
        bones, share = spine_bones(y)
        yield Blob((0, y, z), (a, 4.5, b), "skin", "neck", bones, share)


def _seat(side: str, m: int, build: Build) -> Iterator[Blob]:
    """Buttock and outer hip, which turn with half the hip."""
    bones, more = ("pelvis", f"{side}-thigh"), 0.5 if build == "feminine" else 0.0
    cut = (-1e3, SHIRT_HEM + 1)
    for place, radii, share in (
        ((m * 7.4, -14.0, 0.8), (8.2 + more, 9.4, 7.8 + more), 0.45),
        ((m * 7.0, -18.3, 1.0), (7.6 + more, 8.8, 7.2 + more), 0.45),
        ((m * 8.9, -13.0, 4.8), (7.8 + more, 9.0, 8.2), 0.4),
    ):
        yield Blob(place, radii, "shorts", f"{side}-seat", bones, share, cut=cut)


# legs


def _leg(rows: Rows, side: str, m: int) -> Iterator[Blob]:
    thigh, shank, foot = f"{side}-thigh", f"{side}-shank", f"{side}-foot"
    for y, x, z, a, b in rows:
        if y > -59.5:
            share = float(np.clip((-53 - y) / 12, 0, 0.5))
            bones, part = (thigh, shank), thigh
        else:
            share = float(np.clip((-64.5 + (y + 59.5) + 64.5) / 12 + 0.5, 0, 0.5))
            bones, part = (shank, thigh), shank
        if y > SHORTS_HEM + 2:
            pass
        elif y > SOCK_HEM - 3:
            yield Blob((m * x, y, z), (a, 3.6, b), "skin", part, bones, share)
        if y > SHORTS_HEM - 4:
            on = SHORTS_CM + 0.6 * float(np.clip((-25 - y) / 16, 0, 1))
            cut = (SHORTS_HEM, 1e3)
            yield Blob((m * x, y, z), (a + on, 4.2, b + on), "shorts", thigh, (thigh, "pelvis"), 0.0, cut=cut)
        if y < SOCK_HEM + 3:
            yield Blob(
                (m * x, y, z),
                (a + 0.35, 3.2, b + 0.35),
                "sock",
                shank,
                (shank, foot),
                0.0,
                cut=(-1e3, SOCK_HEM),
            )
    yield Blob((m * 7.8, -57.2, 7.6), (4.0, 4.6, 3.8), "skin", thigh, (thigh, shank), 0.5)


#: Foot: z, half width, height of its top above the sole, in cm.
_FOOT = (
    (-0.6, 2.7, 5.5),
    (1.2, 3.2, 8.2),
    (3.6, 3.4, 9.4),
    (6.4, 3.6, 7.8),
    (9.5, 4.0, 6.2),
    (13, 4.5, 4.7),
    (16.5, 4.7, 3.7),
    (19.2, 4.2, 3.0),
    (21.2, 3.2, 2.5),
)


def _foot(side: str, m: int) -> Iterator[Blob]:
    foot, shank = f"{side}-foot", f"{side}-shank"
    for z, a, h in dense(_FOOT, 20):
        x = 7.2 + 0.05 * z
        yield Blob((m * x, -103.6 + h / 2, z), (a, h / 2, 2.5), "sock", foot, (foot, shank))
    yield Blob((m * 7.4, -97.2, 3.0), (3.6, 4.2, 4.4), "sock", foot, (foot, shank), 0.4)


# arms

#: Arm at rest: y, half width (x), half depth (z).
_ARM = (
    (36, 4.6, 5.0),
    (33, 5.2, 5.6),
    (28, 5.0, 5.5),
    (22, 4.5, 5.1),
    (15, 4.1, 4.7),
    (8, 3.8, 4.1),
    (2.2, 3.6, 3.7),
)
_FOREARM = (
    (2.2, 3.6, 3.7),
    (-2, 3.9, 4.0),
    (-7, 3.7, 3.9),
    (-13, 3.0, 3.3),
    (-19, 2.3, 2.8),
    (-22.9, 2.0, 2.8),
)
_WRIST = (17.0, -22.94, 3.6)


def _shoulder(side: str, m: int, slim: float) -> Iterator[Blob]:
    """Trapezius, cap of the shoulder, and the folds of chest and back that follow the arm."""
    collar, arm = f"{side}-collar", f"{side}-arm"
    normal, cut = (0.0, 1.0, -NECKLINE_TILT), (-1e3, NECKLINE + 2.5)
    for u in np.linspace(0, 1, 9):
        place = (m * (4.0 + 11.5 * u), 39.0 - 4.4 * u - 1.2 * u * u, 1.4 + 2.0 * u)
        r = 4.6 + 0.9 * u
        yield Blob(
            place,
            (r, r - 0.8 + 0.6 * u, r),
            "shirt",
            "trunk",
            ("thorax5", collar),
            float(u),
            0.0,
            normal,
            cut,
        )
    for u in np.linspace(0.1, 1, 7):
        for z0, z1 in ((8.5, 5.6), (-1.5, 2.0)):
            place = (m * (9.5 + 6.8 * u), 27.5 + 2.2 * u, z0 + (z1 - z0) * u)
            r = 5.6 - 1.2 * u
            yield Blob(
                place, (r, 7.0 - 1.0 * u, r), "shirt", "trunk", ("thorax3", arm), 0.75 * float(u) ** 1.5
            )
    yield Blob(
        (m * 17, 33.6, 3.6), (5.9 * slim, 6.0, 6.2 * slim), "shirt", f"{side}-upper-arm", (collar, arm), 0.5
    )


def _arm(side: str, m: int, slim: float) -> Iterator[Blob]:
    arm, forearm = f"{side}-arm", f"{side}-forearm"
    for y, a, b in dense(_ARM, 22):
        share = float(np.clip((8 - y) / 11, 0, 0.5))
        place, part = (m * 17.0, y, 3.6), f"{side}-upper-arm"
        if y < SLEEVE_HEM + 4:
            yield Blob(place, (a * slim, 3.2, b * slim), "skin", part, (arm, forearm), share)
        if y > SLEEVE_HEM - 4:
            radii = (a * slim + SLEEVE_CM, 3.4, b * slim + SLEEVE_CM)
            yield Blob(place, radii, "shirt", part, (arm, forearm), 0.0, cut=(SLEEVE_HEM, 1e3))
    for y, a, b in dense(_FOREARM, 20):
        share = float(np.clip((y + 4) / 12, 0, 0.5))
        yield Blob(
            (m * 17.0, y, 3.6), (a * slim, 2.8, b * slim), "skin", f"{side}-forearm", (forearm, arm), share
        )


#: Fingers from the index: offset to the front, length (of the longest), half thickness.
_FINGERS = ((3.0, 0.93, 1.0), (1.0, 1.0, 1.02), (-1.0, 0.94, 0.98), (-2.9, 0.76, 0.88))


def _hand(side: str, m: int, slim: float) -> Iterator[Blob]:
    x, y0, z0 = _WRIST
    hand, joints = f"{side}-hand", finger_joints(y0)
    for u in np.linspace(0, 1, 7):
        y = y0 + 0.5 + (joints[0] - y0 - 0.5) * u
        wide = 2.7 + 1.5 * np.sin(1.9 * u)
        yield Blob(
            (m * x, float(y), z0),
            ((1.9 - 0.5 * u) * slim, 1.9, float(wide) * slim),
            "skin",
            hand,
            (hand, f"{side}-forearm"),
        )
    for dz, length, r in _FINGERS:
        for number in range(3):
            top, end = joints[number], joints[number + 1]
            for v in (0.0, 0.5, 1.0):
                y = joints[0] + (top + (end - top) * v - joints[0]) * length
                thick = r * (1 - 0.1 * number - 0.06 * v) * slim
                bone = f"{side}-finger{number}"
                yield Blob((m * x, y, z0 + dz * slim), (thick, 1.2, thick * 1.08), "skin", hand, (bone, bone))
    for u in np.linspace(0, 1, 6):
        thick = (1.35 - 0.35 * u) * slim
        place = (m * (x - 0.6), y0 - 2.2 - 6.2 * float(u), z0 + 2.2)
        yield Blob(place, (thick, 1.4, thick), "skin", hand, (f"{side}-thumb", hand))


# head


def _on_head(
    place: tuple[float, float, float],
    radii: tuple[float, float, float],
    label: str = "skin",
    tilt: float = 0.0,
) -> Blob:
    return Blob(place, radii, label, "head", ("neck4", "neck4"), 0.0, tilt)


def _head(build: Build) -> Iterator[Blob]:
    yield _on_head((0, 60.6, 4.6), (7.4, 7.9, 9.5))
    for u in np.linspace(0, 1, 10):
        place = (0.0, 59.0 - 10.2 * float(u), 8.2 + 2.0 * float(u))
        yield _on_head(place, (6.6 - 1.9 * u * u - 0.5 * u, 4.2 - 0.9 * u, 6.2 - 2.3 * u))
    for u in np.linspace(0, 1, 7):
        yield _on_head((0, 57.8 - 4.0 * float(u), 13.4 + 2.1 * float(u)), (0.7 + 0.6 * u, 1.0, 0.8 + 0.3 * u))
    for m in (1, -1):
        yield _on_head((m * 5.6, 52.6, 6.6), (1.6, 3.4, 3.4))
        yield _on_head((m * 7.2, 56.0, 4.2), (0.9, 2.6, 1.7), tilt=-12)
        yield _on_head((m * 2.75, 56.6, 13.4), (0.85, 0.95, 0.8), "ink")
        for u in (-1, 0, 1):
            yield _on_head(
                (m * (2.9 + 0.9 * u), 59.2 - 0.22 * u * u, 13.4 - 0.3 * u), (0.85, 0.3, 0.9), "ink"
            )
    for x, y in ((-1.9, 0.42), (-1.2, 0.1), (-0.4, 0), (0.4, 0), (1.2, 0.1), (1.9, 0.42)):
        yield _on_head((x, 50.7 + y, 13.9 - 0.16 * x * x), (0.55, 0.27, 0.8), "ink")
    yield from _hair(build)


def _hair(build: Build) -> Iterator[Blob]:
    normal, cut = (0.0, 0.803, -0.598), (42.5, 1e3)
    for y, z, r in ((61.1, 4.1, (7.9, 8.1, 9.9)), (58.0, 1.2, (7.7, 7.6, 7.6))):
        yield Blob((0, y, z), r, "hair", "head", ("neck4", "neck4"), 0.0, 0.0, normal, cut)
    if build == "feminine":
        yield _on_head((0, 63.4, -6.6), (4.1, 4.1, 3.9), "hair")
