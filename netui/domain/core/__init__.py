"""What all values are made of: frozen classes, lazy sequences, progress, errors."""
