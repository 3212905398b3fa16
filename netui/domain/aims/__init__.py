"""Aims: who fits one, who comes up for it this week, and which roles somebody was touched in."""
