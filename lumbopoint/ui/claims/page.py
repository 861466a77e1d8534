"""Claims checked: what two articles say about dry needling, and what the research says; to be filtered."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import get_args

import streamlit as st

from lumbopoint.model import CheckedClaim, Verdict
from lumbopoint.ui.claims import state
from lumbopoint.ui.claims.table import csv_text, rows
from lumbopoint.ui.shared import visitor, warning_link
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.markdown import sections
from lumbopoint.ui.shared.references import references

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
TOPICS = ("condition", "cause", "what-it-is", "effect", "mechanism", "safety", "who", "other")
ARTICLES = ("first", "second")
SHAPES = ("cards", "table")
WORST_FIRST = (
    "contradicted",
    "cannot-be-traced",
    "unsupported",
    "overstated",
    "partly-supported",
    "supported",
)
#: About 75 characters in a line.
COLUMN_PX = 640
#: Shape and colour of each verdict; the word stands beside them. Red is for pain and emergencies alone.
LOOKS = {
    "supported": (":material/check_circle:", "green"),
    "partly-supported": (":material/contrast:", "blue"),
    "overstated": (":material/trending_up:", "orange"),
    "unsupported": (":material/help:", "orange"),
    "contradicted": (":material/cancel:", "violet"),
    "cannot-be-traced": (":material/search_off:", "gray"),
}


@dataclass(frozen=True)
class Filter:
    """What is asked for; an empty choice asks for all."""

    verdicts: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    words: str = ""


def fits(claim: CheckedClaim, asked: Filter) -> bool:
    """Whether a claim fits all choices; every word must stand in the claim or in the finding."""
    text = f"{claim.claim} {claim.reason}".casefold()
    return (
        claim.verdict in (asked.verdicts or VERDICTS)
        and claim.topic in (asked.topics or TOPICS)
        and claim.article in (asked.articles or ARTICLES)
        and all(word in text for word in asked.words.casefold().split())
    )


def render(ctx: PageContext) -> None:
    """Filters, how many are left, then the claims."""
    t, everything = ctx.t, ctx.library.checked_claims
    st.title(t("checked.title"), anchor=False)
    with st.container(width=COLUMN_PX):
        st.markdown(t.joined(t("checked.intro"), t("checked.articles")))
        warning_link.show(ctx)
    asked = _filter(ctx)
    found = tuple(sorted((claim for claim in everything if fits(claim, asked)), key=_worst_first))
    st.markdown(t("checked.count", shown=len(found), total=len(everything)))
    if not found:
        st.info(t("checked.none_left"), icon=":material/filter_alt_off:")
    elif _shown_as(ctx, found) == "table":
        st.table(rows(ctx.library, t, found), hide_index=True)
    else:
        with st.container(width=COLUMN_PX):
            for claim in found:
                _claim(ctx, claim)
    st.page_link(ctx.pages["learn"], label=t("checked.back"), icon=":material/arrow_back:")


def _worst_first(claim: CheckedClaim) -> int:
    """What a reader has to know first: claims that do not hold; those of one verdict keep their order."""
    return WORST_FIRST.index(claim.verdict)


def _shown_as(ctx: PageContext, found: tuple[CheckedClaim, ...]) -> str:
    """Cards or a table, and the way to take the claims along."""
    t = ctx.t
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        shape = st.segmented_control(
            t("checked.as_label"),
            SHAPES,
            default=SHAPES[0],
            format_func=lambda shape: t(f"checked.as_{shape}"),
            key=state.SHAPE,
            required=True,
            label_visibility="collapsed",
        )
        st.download_button(
            t("checked.download"),
            csv_text(rows(ctx.library, t, found)),
            file_name="claims-checked.csv",
            mime="text/csv",
            icon=":material/download:",
            on_click="ignore",
        )
    return shape or SHAPES[0]


def _filter(ctx: PageContext) -> Filter:
    t = ctx.t

    def choice(name: str, options: tuple[str, ...], label: Callable[[str], str]) -> tuple[str, ...]:
        chosen = st.pills(
            t(f"checked.{name}_label"),
            options,
            selection_mode="multi",
            format_func=label,
            key=state.CHOICES[name].key,
        )
        return tuple(chosen)

    verdicts = choice("verdict", VERDICTS, lambda verdict: f"{LOOKS[verdict][0]} {t(f'verdict.{verdict}')}")
    with st.expander(t("checked.more_filters"), icon=":material/filter_alt:"):
        topics = choice("topic", TOPICS, lambda topic: t(f"topic.{topic}"))
        articles = choice("article", ARTICLES, lambda article: t(f"learn.article_{article}"))
        words = st.text_input(
            t("checked.search_label"),
            placeholder=t("checked.search_placeholder"),
            key=state.WORDS.key,
            type="search",
            max_chars=80,
        )
    return Filter(verdicts, topics, articles, words or "")


def _claim(ctx: PageContext, claim: CheckedClaim) -> None:
    """One claim as a card: what is said, the verdict in words with its shape, what is known, sources."""
    t = ctx.t
    icon, colour = LOOKS[claim.verdict]
    verdict = f":{colour}-badge[{icon} {t(f'verdict.{claim.verdict}')}]"
    where = t(
        "checked.number",
        number=claim.id.upper(),
        topic=t(f"topic.{claim.topic}"),
        article=t(f"learn.article_{claim.article}"),
    )
    certainty = t(f"certainty.{claim.certainty}")
    is_therapist = visitor.audience() == "therapist"
    with st.container(border=True, gap="xsmall"):
        st.markdown(
            sections(
                f"{verdict} :small[· {certainty} · {where}]",
                t("checked.says", claim=claim.claim),
                t("checked.finding", reason=claim.reason),
                t("checked.figures", figures=claim.figures) if is_therapist and claim.figures else "",
            )
        )
        _sources(ctx, claim)


def _sources(ctx: PageContext, claim: CheckedClaim) -> None:
    if claim.sources:
        label = ctx.t("checked.sources", count=len(claim.sources))
        body = references(ctx, claim.sources)
    else:
        label, body = ctx.t("checked.no_source"), claim.unsourced_because or ""
    with st.popover(f":small[{label}]", icon=":material/menu_book:"):
        st.markdown(body)
