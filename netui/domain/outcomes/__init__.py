"""Outcomes of the network: outcomes with the chain back to how they began, wins, and the week in one sentence."""
