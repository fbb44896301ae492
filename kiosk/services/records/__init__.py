"""Records of the Ministry as they come to the centre, in a file or by hand: read, held to one set of rules, and put away."""
