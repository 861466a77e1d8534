"""Pictures of stretches: from the placed figure to SVG files."""
