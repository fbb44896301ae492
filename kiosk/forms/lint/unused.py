"""Named conditions that nothing uses."""

from collections.abc import Iterator

from kiosk.forms.definition.nodes import Book, Item


def check_named(top: Item, book: Book) -> None:
    """Note each named condition that no other place of the file names."""
    used = set(_used(top))
    for name, item in top.mapping.get("named", Item({}, 1, "named")).mapping.items():
        if name not in used:
            book.note(item, "UNUSED_NAMED", word=name)


def _used(item: Item) -> Iterator[str]:
    for key, part in item.mapping.items():
        if key == "named" and isinstance(part.content, str):
            yield part.text
        yield from _used(part)
    for part in item.items:
        yield from _used(part)
