"""What explore keeps for all visitors: where every spot is felt, and what is said of it."""

import json

import streamlit as st

from lumbopoint.ui.explore import referral_message as message
from lumbopoint.ui.explore import sayings as said
from lumbopoint.ui.shared import resources
from lumbopoint.ui.shared.selection import AudienceView


@st.cache_resource(show_spinner=False)
def referral_message(language: str) -> str:
    """Where every spot is felt, as JSON, in the words of a language."""
    library = resources.content_in(language).library
    return message.referral_message(library, resources.body(), resources.texts(language))


@st.cache_resource(show_spinner=False)
def sayings(language: str, audience: AudienceView) -> dict[str, said.Said]:
    """What is said of every muscle and every point in a language; nobody changes it."""
    library = resources.content_in(language).library
    return said.sayings(library, resources.headlines(language), resources.texts(language), audience)


@st.cache_resource(show_spinner=False)
def sayings_message(language: str, audience: AudienceView) -> str:
    """The same as JSON, for the page."""
    return json.dumps(sayings(language, audience), ensure_ascii=False, separators=(",", ":"))
