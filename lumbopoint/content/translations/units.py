"""Units of translation: every text of app and content by document and path, in English and in a language."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lumbopoint.content.translations.documents import documents
from lumbopoint.content.translations.reading import English, Translation
from lumbopoint.content.translations.texts import Said, texts
from lumbopoint.i18n import Texts
from lumbopoint.i18n.locales import plural_forms
from lumbopoint.yaml_reader.document import dotted

#: The document of the app's own sentences.
APP = "app"


class Unit(NamedTuple):
    """One text: its document (``app``, ``muscles/coccygeus``) and its path in it with dots."""

    document: str
    path: str

    def __str__(self) -> str:
        """As it is named on the command line: ``muscles/coccygeus:plain_name``."""
        return f"{self.document}:{self.path}"


def english_units(english: English, language: str) -> dict[Unit, str]:
    """All English texts that a language has to tell, in the order of the files."""
    found = {Unit(APP, key): text for key, text in app_texts(english.texts, language)}
    for name, record in documents(english.library).items():
        found |= {Unit(name, dotted(path)): as_text(said) for path, said in texts(record) if said}
    return found


def app_texts(english: Texts, language: str) -> Iterator[tuple[str, str]]:
    """The app's sentences by key, with the plural forms that a language has in place of those of English."""
    told: set[str] = set()
    for key, text in english.by_key.items():
        counted = key if key in english.plurals else key.rpartition(".")[0]
        if counted not in english.plurals:
            yield key, text
        elif counted not in told:
            told.add(counted)
            yield from _forms(english, counted, language)


def _forms(english: Texts, key: str, language: str) -> Iterator[tuple[str, str]]:
    """The plural forms of a language with the English text that is nearest to each."""
    usual = english.by_key.get(key) or english.by_key[f"{key}.other"]
    for form in plural_forms(language):
        yield f"{key}.{form}", english.by_key.get(f"{key}.{form}", usual)


def translated_units(translation: Translation) -> dict[Unit, str]:
    """All texts that a language tells."""
    found = {Unit(APP, key): text for key, text in translation.app.items()}
    for name, said in translation.content.items():
        found |= {Unit(name, dotted(path)): as_text(text) for path, text in said.items()}
    return found


def as_text(said: Said) -> str:
    """A text, or the forms of a word on one line."""
    return said if isinstance(said, str) else "; ".join(said)


def by_document(units: Mapping[Unit, str]) -> dict[str, dict[str, str]]:
    """The same, path by path of each document."""
    found: dict[str, dict[str, str]] = {}
    for unit, text in units.items():
        found.setdefault(unit.document, {})[unit.path] = text
    return found
