"""Curves, shapes and the body map: the only readers of ``assets/body``."""
