"""The agreement of this device and another side about an item."""
