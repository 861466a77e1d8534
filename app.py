"""Entry of the app: all is loaded before the first visitor is let in. Run with ``make run``."""

import streamlit as st

from lumbopoint.ui import navigation, warm_up

app = st.App(navigation.SCRIPT, lifespan=warm_up.loaded)
