"""Search, saved queries, filters, and going to what was found."""
