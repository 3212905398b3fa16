"""The terminal: drivers that read its keys, and writing to it, only the cells and colours that changed."""
