"""What every command of the command line needs: parsing, tables, and who or what was meant."""
