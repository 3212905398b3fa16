"""Promises of a captured line: what is promised, by when, and to whom."""
