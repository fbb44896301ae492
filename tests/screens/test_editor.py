"""Editing: what is typed is what stands there, and the caret always stands on it."""

import unicodedata
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from screens.cells import CONSOLE_SIGNS, UNSEEN, cell, cut, fitting, on_console, pad, shown, width_of, wrap
from screens.editor import LineEditor, TextEditor, cleaned

TEXTS = st.text(st.sampled_from("abé œ1日本👍e\u0301\u0300 \u00a0[]/\t\x1b\n\u200f"), max_size=60)
LETTERS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=60)
KEYS = st.lists(st.one_of(st.sampled_from(["left", "right", "home", "end", "backspace", "delete"]), TEXTS.map(lambda text: f"+{text}")))


def play(editor: LineEditor, keys: list[str]) -> None:
    """Type."""
    for key in keys:
        if key.startswith("+"):
            editor.insert(key[1:])
        else:
            getattr(editor, key)()


@given(TEXTS, TEXTS)
def test_what_is_typed_at_the_end_stands_there(before: str, typed: str) -> None:
    """Marks joined, controls left out, nothing else changed."""
    editor = LineEditor()
    editor.insert(before)
    editor.insert(typed)
    assert unicodedata.normalize("NFC", editor.text) == unicodedata.normalize("NFC", cleaned(before + typed, breaks=False))


@given(KEYS, st.integers(2, 20))
def test_the_caret_stands_inside_the_field(keys: list[str], width: int) -> None:
    """Whatever was typed, the text moves inside its field and the caret shows."""
    editor = LineEditor()
    play(editor, keys)
    text, caret = editor.view(width)
    assert 0 <= editor.caret <= len(editor.text)
    assert 0 <= caret < width
    assert width_of(text) <= width
    assert not UNSEEN.search(text)


@given(KEYS, st.integers(2, 20))
def test_the_caret_never_parts_a_letter_from_its_marks(keys: list[str], width: int) -> None:
    """It stands before a sign that takes a cell, or at the end."""
    editor = LineEditor()
    play(editor, keys)
    editor.left()
    assert editor.caret in (0, len(editor.text)) or cell(editor.text[editor.caret]) > 0 or not shown(editor.text[: editor.caret])


@given(LETTERS)
def test_backspace_takes_all_away_again(text: str) -> None:
    """One sign after the other, never an error on an empty text."""
    editor = TextEditor(cleaned(text, breaks=True))
    for _ in range(len(editor.text) + 1):
        editor.backspace()
    assert editor.text == ""


@given(TEXTS, st.integers(2, 30))
@example("\u0300 1日", 2)
def test_the_rows_of_a_long_text_are_the_text(text: str, width: int) -> None:
    """Only blanks and breaks between rows belong to none; no row is too wide."""
    editor = TextEditor(cleaned(text, breaks=True))
    rows = editor.rows(width)
    assert all(width_of(shown(editor.text[start:stop]).removesuffix(" ")) <= width for start, stop in rows)
    between = "".join(editor.text[stop:start] for (_, stop), (start, _) in pairwise(rows))
    assert set(between) <= {" ", "\n"}
    assert rows[0][0] == 0
    assert rows[-1][1] == len(editor.text)


@given(TEXTS, st.integers(2, 30), st.lists(st.sampled_from([-1, 1])))
def test_moving_by_rows_stays_in_the_text(text: str, width: int, moves: list[int]) -> None:
    """The caret is always on one of the rows."""
    editor = TextEditor(cleaned(text, breaks=True))
    for by in moves:
        editor.move(by, width)
        at, column = editor.place(width)
        assert 0 <= at < len(editor.rows(width))
        assert 0 <= column <= width


@given(st.text(alphabet="abcdéœ ’日", min_size=1, max_size=120), st.integers(8, 40))
def test_a_sign_that_is_typed_moves_no_other_sign(text: str, width: int) -> None:
    """In a field what stands there stays or goes, and comes again only at a blank, where at most half of the field is left."""
    editor, before = LineEditor(), ""
    for sign in text:
        editor.insert(sign)
        line, caret = editor.view(width)
        if sign != " ":
            assert line in (before + sign, sign)
        elif line != before + sign:
            assert (before + sign).endswith(line)
            assert caret <= width // 2
        before = line


def test_a_word_hardly_ever_moves_to_another_row_while_it_is_typed() -> None:
    """It begins where there is room for it."""
    editor, before = TextEditor(), 0
    for sign in "Manque de commandes, mise à pied temporaire jusqu’au printemps, sans date de retour au travail":
        editor.insert(sign)
        rows = editor.rows(36)
        assert len(rows) == before or sign in "M ", editor.text
        before = len(rows)


def test_a_hundred_thousand_signs_are_pasted_and_shown() -> None:
    """A whole book in a field is refused later, by the question; the field keeps it."""
    editor = LineEditor()
    editor.insert("mot " * 25_000)
    assert editor.view(20) == ("mot mot ", 8)
    assert len(editor.text) == 100_000


@given(LETTERS, st.integers(2, 40))
def test_wrapped_texts_lose_no_word(text: str, width: int) -> None:
    """Rows are never too wide, and all that can be seen is there."""
    rows = wrap(text, width)
    assert all(width_of(line) <= width for line in rows)
    assert "".join("".join(rows).split(" ")) == "".join(shown(text).split(" "))


@given(LETTERS, st.integers(0, 40))
def test_padded_texts_fill_their_cells(text: str, width: int) -> None:
    """Exactly: columns stand under one another."""
    assert width_of(pad(text, width)) == width
    assert text.startswith(cut(text, width))


def test_a_text_is_cut_between_sentences_else_between_words() -> None:
    """Never inside a word."""
    assert fitting("Le mois va de 1 à 12. Exemple\u00a0: 04", 24) == "Le mois va de 1 à 12."
    assert fitting("une phrase entière sans point", 12) == "une phrase"


@given(LETTERS)
def test_a_console_gets_only_signs_that_it_can_draw(text: str) -> None:
    """In as many cells as the text itself takes."""
    drawn = on_console(shown(text))
    assert set(drawn) <= CONSOLE_SIGNS
    assert width_of(drawn) == width_of(shown(text))


def test_a_letter_that_a_console_lacks_is_drawn_as_its_base() -> None:
    """A name stays readable."""
    assert on_console("Nguyễn Thị Œuvré") == "Nguyen Thi Œuvré"
    assert on_console("日本") == "····"
