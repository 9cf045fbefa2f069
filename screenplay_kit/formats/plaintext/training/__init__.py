"""How the weights are learned; nothing of this runs when a script is read."""
