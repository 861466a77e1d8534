"""Plotly figures of referral, drawn over the body."""
