"""Backups, daily copies, migrations, and tidying up."""
