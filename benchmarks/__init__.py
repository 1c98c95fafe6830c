"""Speed as ratios to a floor or a peer measured in the same run; absolute times mean little."""
