"""Entry of the app: all is loaded before the first visitor is let in. Run with ``make run``."""

import streamlit as st

from musclemap.ui import warm_up

app = st.App(warm_up.SCRIPT, lifespan=warm_up.loaded)
