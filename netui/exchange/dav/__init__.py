"""Address books and calendars on a server (CardDAV, CalDAV): the transport of synchronisation that needs a network."""
