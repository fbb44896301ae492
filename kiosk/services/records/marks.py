"""What was seen already, in eight bytes a thing: a file of millions of lines is read in little memory."""

from array import array

FULL = 2 / 3
"""How much of the table is used before it grows."""
BITS = (1 << 64) - 1


class Marks:
    """Texts that were seen, known by a hash that differs at each start: two of millions being one is less likely than a broken disk."""

    def __init__(self) -> None:
        """Nothing was seen."""
        self._table = array("Q", bytes(8 * 1024))
        self._count = 0

    def add(self, *words: str) -> bool:
        """See these words; whether they were not seen before."""
        if self._count > len(self._table) * FULL:
            self._grow()
        mark = _mark(words)
        at = self._place(mark)
        if self._table[at]:
            return False
        self._table[at] = mark
        self._count += 1
        return True

    def seen(self, *words: str) -> bool:
        """Whether these words were seen."""
        return bool(self._table[self._place(_mark(words))])

    def _place(self, mark: int) -> int:
        """Where a mark stands, or would."""
        size = len(self._table)
        at = mark % size
        while self._table[at] not in (0, mark):
            at = (at + 1) % size
        return at

    def _grow(self) -> None:
        before, self._table = self._table, array("Q", bytes(16 * len(self._table)))
        for mark in before:
            if mark:
                self._table[self._place(mark)] = mark


def _mark(words: tuple[str, ...]) -> int:
    return hash(words) & BITS or 1
