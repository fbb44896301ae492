"""Everything a centre may set, in one frozen value; where each came from is kept beside it."""
