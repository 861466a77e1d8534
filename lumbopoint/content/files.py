"""The files of the content folder: which record each holds, and reading them into entries and problems."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from lumbopoint.content import copies
from lumbopoint.content.copies import copies_of_lists, copy_problem, is_id, stray_problem
from lumbopoint.content.draft import AppText, Draft, Entry
from lumbopoint.content.kinds import FILES, FOLDERS, KINDS, ContentFile
from lumbopoint.content.suggestions import choice_words
from lumbopoint.content.validation import form_problems
from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.i18n import text_files
from lumbopoint.model import Muscle, Record, TriggerPoint
from lumbopoint.problems import Problem
from lumbopoint.yaml_reader.document import (
    KeyPath,
    YamlDocument,
    YamlProblems,
    ambiguous_word,
    dotted,
    read_in_part,
)

R = TypeVar("R", bound=Record)


_FOLDERS = choice_words(FOLDERS)
#: Rule id -> what it refuses; the rule table of docs/authoring.md shows these words.
RULES: Mapping[str, str] = {
    "no-file": f"A folder without any file that could be read: {_FOLDERS}.",
    "file-not-read": f"A file in {_FOLDERS} whose name does not end in `.yaml`.",
    **copies.RULES,
}

WARNINGS = copies.WARNINGS | {"file-not-read"}


@dataclass(frozen=True)
class Sheet:
    """One file with its faults of form by path."""

    name: str
    document: YamlDocument
    faults: dict[KeyPath, Problem]

    def is_sound(self, path: KeyPath) -> bool:
        """Whether nothing at or below ``path`` is at fault."""
        return path not in self._unsound

    @cached_property
    def _unsound(self) -> frozenset[KeyPath]:
        """Every fault and all that it stands in: a look through thousands for each item takes minutes."""
        return frozenset(fault[:length] for fault in self.faults for length in range(len(fault) + 1))


@dataclass
class Reading:
    """What was read so far: entries of all kinds, problems, and the ids that the files name."""

    entries: list[Entry[Record]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    named: dict[type[Record], set[str]] = field(default_factory=dict)
    unreadable: set[type[Record]] = field(default_factory=set)
    texts: list[AppText] = field(default_factory=list)

    def draft(self, body: BodyMap | None) -> Draft:
        """All of it for the rules."""
        named = {kind: frozenset(ids) for kind, ids in self.named.items() if kind not in self.unreadable}
        entries: dict[str, Any] = {field: self._of(kind) for field, kind in KINDS.items()}
        return Draft(
            **entries,
            texts=tuple(self.texts),
            named=named,
            body=body,
            is_complete=not any(problem.severity == "error" for problem in self.problems),
        )

    def _of(self, kind: type[R]) -> tuple[Entry[R], ...]:
        return tuple(
            Entry(entry.id, entry.record, entry.file, entry.path, entry.document)
            for entry in self.entries
            if isinstance(entry.record, kind)
        )

    def name(self, kind: type[Record], id_: str) -> None:
        """Notes that a file names this id."""
        self.named.setdefault(kind, set()).add(id_)

    def add(self, record: Record, id_: str, sheet: Sheet, path: KeyPath) -> None:
        """Keeps a record whose form is right."""
        self.entries.append(Entry(id_, record, sheet.name, path, sheet.document))

    def add_problems(self, sheet: Sheet, id_at: Callable[[KeyPath], str]) -> None:
        """Keeps all faults of form of a file; ``id_at`` names the entry around a path."""
        for path, problem in sheet.faults.items():
            self.problems.append(problem.model_copy(update={"entry_id": id_at(path)}))


def read_content(content_dir: Path) -> Reading:
    """Every entry of every file, every fault of form, and the ids that the files name."""
    reading = Reading()
    for file in FILES:
        _read_file(content_dir, file, reading)
    reading.problems += copies_of_lists(content_dir)
    for path in text_files(content_dir):
        _read_texts(path, path.relative_to(content_dir).as_posix(), reading)
    return reading


def _read_file(content_dir: Path, file: ContentFile, reading: Reading) -> None:
    """All that is of one kind of file."""
    if not file.folder:
        _read_lists(content_dir / file.path, file.form, tuple(file.gathers.values()), reading)
        return
    for path in _listed(content_dir, file.folder, reading):
        if file.form is Muscle:
            _read_muscle(path, reading)
        else:
            _read_entry(path, file.form, reading)


def _read_texts(path: Path, name: str, reading: Reading) -> None:
    """The app's sentences in English: whether they can be read, and no word is ambiguous."""
    try:
        document = read_in_part(path, name)
    except YamlProblems as refused:
        found = refused.problems
    else:
        doubtful = (ambiguous_word(doubt, name) for doubt in document.doubts)
        found = (*document.faults.values(), *doubtful)
        reading.texts += _app_texts(document.value, document, name)
    reading.problems += [problem.model_copy(update={"entry_id": name}) for problem in found]


def _app_texts(
    value: Mapping[str, Any], document: YamlDocument, name: str, at: KeyPath = ()
) -> list[AppText]:
    """Every sentence of the app in a file, by its dotted key."""
    found = []
    for key, inner in value.items():
        path = (*at, str(key))
        if isinstance(inner, Mapping):
            found += _app_texts(inner, document, name, path)
        else:
            found.append(AppText(".".join(str(part) for part in path), str(inner), name, document.line(path)))
    return found


def _read_muscle(path: Path, reading: Reading) -> None:
    """A muscle with its points. A point with a fault is left out, and with its last point the muscle."""
    reading.name(Muscle, path.stem)
    sheet = _sheet(Muscle, path, f"muscles/{path.name}", reading)
    if sheet is None:
        return
    muscle_id = _own_id(sheet.document.value, path.stem)
    ids = _read_items(sheet, "points", TriggerPoint, reading, before=f"{muscle_id}.")
    reading.name(Muscle, muscle_id)
    rest = _without_faulty_points(sheet, tuple(ids))
    if not rest.faults and (rest.document.value.get("points") or not ids):
        reading.add(Muscle.model_validate(rest.document.value), muscle_id, sheet, ())
    reading.add_problems(
        Sheet(sheet.name, sheet.document, sheet.faults | rest.faults),
        lambda fault: ids.get(fault[:2], muscle_id),
    )


def _without_faulty_points(sheet: Sheet, paths: tuple[KeyPath, ...]) -> Sheet:
    """The muscle with its sound points only, and the faults that it has then."""
    faulty = {path for path in paths if not sheet.is_sound(path)}
    if not faulty:
        return sheet
    value = sheet.document.value
    sound = tuple(row for path, row in zip(paths, value["points"], strict=True) if path not in faulty)
    outside = tuple(doubt for doubt in sheet.document.doubts if doubt.path[:1] != ("points",))
    faults = {path: said for path, said in sheet.document.faults.items() if path[:1] != ("points",)}
    rest = replace(sheet.document, value=value | {"points": sound}, doubts=outside, faults=faults)
    return Sheet(sheet.name, rest, form_problems(Muscle, rest, sheet.name) if sound else {})


def _read_entry(path: Path, kind: type[Record], reading: Reading) -> None:
    """A file that is one entry: a stretch or a learn page."""
    reading.name(kind, path.stem)
    sheet = _sheet(kind, path, f"{path.parent.name}/{path.name}", reading)
    if sheet is None:
        return
    entry_id = _own_id(sheet.document.value, path.stem)
    reading.name(kind, entry_id)
    if not sheet.faults:
        reading.add(kind.model_validate(sheet.document.value), entry_id, sheet, ())
    reading.add_problems(sheet, lambda _fault: entry_id)


def _read_lists(path: Path, model: type[Record], kinds: tuple[type[Record], ...], reading: Reading) -> None:
    """A file with lists of entries; an entry with a fault is left out, the others stay."""
    sheet = _sheet(model, path, path.name, reading)
    ids: dict[KeyPath, str] = {}
    for key, kind in zip(model.model_fields, kinds, strict=True):
        found = _read_items(sheet, key, kind, reading) if sheet else {}
        ids |= found
        if not found:
            reading.unreadable.add(kind)
    if sheet is not None:
        reading.add_problems(sheet, lambda fault: ids.get(fault[:2], path.name))


def _read_items(
    sheet: Sheet, key: str, kind: type[Record], reading: Reading, before: str = ""
) -> dict[KeyPath, str]:
    """Keeps the sound items of a list; the ids of all its items by path."""
    rows = sheet.document.value.get(key)
    ids: dict[KeyPath, str] = {}
    for number, row in enumerate(rows if isinstance(rows, tuple) else ()):
        path = (key, number)
        ids[path] = _own_id(row, f"{before}{dotted(path)}")
        reading.name(kind, ids[path])
        if sheet.is_sound(path):
            reading.add(kind.model_validate(row), ids[path], sheet, path)
    return ids


def _listed(content_dir: Path, folder: str, reading: Reading) -> tuple[Path, ...]:
    """The files of a folder whose name can be an id; others give nothing and are named."""
    files = sorted(path for path in (content_dir / folder).glob("*") if path.is_file())
    found = tuple(path for path in files if path.suffix == ".yaml" and is_id(path.stem))
    for path in files:
        if path in found:
            continue
        if stray := stray_problem(path, folder):
            reading.problems.append(stray)
        elif not path.name.startswith("."):
            reading.problems.append(_not_read(f"{folder}/{path.name}"))
    if not found:
        reading.problems.append(_no_file(folder))
    return found


def _not_read(file: str) -> Problem:
    return Problem(
        file=file,
        line=1,
        severity="warning",
        rule="file-not-read",
        found="a file that is not read",
        expected="a name that ends in .yaml",
        hint="rename it, or move it elsewhere",
        entry_id=file,
    )


def _no_file(folder: str) -> Problem:
    return Problem(
        file=folder,
        line=1,
        rule="no-file",
        found="no file in this folder",
        expected="at least one file that ends in .yaml",
        hint="is this the content folder? choose it with --content",
        entry_id=folder,
    )


def _sheet(model: type[Record], path: Path, name: str, reading: Reading) -> Sheet | None:
    """The file with its faults of form, or None when it cannot be read or is a copy of another."""
    try:
        document = read_in_part(path, name)
    except YamlProblems as refused:
        reading.problems += [
            problem.model_copy(update={"entry_id": path.stem}) for problem in refused.problems
        ]
        if model is Muscle:
            reading.unreadable.add(TriggerPoint)
        return None
    own = _own_id(document.value, path.stem)
    if own != path.stem and is_id(own) and path.with_name(f"{own}.yaml").is_file():
        way_out = f", or write `id: {path.stem}` in it"
        reading.problems.append(copy_problem(name, f"{path.parent.name}/{own}.yaml", way_out))
        return None
    return Sheet(name, document, form_problems(model, document, name))


def _own_id(value: object, otherwise: str) -> str:
    """The id or source key of an entry as written, else what it is called instead."""
    named = value if isinstance(value, dict) else {}
    own = named.get("id", named.get("key"))
    return own if isinstance(own, str) and own else otherwise
