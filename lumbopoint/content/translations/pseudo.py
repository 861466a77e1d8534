"""The pseudo-language: English in odd letters, in brackets and longer, to see what is not translated."""

import re

from lumbopoint.content.translations.documents import documents
from lumbopoint.content.translations.reading import English, Translation
from lumbopoint.content.translations.texts import Said, texts
from lumbopoint.content.translations.units import app_texts
from lumbopoint.i18n.locales import PSEUDO_LANGUAGE

OPEN, CLOSE = "⟦", "⟧"
#: Fills up what is still too short; not `~`, which Markdown would read.
PADDING = "·"
#: How much longer than English.
LONGER = 1.4
PLAIN_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
ODD_LETTERS = "åƀçđéƒĝħîĵķļɱñöþɋŕšţûṽŵẋýžÅɃÇĐÉƑĜĦÎĴĶĻⱮÑÖÞɊŔŠŢÛṼŴẊÝŽ"
_ODD = str.maketrans(PLAIN_LETTERS, ODD_LETTERS)
#: Every such letter stands twice: words get longer as they do in other languages, and all in the same way.
_VOWEL = re.compile(r"[aeiouAEIOU]")
#: What stays as it is: gaps, addresses, code, directives and icons of Markdown.
_KEPT = re.compile(r"\{\w+\}|https?://\S+|`[^`]*`|:[a-z]+(?:-[a-z]+)*\[|:material/\w+:")
#: The beginning of a line of Markdown that is no text: a list mark, a heading.
_MARK = re.compile(r"\s*(?:[-*] |\d+\. |#+ )?")


def pseudo_translation(english: English) -> Translation:
    """All texts of app and content in the pseudo-language."""
    content = {
        name: {path: pseudo(said) for path, said in texts(record) if said}
        for name, record in documents(english.library).items()
    }
    app = {key: pseudo(text) for key, text in app_texts(english.texts, PSEUDO_LANGUAGE)}
    return Translation(PSEUDO_LANGUAGE, {key: str(text) for key, text in app.items()}, content)


def pseudo(said: Said) -> Said:
    """A text line by line in brackets; the forms of a word without, so that they are found inside texts."""
    if isinstance(said, tuple):
        return tuple(odd(form) for form in said)
    return "\n".join(_line(line) if line.strip() else line for line in said.split("\n"))


def odd(text: str) -> str:
    """The same words in odd letters, their vowels twice. Gaps, addresses, code and directives stay."""
    parts, end = [], 0
    for kept in _KEPT.finditer(text):
        parts += [_odd_words(text[end : kept.start()]), kept.group()]
        end = kept.end()
    return "".join((*parts, _odd_words(text[end:])))


def _odd_words(text: str) -> str:
    return _VOWEL.sub(lambda vowel: vowel.group() * 2, text).translate(_ODD)


def _line(line: str) -> str:
    mark = _MARK.match(line)
    start = mark.group() if mark else ""
    text = line[len(start) :]
    longer = odd(text)
    missing = round(LONGER * len(text)) - len(longer) - len(OPEN + CLOSE)
    return f"{start}{OPEN}{longer}{PADDING * missing}{CLOSE}"
