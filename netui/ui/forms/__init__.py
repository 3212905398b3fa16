"""Forms: every field of a record, written by hand."""
