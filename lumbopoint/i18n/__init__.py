"""Texts of the app in one language, looked up by key: whole sentences with named gaps and plural forms."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from lumbopoint.i18n.locales import DEFAULT_LANGUAGE, PLURAL_FORMS, plural_form
from lumbopoint.yaml_reader.document import read_in_part

#: The file of a language that is no text: of which English each translated text was made.
HASHES = "hashes.yaml"
_NAME = re.compile(r"[a-z0-9_-]+\.yaml")

__all__ = ("DEFAULT_LANGUAGE", "HASHES", "Texts", "flattened", "load_texts", "plural_keys", "text_files")


@dataclass(frozen=True)
class Texts:
    """All app sentences of one language by dotted key (``tab.needling``).

    ``fallback``: the texts, usually English, that stand in for what this language lacks.
    """

    language: str
    by_key: Mapping[str, str]
    fallback: "Texts | None" = None

    def __call__(self, key: str, /, **gaps: object) -> str:
        """The sentence for ``key`` with its named gaps filled, in the plural form of a number in ``count``.

        Raises KeyError for an unknown key: a missing text is a fault of ours, found by tests.
        """
        count = gaps.get("count")
        return self._said(key, count if isinstance(count, int | float) else None, gaps)

    def counted(self, key: str, number: float, /, **gaps: object) -> str:
        """The same for a number whose words are given as ``count``: ``3–7`` days, of which 7 has the say."""
        return self._said(key, number, gaps)

    def _said(self, key: str, number: float | None, gaps: Mapping[str, object]) -> str:
        text = self.by_key.get(key)
        if text is None and (other := self.by_key.get(f"{key}.other")) is not None:
            form = "other" if number is None else plural_form(self.language, number)
            text = self.by_key.get(f"{key}.{form}", other)
        if text is not None:
            return text.format(**gaps) if gaps else text
        if self.fallback is None:
            raise KeyError(key)
        return self.fallback._said(key, number, gaps)

    @cached_property
    def plurals(self) -> frozenset[str]:
        """The keys that other languages have in plural forms: those with forms here, and all with a count."""
        counting = (key for key, text in self.by_key.items() if "{count}" in text)
        own = plural_keys(self.by_key)
        return own | {key for key in counting if key.rpartition(".")[0] not in own}

    def listed(self, words: tuple[str, ...]) -> str:
        """Words joined as a reader of this language would, by the four patterns of a list: ``a, b and c``."""
        if len(words) < 2:
            return "".join(words)
        if len(words) == 2:
            return self("list.two", first=words[0], last=words[1])
        said = self("list.end", first=words[-2], last=words[-1])
        for word in reversed(words[1:-2]):
            said = self("list.middle", first=word, rest=said)
        return self("list.start", first=words[0], rest=said)

    def joined(self, *sentences: str) -> str:
        """Whole sentences after one another; empty ones are left out."""
        said = ""
        for sentence in sentences:
            said = (
                self("list.sentences", first=said, next=sentence) if said and sentence else said or sentence
            )
        return said


def plural_keys(keys: Iterable[str]) -> frozenset[str]:
    """The keys below which stand plural forms and nothing else, ``other`` among them."""
    forms: dict[str, set[str]] = {}
    for key in keys:
        above, _, last = key.rpartition(".")
        forms.setdefault(above, set()).add(last)
    return frozenset(key for key, found in forms.items() if {"other"} <= found <= set(PLURAL_FORMS))


def flattened(value: Mapping[str, Any], before: str = "") -> dict[str, str]:
    """The texts of a file by dotted key; a key without a text is left out."""
    flat: dict[str, str] = {}
    for key, inner in value.items():
        if isinstance(inner, Mapping):
            flat |= flattened(inner, f"{before}{key}.")
        elif inner is not None:
            flat[f"{before}{key}"] = str(inner)
    return flat


def text_files(content_dir: Path, language: str = DEFAULT_LANGUAGE) -> tuple[Path, ...]:
    """The files of the app's texts of a language, by name; copies that other programs made are none."""
    found = sorted(text_folder(content_dir, language).glob("*.yaml"))
    return tuple(path for path in found if path.name != HASHES and is_name_of_texts(path.name))


def text_folder(content_dir: Path, language: str = DEFAULT_LANGUAGE) -> Path:
    """Where the files of a language are."""
    return content_dir / "i18n" / language


def is_name_of_texts(name: str) -> bool:
    """Whether a file is called as those with the app's texts are: ``app.yaml``."""
    return _NAME.fullmatch(name) is not None


def load_texts(content_dir: Path, language: str = DEFAULT_LANGUAGE) -> Texts:
    """The app texts of ``language`` from all files of ``content/i18n/<language>/``, without any fallback.

    Raises YamlProblems when a file cannot be read, and ValueError when two files give the same key.
    """
    by_key: dict[str, str] = {}
    for path in text_files(content_dir, language):
        found = flattened(read_in_part(path).value)
        if twice := sorted(by_key.keys() & found.keys()):
            raise ValueError(f"{path.name} repeats {', '.join(twice)}, given by another file of {language}")
        by_key |= found
    return Texts(language, by_key)
