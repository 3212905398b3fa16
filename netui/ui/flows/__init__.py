"""What asks the user something before it does something: functions, not methods of a screen."""
