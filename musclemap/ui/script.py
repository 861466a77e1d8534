"""What Streamlit runs anew for each visitor and after each click."""

from musclemap.ui import navigation

navigation.run()
