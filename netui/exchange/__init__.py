"""Import and export: files of other programs as plain records, and back. ``formats`` lists the formats."""
