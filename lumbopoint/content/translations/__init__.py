"""Translations: texts of another language laid over the content, in files that a translator writes."""
