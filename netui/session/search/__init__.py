"""Search in everything: people, conversations, links and events; saved queries."""
