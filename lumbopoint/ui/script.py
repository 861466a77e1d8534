"""What Streamlit runs anew for each visitor and after each click."""

from lumbopoint.ui import navigation

navigation.run()
