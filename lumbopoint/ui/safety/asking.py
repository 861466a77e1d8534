"""Lists to tick: warning signs, each with its signs behind it, and what was said before."""

from collections.abc import Iterable
from functools import partial

from lumbopoint.answers import safety
from lumbopoint.model import SignCombination, WarningSign
from lumbopoint.ui.safety import state
from lumbopoint.ui.shared import resources
from lumbopoint.ui.shared.body_map.tick_list import More, Row, Section, tick_list
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.language import session_language


def to_act_on(ctx: PageContext) -> tuple[WarningSign, ...]:
    """The signs that were ticked in this session, here or for a pain drawing, the most urgent first."""
    every = tuple(sign.id for sign in ctx.library.warning_signs)
    return safety.ticked(ctx.library, state.yes_ids(state.SIGNS, every))


def ask(ctx: PageContext, name: str, signs: Iterable[WarningSign]) -> None:
    """One line for each sign; ``name`` tells this list apart from others on the page."""
    show(ctx, name, (Section(sign_rows(ctx, signs)),))


def show(ctx: PageContext, name: str, sections: tuple[Section, ...], *, is_wide: bool = True) -> None:
    """A list to tick, and what to do with its ticks."""
    key = state.list_key(name)
    asked = [row.key for section in sections for row in section.rows if row.is_ticked is not None]
    texts = {name: ctx.t(f"screen.{name}") for name in ("list", "more")}
    heard = partial(state.hear, key, asked)
    tick_list(key, sections, texts, heard, heard=state.HEARD.get(), is_wide=is_wide)


def sign_rows(ctx: PageContext, signs: Iterable[WarningSign], *, tells: bool = False) -> tuple[Row, ...]:
    """Signs to be ticked; ``tells``: with what to do behind each."""
    fast = safety.how_fast(ctx.library, [sign.id for sign in to_act_on(ctx)])
    return tuple(
        Row(
            key=state.answer_key(state.SIGNS, sign.id),
            label=sign.label,
            is_ticked=sign.id in fast,
            said=ctx.t("screen.ticked", urgency=ctx.t(f"warning.{fast[sign.id]}")) if sign.id in fast else "",
            more=_more(ctx, sign, tells=tells),
            opener_name=opener_name(ctx, sign),
        )
        for sign in signs
    )


def _more(ctx: PageContext, sign: WarningSign, *, tells: bool) -> tuple[More, ...]:
    title = sign.plain_name if sign.short_name else ""
    signs = More(title=title, text=sign.screen_question or ctx.t("screen.fits"), lines=sign.signs)
    return (signs, *((what_to_do(ctx, sign),) if tells else ()), *_words(ctx, sign.signs))


def opener_name(ctx: PageContext, said: WarningSign | SignCombination) -> str:
    """The name of the button that shows what counts."""
    label = said.label if isinstance(said, WarningSign) else said.plain_name
    return ctx.t("screen.more_of", name=label)


def what_to_do(ctx: PageContext, said: WarningSign | SignCombination) -> More:
    """How fast to act, and what to do, about a sign or about some together."""
    return More(title=ctx.t(f"warning.{said.urgency}"), text=said.what_to_do)


def _words(ctx: PageContext, texts: Iterable[str]) -> tuple[More, ...]:
    """The technical words in these texts, where they stand."""
    terms = resources.glossary(session_language()).terms_in("\n".join(texts))
    lines = tuple(ctx.t("screen.word", term=term.term, meaning=term.plain) for term in terms)
    return (More(title=ctx.t("words.heading"), lines=lines),) if lines else ()
