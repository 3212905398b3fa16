"""YAML in which every node knows its line and column, and mistakes are said in plain words."""
