"""Claims checked: what articles say, and what research says."""
