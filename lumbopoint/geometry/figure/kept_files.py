"""The kept pictures of stretches: their names, and the fingerprint of what each was drawn from."""

import hashlib
from functools import lru_cache
from pathlib import Path

from lumbopoint.geometry.body_map import ASSETS_DIR
from lumbopoint.geometry.skin import BUILDS, Build
from lumbopoint.model.poses import Poses

PICTURES_DIR = ASSETS_DIR.parent / "stretches"
#: Raise it when the drawing itself changes, so that every kept picture counts as old.
EDITION = 1


def picture_file(stretch_id: str, picture_id: str, build: Build) -> str:
    """The name of the file: ``st-figure-four-draw-feminine.svg``."""
    return f"{stretch_id}-{picture_id}-{build}.svg"


def picture_files(stretch_id: str, poses: Poses) -> tuple[str, ...]:
    """The names of all files of a stretch."""
    return tuple(
        picture_file(stretch_id, picture.id, build) for picture in poses.pictures for build in BUILDS
    )


def fingerprint(poses: Poses) -> str:
    """What the pictures of a stretch depend on, in 12 signs: poses, outlines of skin and muscles, edition."""
    text = f"{EDITION} {_atlas_fingerprint()} {poses.model_dump_json()}"
    return hashlib.sha256(text.encode()).hexdigest()[:12]


@lru_cache(maxsize=1)
def _atlas_fingerprint() -> str:
    digest = hashlib.sha256()
    for path in (ASSETS_DIR / "skin.yaml", *sorted(ASSETS_DIR.glob("muscles*.yaml"))):
        digest.update(path.read_text(encoding="utf-8").encode())
    return digest.hexdigest()


def stale_files(stretch_id: str, poses: Poses, folder: Path = PICTURES_DIR) -> tuple[str, ...]:
    """The names of kept pictures that are missing or were drawn from something else."""
    wanted = f'data-inputs="{fingerprint(poses)}"'
    return tuple(name for name in picture_files(stretch_id, poses) if wanted not in _head(folder / name))


def _head(path: Path) -> str:
    if not path.is_file():
        return ""
    with path.open(encoding="utf-8") as file:
        return file.read(300)
