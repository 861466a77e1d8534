"""Entry of the app: page settings, context, navigation. Run with ``make run``."""

from musclemap.ui import navigation

navigation.run()
