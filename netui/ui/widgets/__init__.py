"""The widgets all panes and screens are made of."""
