"""The faces: the same journey for eyes, for a dialogue of lines, for the ear and on paper; none owns a rule."""
