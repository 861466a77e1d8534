"""The least Streamlit app that answers, one button and one text: the measure for the explorer."""

import streamlit as st

is_second = st.session_state.get("is_second", False) != st.button("Next")
st.session_state["is_second"] = is_second
st.header("Second answer" if is_second else "First answer")
