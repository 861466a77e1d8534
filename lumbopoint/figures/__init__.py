"""Plotly figures: referral drawn over the body, so many of a hundred, the course of pain over weeks."""
