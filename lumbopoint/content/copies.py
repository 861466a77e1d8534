"""Files that programs leave beside content: they give nothing, take nothing away, and are named."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from lumbopoint.content.kinds import FILES
from lumbopoint.i18n import HASHES, is_name_of_texts, text_folder
from lumbopoint.problems import Problem

#: Rule id -> what it refuses; the rule table of docs/authoring.md shows these words.
RULES: Mapping[str, str] = {
    "copy-of-a-file": "A copy of a content file that a sync program or an editor made. It is not read.",
    "name-not-an-id": "A file of an entry whose name cannot be the id of its entry. It is not read.",
}
WARNINGS = frozenset(("copy-of-a-file",))
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_OTHER_SIGNS = re.compile(r"[^a-z0-9]+")


def is_id(word: str) -> bool:
    """Whether it can be the id of an entry."""
    return ID.fullmatch(word) is not None


def stray_problem(path: Path, folder: str) -> Problem | None:
    """What a file is that cannot be an entry: a copy, or an entry under a name that is no id."""
    if original := _original(path.name, path.parent.glob("*.yaml")):
        return copy_problem(f"{folder}/{path.name}", f"{folder}/{original}")
    if path.suffix != ".yaml" or path.name.startswith("."):
        return None
    slug = _OTHER_SIGNS.sub("-", path.stem.lower()).strip("-")
    return Problem(
        file=f"{folder}/{path.name}",
        line=1,
        rule="name-not-an-id",
        found=f"the name `{path.stem}`, which cannot be an id: the file is not read",
        expected="small letters and digits with single hyphens",
        hint=f"rename the file to {slug}.yaml, and write `id: {slug}` in it" if slug else "rename the file",
        entry_id=path.stem,
    )


def copies_of_lists(content_dir: Path) -> tuple[Problem, ...]:
    """Copies of ``safety.yaml`` and the like, and of the files with the app's sentences."""
    lists = {file.path for file in FILES if not file.folder}
    found = _copies(content_dir, "", lists)
    texts = text_folder(content_dir)
    own = {path.name for path in texts.glob("*.yaml") if is_name_of_texts(path.name)}
    return (*found, *_copies(texts, f"{texts.relative_to(content_dir).as_posix()}/", own | {HASHES}))


def _copies(folder: Path, before: str, own: set[str]) -> tuple[Problem, ...]:
    others = sorted(path.name for path in folder.glob("*") if path.is_file() and path.name not in own)
    pairs = ((name, _original(name, (folder / each for each in own))) for name in others)
    return tuple(
        copy_problem(f"{before}{name}", f"{before}{original}")
        for name, original in pairs
        if original and not name.endswith(".schema.json")
    )


def copy_problem(file: str, original: str, or_else: str = "") -> Problem:
    """The message about a copy."""
    return Problem(
        file=file,
        line=1,
        severity="warning",
        rule="copy-of-a-file",
        found="what looks like a copy made by a sync program or an editor; it is not read",
        expected="one file for each entry",
        hint=f"compare it with {original} and delete it{or_else}",
        entry_id=file,
    )


def _original(name: str, others: Iterable[Path]) -> str:
    """The file whose name stands in this name: ``safety.yaml`` for ``safety (copy 2).yaml``."""
    ids = [other.name for other in others if other.name != name and other.stem in name and is_own(other)]
    return max(ids, key=len, default="")


def is_own(path: Path) -> bool:
    """Whether a file's name is one that content has: an id, also with low lines as in ``claims_checked``."""
    return is_id(path.stem.replace("_", "-"))
