"""A relationship as it is drawn: the strip of fourteen months, the year in twelve cells, moons and tier letters."""
