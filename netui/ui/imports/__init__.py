"""An import, looked at before it is done."""
