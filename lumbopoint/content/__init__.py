"""Content: YAML with line numbers, the strict loader and the checks."""
