"""SVG drawings of the body, made from the atlas."""
