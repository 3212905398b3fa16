"""Import and export: files of other programs as plain records, and back. ``registry`` lists the formats."""
