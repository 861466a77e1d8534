"""Texts of the app in one language, looked up by key."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from musclemap.yaml_reader.document import read_yaml

DEFAULT_LANGUAGE = "en"


@dataclass(frozen=True)
class Texts:
    """All app sentences of one language by dotted key (``tab.needling``)."""

    language: str
    by_key: Mapping[str, str]

    def __call__(self, key: str, /, **gaps: object) -> str:
        """The sentence for ``key`` with its named gaps filled.

        Raises KeyError for an unknown key: a missing text is a fault of ours, found by tests.
        """
        return self.by_key[key].format(**gaps) if gaps else self.by_key[key]

    def listed(self, words: tuple[str, ...]) -> str:
        """Words joined as a reader of this language would: ``a, b and c``."""
        if len(words) < 2:
            return "".join(words)
        first = self("referral.list_comma").join(words[:-1])
        return self("referral.list_two", first=first, last=words[-1])


def _flattened(value: Mapping[str, Any], before: str = "") -> dict[str, str]:
    flat: dict[str, str] = {}
    for key, inner in value.items():
        if isinstance(inner, Mapping):
            flat |= _flattened(inner, f"{before}{key}.")
        else:
            flat[f"{before}{key}"] = str(inner)
    return flat


def load_texts(content_dir: Path, language: str = DEFAULT_LANGUAGE) -> Texts:
    """The app texts of ``language`` from all files of ``content/i18n/<language>/``.

    Raises YamlProblems when a file cannot be read, and ValueError when two files give the same key.
    """
    by_key: dict[str, str] = {}
    for path in sorted((content_dir / "i18n" / language).glob("*.yaml")):
        found = _flattened(read_yaml(path).value)
        if twice := sorted(by_key.keys() & found.keys()):
            raise ValueError(f"{path.name} repeats {', '.join(twice)}, given by another file of {language}")
        by_key |= found
    return Texts(language, by_key)
