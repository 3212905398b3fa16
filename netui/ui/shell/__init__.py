"""The program under all screens: services, driver, themes, signals, background work."""
