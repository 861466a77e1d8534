"""Reading the app's own sentences in another language: texts by key, and every problem with file and line."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from string import Formatter

from lumbopoint.content.suggestions import did_you_mean, value_words
from lumbopoint.i18n import Texts
from lumbopoint.i18n.locales import PLURAL_FORMS, plural_forms
from lumbopoint.problems import Problem
from lumbopoint.yaml_reader.document import KeyPath, YamlDocument, ambiguous_word

#: Rule id -> what it refuses; the rule table of docs/authoring.md shows these words.
RULES: Mapping[str, str] = {
    "unknown-key": "A sentence of the app in another language whose key English does not have.",
    "gaps-differ": "A translated sentence whose words in braces are not those of the English one.",
    "not-a-plural-form": "A plural form that the language does not have, or none that is called `other`.",
}


@dataclass
class AppReading:
    """What was read of the files of one language: ``said`` by key, and the problems. Faulty ones are out."""

    language: str
    english: Texts
    said: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    _places: dict[str, "_Place"] = field(default_factory=dict)

    def read(self, document: YamlDocument, file: str) -> None:
        """One file more."""
        doubtful = {doubt.path for doubt in document.doubts}
        for doubt in document.doubts:
            problem = ambiguous_word(doubt, file)
            self.problems.append(problem.model_copy(update={"entry_id": file}))
        place = _Place(document, file)
        for path, value in _leaves(document.value):
            if path not in doubtful and value is not None:
                self._text(place.at(path), ".".join(map(str, path)), value)

    def finish(self) -> "AppReading":
        """Plural forms without ``other`` go: no number would be sure of a form."""
        for key in self.english.plurals:
            own = [name for name in self.said if name.startswith(f"{key}.")]
            if own and f"{key}.other" not in self.said:
                for name in own:
                    del self.said[name]
                hint = f"add `{key}.other`; this language has {', '.join(plural_forms(self.language))}"
                self._say(
                    self._places[own[0]], key, "not-a-plural-form", "no form `other`", "a form `other`", hint
                )
        return self

    def _text(self, where: "_Place", key: str, value: object) -> None:
        if not isinstance(value, str):
            hint = "put it in quotes if it is meant as text"
            self._say(where, key, "wrong-type", value_words(value), "text", hint)
        elif not value.strip():
            hint = "leave it out where there is no translation yet: English stands in"
            self._say(where, key, "empty-text", "an empty text", "text", hint)
        elif key in self.said:
            self._say(where, key, "duplicate-key", "this key again", "each key once in a language")
        elif self._is_known(where, key) and self._has_its_gaps(where, key, value):
            self.said[key], self._places[key] = value, where

    def _is_known(self, where: "_Place", key: str) -> bool:
        above, _, form = key.rpartition(".")
        if above in self.english.plurals:
            allowed = plural_forms(self.language)
            if form not in allowed:
                expected = f"a plural form of this language: {', '.join(allowed)}"
                self._say(where, key, "not-a-plural-form", f"`{form}`", expected)
            return form in allowed
        if key in self.english.plurals:
            expected = f"plural forms below it: {', '.join(plural_forms(self.language))}"
            self._say(where, key, "not-a-plural-form", "one text for all numbers", expected)
            return False
        if key not in self.english.by_key:
            hint = did_you_mean(key, self.english.by_key) or "keys are those of content/i18n/en"
            found = f"`{key}`, which does not exist"
            self._say(where, key, "unknown-key", found, "the key of an English sentence", hint)
        return key in self.english.by_key

    def _has_its_gaps(self, where: "_Place", key: str, value: str) -> bool:
        wanted, own = english_gaps(self.english, key), gaps(value)
        is_form = key.rpartition(".")[0] in self.english.plurals
        if own is not None and (own == wanted or (is_form and own <= wanted)):
            return True
        found = "braces that do not fit together" if own is None else _named(own)
        hint = "write words in braces exactly as in English, in any order"
        self._say(where, key, "gaps-differ", found, _named(wanted), hint)
        return False

    def _say(self, where: "_Place", key: str, rule: str, found: str, expected: str, hint: str = "") -> None:
        problem = Problem(
            file=where.file,
            line=where.line,
            key=key,
            rule=rule,
            found=found,
            expected=expected,
            hint=hint,
            entry_id=where.file,
        )
        self.problems.append(problem)


@dataclass(frozen=True)
class _Place:
    """A line of a file."""

    document: YamlDocument
    file: str
    line: int = 1

    def at(self, path: KeyPath) -> "_Place":
        return _Place(self.document, self.file, self.document.line(path))


def gaps(text: str) -> frozenset[str] | None:
    """The words in braces; None when the braces do not fit together, or hold more than a word."""
    try:
        parts = [
            (str(name), spec, cast) for _, name, spec, cast in Formatter().parse(text) if name is not None
        ]
    except ValueError:
        return None
    is_plain = all(name.isidentifier() and not spec and not cast for name, spec, cast in parts)
    return frozenset(name for name, _, _ in parts) if is_plain else None


def english_gaps(english: Texts, key: str) -> frozenset[str]:
    """The words in braces of an English sentence, of all its plural forms together."""
    above = key.rpartition(".")[0]
    keys = [above, *(f"{above}.{form}" for form in PLURAL_FORMS)] if above in english.plurals else [key]
    found = [gaps(english.by_key[name]) for name in keys if name in english.by_key]
    return frozenset(name for names in found for name in names or ())


def _named(names: frozenset[str]) -> str:
    return ", ".join(f"`{{{name}}}`" for name in sorted(names)) or "no word in braces"


def _leaves(value: Mapping[str, object], at: KeyPath = ()) -> list[tuple[KeyPath, object]]:
    found: list[tuple[KeyPath, object]] = []
    for key, inner in value.items():
        found += _leaves(inner, (*at, key)) if isinstance(inner, Mapping) else [((*at, key), inner)]
    return found
