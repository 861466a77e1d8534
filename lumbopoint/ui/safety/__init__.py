"""Safety: the warning signs, the short screen before treatment, and the check before needling."""
