"""Any other table: read by a mapping of its columns, given, remembered or guessed; and the one netui writes."""
