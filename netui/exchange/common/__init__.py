"""What all formats share: records of a batch, encodings, tables, days."""
