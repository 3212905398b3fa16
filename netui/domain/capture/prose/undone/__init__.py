"""Deeds still to be done in free text: promises of mine and of theirs, their days, and lines of nothing else."""
