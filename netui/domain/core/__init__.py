"""The basis of all values: frozen classes, lazy sequences, progress, errors."""
