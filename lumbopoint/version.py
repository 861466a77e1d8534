"""Version: the one place that says which version of code and drawings this is (PEP 440).

``dev`` stays in it until there is a release in CHANGELOG.md. Content has a fingerprint of its own.
"""

VERSION = "0.1.0.dev0"
