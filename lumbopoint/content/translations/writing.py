"""Writing the files of a language: every text with its English above it, in the English order."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lumbopoint.content.translations.documents import documents
from lumbopoint.content.translations.reading import English, Translation
from lumbopoint.content.translations.texts import Said, form_fields, key_of, text_fields
from lumbopoint.content.translations.units import app_texts
from lumbopoint.i18n import flattened, text_files
from lumbopoint.model import Record
from lumbopoint.yaml_reader.document import KeyPath, read_yaml
from lumbopoint.yaml_reader.unquoted import doubt_kind, plain_value

HEADING = (
    "# Written by `python -m lumbopoint translate {language}`; write each text below its English.\n"
    "# What is left empty (`~` in a list) is shown in English. Comments of your own are not kept.\n"
)
_PLAIN = re.compile(r"[A-Za-z][\w-]*")


@dataclass(frozen=True)
class Leaf:
    """One text: the English one, and the translated one or None."""

    english: Said
    said: Said | None


Sayer = Callable[[KeyPath, Said], Said | None]
"""The translation of an English text at a path, or None."""


def file_texts(content_dir: Path, english: English, translation: Translation) -> dict[str, str]:
    """All files of a language by their path inside its folder; documents without any text are left out."""
    found = _app_files(content_dir, english, translation)
    for name, record in documents(english.library).items():
        said = translation.content.get(name, {})
        if tree := _tree(record, (), lambda path, _english, said=said: said.get(path)):  # type: ignore[misc]
            found[f"content/{name}.yaml"] = _written(translation.language, tree)
    return found


def _app_files(content_dir: Path, english: English, translation: Translation) -> dict[str, str]:
    """The app's sentences in the files in which English has them."""
    wanted = dict(app_texts(english.texts, translation.language))
    plurals = english.texts.plurals
    found = {}
    for path in text_files(content_dir):
        own = flattened(read_yaml(path).value)
        tree: dict[str, Any] = {}
        for key, text in wanted.items():
            above = key.rpartition(".")[0]
            if key in own or (above in plurals and not own.keys().isdisjoint((above, f"{above}.other"))):
                _put(tree, key.split("."), Leaf(text, translation.app.get(key)))
        found[path.name] = _written(translation.language, tree)
    return found


def _put(tree: dict[str, Any], keys: list[str], leaf: Leaf) -> None:
    for key in keys[:-1]:
        tree = tree.setdefault(key, {})
    tree[keys[-1]] = leaf


def _tree(record: Record, at: KeyPath, say: Sayer) -> dict[str, Any]:
    """The translated fields of a record; lists by id are mappings, others keep their places."""
    found: dict[str, Any] = {}
    for name in type(record).model_fields:
        value, path = getattr(record, name), (*at, name)
        if name in form_fields(type(record)):
            if value:
                found[name] = Leaf(value, say(path, value))
        elif isinstance(value, Record):
            found |= {name: inner} if (inner := _tree(value, path, say)) else {}
        elif name in text_fields(type(record)) and isinstance(value, str):
            found[name] = Leaf(value, say(path, value))
        elif isinstance(value, tuple) and (
            inner := _items(value, path, say, name in text_fields(type(record)))
        ):
            found[name] = inner
    return found


def _items(items: tuple[Any, ...], at: KeyPath, say: Sayer, is_text: bool) -> Any:
    """A list: of texts, of entries with ids (as a mapping), or of records in their places; {} for no text."""
    if is_text:
        return [Leaf(item, say((*at, index), item)) for index, item in enumerate(items)]
    keyed = [(key_of(item, index), item) for index, item in enumerate(items) if isinstance(item, Record)]
    trees = {key: _tree(item, (*at, key), say) for key, item in keyed}
    if not any(trees.values()):
        return {}
    return trees if isinstance(keyed[0][0], str) else list(trees.values())


def _written(language: str, tree: Mapping[str, Any]) -> str:
    return HEADING.format(language=language) + "\n".join(_lines(tree, "")) + "\n"


def _lines(node: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, inner in node.items():
        if isinstance(inner, Leaf):
            yield from _comment(inner.english, indent)
            yield f"{indent}{_key(key)}:{_value(inner.said, ' ')}"
        elif isinstance(inner, list):
            yield f"{indent}{_key(key)}:"
            yield from _list_lines(inner, indent + "  ")
        elif inner:
            yield f"{indent}{_key(key)}:"
            yield from _lines(inner, indent + "  ")


def _list_lines(items: list[Any], indent: str) -> Iterator[str]:
    for item in items:
        if isinstance(item, Leaf):
            yield from _comment(item.english, indent)
            yield f"{indent}-{_value(item.said, ' ') or ' ~'}"
        elif not item:
            yield f"{indent}- ~"
        else:
            yield f"{indent}-"
            yield from _lines(item, indent + "  ")


def _comment(english: Said, indent: str) -> Iterator[str]:
    text = english if isinstance(english, str) else "; ".join(english)
    for line in text.splitlines() or [""]:
        yield f"{indent}# {line}".rstrip()


def _value(said: Said | None, before: str) -> str:
    if said is None:
        return ""
    return before + json.dumps(said if isinstance(said, str) else list(said), ensure_ascii=False)


def _key(key: str) -> str:
    is_plain = _PLAIN.fullmatch(key) and doubt_kind(key) is None and isinstance(plain_value(key), str)
    return key if is_plain else json.dumps(key)
