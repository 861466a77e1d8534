"""How long a test waits before it calls a wait a hang: the only time limit of the suite.

Tests wait for states. On a busy machine a state may take a minute to come; that is no fault.
"""

import os

#: In seconds. ``TEST_PATIENCE_S`` shortens it where tests are expected to fail (tests/planted).
PATIENCE_S = float(os.environ.get("TEST_PATIENCE_S", "300"))
PATIENCE_MS = 1000 * PATIENCE_S
