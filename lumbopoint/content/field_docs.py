"""The tables of docs/authoring.md (fields, rules, landmarks), written from the models, rules and atlas.

``python -m lumbopoint.content.field_docs`` writes them anew between their markers.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from lumbopoint.content.fields import audience, options, records_in, unit
from lumbopoint.content.kinds import FILES
from lumbopoint.content.rule_table import rules
from lumbopoint.content.suggestions import record_words
from lumbopoint.geometry.body_map import BodyMap, load_body
from lumbopoint.model import Record

AUTHORING = Path(__file__).resolve().parents[2] / "docs" / "authoring.md"

READERS = {"patient": "patients", "therapist": "therapists", "both": "everyone", "author": "the app"}
KINDS: Mapping[type, str] = {
    str: "text",
    float: "number",
    int: "whole number",
    bool: "true or false",
    datetime.date: "date",
}
LIMITS = ("ge", "gt", "le")


def with_tables(text: str, body: BodyMap) -> str:
    """The guide with every table between ``<!-- begin NAME -->`` and ``<!-- end NAME -->`` written anew.

    Raises ValueError when a table has no such markers.
    """
    for name, table in _tables(body).items():
        begin, end = f"<!-- begin {name} -->", f"<!-- end {name} -->"
        before, _, rest = text.partition(begin)
        _, found, after = rest.partition(end)
        if not found:
            raise ValueError(f"no markers for the table `{name}`")
        text = f"{before}{begin}\n\n{table}\n\n{end}{after}"
    return text


def _tables(body: BodyMap) -> dict[str, str]:
    return {"landmarks": landmark_table(body), "rules": rule_table(), "fields": field_tables()}


def rule_table() -> str:
    """Every rule: what `check` calls it, what it does, and what it refuses."""
    rows = [(f"`{rule.id}`", rule.severity, rule.refuses) for rule in rules()]
    return _table(("Rule", "Severity", "Refuses"), rows)


def landmark_table(body: BodyMap) -> str:
    """Every landmark of the atlas, right side, in cm."""
    rows = []
    for mark in body.landmarks:
        places = [mark.positions.get(view) for view in ("posterior", "anterior", "lateral")]
        rows.append((mark.name, *(f"{place[0]:g}, {place[1]:g}" if place else "" for place in places)))
    return _table(("Landmark", "back: x, y", "front: x, y", "side: z, y"), rows)


def field_tables() -> str:
    """One table of fields for every record, file by file."""
    parts = []
    seen: set[type[Record]] = set()
    for file in FILES:
        parts.append(f"### `{file.path}`")
        for record in _met(file.form, seen):
            parts += [f"#### {record_words(record.__name__).capitalize()}", _about(record), _fields(record)]
    return "\n\n".join(parts)


def _met(model: type[Record], seen: set[type[Record]]) -> Iterator[type[Record]]:
    """The record and those inside it, each once in the whole document."""
    if model in seen:
        return
    seen.add(model)
    yield model
    for field in model.model_fields.values():
        for inner in _inner(field.annotation):
            yield from _met(inner, seen)


def _inner(kind: Any) -> tuple[type[Record], ...]:
    """The records in a type, also as items of a list."""
    lists = [get_args(option) for option in options(kind) if get_origin(option) is tuple]
    items = [record for args in lists for arg in args if arg is not Ellipsis for record in _inner(arg)]
    return (*records_in(kind), *items)


def _about(record: type[Record]) -> str:
    return " ".join((record.__doc__ or "").split()).replace("``", "`")


def _fields(record: type[Record]) -> str:
    rows = [_row(name, field) for name, field in record.model_fields.items()]
    return _table(("Key", "Meaning", "Value", "Needed", "Read by", "Example"), rows)


def _row(name: str, field: FieldInfo) -> tuple[str, ...]:
    kind = _kind_words(field.annotation, field.metadata)
    measured = f"{kind}, {unit(field)}" if unit(field) and unit(field) not in kind else kind
    example = f"`{_written(field.examples[0])}`" if field.examples else ""
    return (
        f"`{name}`",
        field.description or "",
        measured,
        "yes" if field.is_required() else _default(field),
        READERS[audience(field)],
        example,
    )


def _default(field: FieldInfo) -> str:
    is_plain = isinstance(field.default, str | bool | int | float)
    return f"no, else {_written(field.default)}" if is_plain else "no"


def _kind_words(kind: Any, metadata: Iterable[Any] = ()) -> str:
    """A type in words with its limits: ``whole number 1 to 120``."""
    if get_origin(kind) is Annotated:
        return _kind_words(get_args(kind)[0], get_args(kind)[1:])
    choices = options(kind)
    if len(choices) > 1:
        return " or ".join(_kind_words(option) for option in choices)
    return f"{_one_kind(choices[0])}{_limits(metadata)}"


def _one_kind(kind: Any) -> str:
    if get_origin(kind) is Literal:
        return " / ".join(f"`{choice}`" for choice in get_args(kind))
    if get_origin(kind) is tuple:
        args = get_args(kind)
        if args[-1] is Ellipsis:
            return f"list of {_kind_words(args[0])}"
        return f"[{', '.join(_kind_words(arg) for arg in args)}]"
    return KINDS.get(kind) or record_words(kind.__name__)


def _limits(metadata: Iterable[Any]) -> str:
    """The limits of a number: `` 1 to 120``."""
    parts = [part for item in metadata for part in getattr(item, "metadata", (item,))]
    found = {
        name: value for part in parts for name in LIMITS if (value := getattr(part, name, None)) is not None
    }
    if "le" not in found:
        return ""
    return (
        f" {found['ge']:g} to {found['le']:g}"
        if "ge" in found
        else f" above {found['gt']:g} to {found['le']:g}"
    )


def _written(value: object) -> str:
    """A value as it stands in YAML on one line."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple | list):
        return f"[{', '.join(_written(item) for item in value)}]"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', '/') for cell in line)} |" for line in lines)


def main() -> None:
    """Writes the tables of docs/authoring.md anew."""
    text = AUTHORING.read_text(encoding="utf-8")
    AUTHORING.write_text(with_tables(text, load_body()), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
