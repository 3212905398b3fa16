"""Tools shared by all formats: records of a batch, encodings, tables, days."""
