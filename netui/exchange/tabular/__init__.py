"""Tables as other programs write them: their header, their cells, the words by which their columns are called."""
