"""The names of free text: known ones, new ones, those with a slip, and what stands behind them."""
