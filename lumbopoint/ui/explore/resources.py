"""What explore keeps for all visitors: where every spot is felt, as the map's message."""

import streamlit as st

from lumbopoint.ui.explore import referral_message as message
from lumbopoint.ui.shared import resources


@st.cache_resource(show_spinner=False)
def referral_message(language: str) -> str:
    """Where every spot is felt, as JSON, in the words of a language."""
    library = resources.content_in(language).library
    return message.referral_message(library, resources.body(), resources.texts(language))
