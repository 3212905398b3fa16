"""The CSV exports of LinkedIn."""
