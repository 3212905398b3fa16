"""Writing to the terminal: only the cells that changed, and colours only where they change."""
