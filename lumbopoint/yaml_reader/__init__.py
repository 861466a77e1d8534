"""Reading YAML: a strict reader that keeps lines, and what an unquoted word means."""
