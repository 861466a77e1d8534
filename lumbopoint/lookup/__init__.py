"""From a pain drawing to an explained short list of trigger points, and back."""
