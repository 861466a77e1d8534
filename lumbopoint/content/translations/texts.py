"""The texts of a record that are told in every language, by their path, and putting others in their place.

Translated is every field of the model that is a ``Text``, or a list of them, and that somebody reads; besides
the forms of a word. Never a number, an id, a choice, a name or a title (``Verbatim``).
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints

from lumbopoint.content.fields import audience
from lumbopoint.model import Record
from lumbopoint.model.base import Text, WordForms
from lumbopoint.yaml_reader.document import KeyPath

R = TypeVar("R", bound=Record)
Said = str | tuple[str, ...]
"""A text, or all forms of a word."""


@lru_cache(maxsize=200)
def text_fields(kind: type[Record]) -> frozenset[str]:
    """The fields of a record that hold a text or a list of texts."""
    hints = get_type_hints(kind, include_extras=True)
    return frozenset(
        name
        for name, field in kind.model_fields.items()
        if hints[name] == WordForms or (audience(field) != "author" and _holds_text(hints[name]))
    )


@lru_cache(maxsize=200)
def form_fields(kind: type[Record]) -> frozenset[str]:
    """The fields of a record that hold the forms of a word, of which another language has fewer or more."""
    hints = get_type_hints(kind, include_extras=True)
    return frozenset(name for name in kind.model_fields if hints[name] == WordForms)


def _holds_text(kind: Any) -> bool:
    if kind == Text:
        return True
    origin, args = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _holds_text(args[0])
    return origin in (tuple, Union, UnionType) and any(map(_holds_text, args))


def key_of(item: object, index: int) -> str | int:
    """How an item of a list is found: by its id or key, else by its place."""
    if isinstance(item, Record):
        named = getattr(item, "id", None) or getattr(item, "key", None)
        return named if isinstance(named, str) else index
    return index


def texts(record: Record) -> Iterator[tuple[KeyPath, Said]]:
    """Every text inside a record with its path; the forms of a word as one."""
    kind = type(record)
    for name in kind.model_fields:
        value, is_text = getattr(record, name), name in text_fields(kind)
        if name in form_fields(kind) or (is_text and isinstance(value, str)):
            yield (name,), value
        else:
            for path, said in _inner(value, is_text=is_text):
                yield (name, *path), said


def _inner(value: object, *, is_text: bool) -> Iterator[tuple[KeyPath, Said]]:
    """The texts of a field that is a record or a list."""
    if isinstance(value, Record):
        yield from texts(value)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            if isinstance(item, Record):
                yield from (((key_of(item, index), *path), said) for path, said in texts(item))
            elif is_text:
                yield (index,), item


def with_texts(record: R, said: Mapping[KeyPath, Said]) -> R:
    """The record with other texts at these paths; all else stays. Paths that it has not are ignored."""
    updates = {
        name: _replaced(getattr(record, str(name)), below)
        for name, below in _by_first(said).items()
        if name in type(record).model_fields
    }
    return record.model_copy(update=updates) if updates else record


def _replaced(value: Any, said: Mapping[KeyPath, Said]) -> Any:
    if () in said:
        return said[()]
    if isinstance(value, Record):
        return with_texts(value, said)
    if not isinstance(value, tuple):
        return value
    below = _by_first(said)
    keyed = ((key_of(item, index), item) for index, item in enumerate(value))
    return tuple(_replaced(item, below[key]) if key in below else item for key, item in keyed)


def _by_first(said: Mapping[KeyPath, Said]) -> dict[str | int, dict[KeyPath, Said]]:
    found: dict[str | int, dict[KeyPath, Said]] = {}
    for (first, *rest), text in said.items():
        found.setdefault(first, {})[tuple(rest)] = text
    return found
