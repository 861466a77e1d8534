"""The fields of the records: which field a place in a file belongs to, and the texts each audience reads."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from lumbopoint.model import Record
from lumbopoint.yaml_reader.document import KeyPath


@dataclass(frozen=True)
class Spot:
    """A place in a file: its path, the record around it, the field, and the type that is wanted there."""

    path: KeyPath
    owner: type[Record]
    field: FieldInfo | None
    kind: Any


def spot(model: type[Record], loc: KeyPath) -> Spot:
    """The place that pydantic calls ``loc``; the tags of unions, which no file contains, are dropped."""
    found = _spot_in_any_item(model, tuple(0 if isinstance(part, int) else part for part in loc))
    numbers = (part for part in loc if isinstance(part, int))
    path = tuple(next(numbers) if isinstance(part, int) else part for part in found.path)
    return Spot(path, found.owner, found.field, found.kind)


@lru_cache(maxsize=2000)
def _spot_in_any_item(model: type[Record], loc: KeyPath) -> Spot:
    """All items of a list are alike: a thousand slips in one list take no longer than a few."""
    found = Spot((), model, None, model)
    for part in loc:
        found = _step(found, part)
    return found


def _step(before: Spot, part: str | int) -> Spot:
    path = (*before.path, part)
    if isinstance(part, int):
        return replace(before, path=path, kind=item_kind(before.kind))
    owners = records_in(before.kind)
    tagged = next((owner for owner in owners if len(owners) > 1 and part in _tags(owner)), None)
    if tagged is not None:
        return replace(before, owner=tagged, kind=tagged)
    owner = owners[0] if owners else before.owner
    field = owner.model_fields.get(part)
    return Spot(path, owner, field, field.annotation if field else None)


def _tags(owner: type[Record]) -> tuple[str, ...]:
    """All literal values of a record's fields: among them the tag that chooses it in a union."""
    literals = [field.annotation for field in owner.model_fields.values()]
    return tuple(str(value) for kind in literals if get_origin(kind) is Literal for value in get_args(kind))


def options(kind: Any) -> tuple[Any, ...]:
    """The members of a union, without None; a single type as itself."""
    origin = get_origin(kind)
    if origin is Annotated:
        return options(get_args(kind)[0])
    if origin in (Union, UnionType):
        return tuple(option for member in get_args(kind) for option in options(member))
    return () if kind is type(None) else (kind,)


def records_in(kind: Any) -> tuple[type[Record], ...]:
    """The records that a type may be."""
    return tuple(
        option for option in options(kind) if isinstance(option, type) and issubclass(option, Record)
    )


def item_kind(kind: Any) -> Any:
    """The type of the items of a list type, else None."""
    lists = [option for option in options(kind) if get_origin(option) is tuple]
    return get_args(lists[0])[0] if lists else None


def audience(field: FieldInfo) -> str:
    """Who sees the field: patient, therapist, both or author."""
    extra = field.json_schema_extra
    return str(extra.get("audience", "both")) if isinstance(extra, dict) else "both"


def unit(field: FieldInfo | None) -> str:
    """The unit of the field, or nothing."""
    extra = field.json_schema_extra if field else None
    return str(extra.get("unit", "")) if isinstance(extra, dict) else ""


@dataclass(frozen=True)
class Leaf:
    """One single value inside a record: its path, who sees its field, and the value."""

    path: KeyPath
    audience: str
    value: object

    @property
    def name(self) -> str:
        """The name of the field that holds the value, alone or in a list."""
        return next((part for part in reversed(self.path) if isinstance(part, str)), "")


def leaves(record: Record, without: str = "") -> Iterator[Leaf]:
    """Every single value inside a record, but for what lies in its field ``without``."""
    for name, field in type(record).model_fields.items():
        if name != without:
            yield from _leaves(getattr(record, name), (name,), audience(field))


def _leaves(value: object, path: KeyPath, seen_by: str) -> Iterator[Leaf]:
    if isinstance(value, Record):
        for leaf in leaves(value):
            yield Leaf((*path, *leaf.path), leaf.audience, leaf.value)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _leaves(item, (*path, index), seen_by)
    else:
        yield Leaf(path, seen_by, value)
