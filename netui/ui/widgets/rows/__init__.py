"""The list of rows: one widget, its painting, its cursor."""
