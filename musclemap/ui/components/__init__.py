"""Parts of pages: the clickable body map and the pieces of the answer."""
