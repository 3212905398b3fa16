"""Google Contacts: its CSV, as it has been written since 2024 and before."""
