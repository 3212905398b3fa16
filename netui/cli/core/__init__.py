"""Tools for every command: parsing, tables, and the person or thing that was meant."""
