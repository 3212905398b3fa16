"""Files for the browser that shows the program."""
