"""The Streamlit rim: pages, state, events, resources and components."""
