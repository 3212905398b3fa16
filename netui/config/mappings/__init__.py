"""Mappings of tables: how a table of somebody's own is read, remembered in the configuration folder."""
