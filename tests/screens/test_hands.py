"""What keys do: what is asked of the visit, and where the focus goes. No terminal."""

from dataclasses import replace

import pytest

from kiosk.faces.describe.page import Action, Line, Lines, Page, Part
from screens.asked import Asked
from screens.asking import Deed
from screens.targets import Field
from tests.screens.fakes import FakeVisit, affirmation, choice, documents, guide, identity, income, name, question, tasks
from tests.screens.pictures import Picture


def asked(deed: Deed | None, page: Page) -> list[tuple[object, ...]]:
    """What a deed asks of the visit."""
    visit = FakeVisit(page)
    for call in deed.calls if deed else ():
        call(visit)
    return visit.calls


def answer(picture: Picture, deed: Deed | None) -> None:
    """Do as the screen does: ask a visit, show what it describes."""
    if deed is not None:
        visit = FakeVisit(picture.stage.page)
        for call in deed.calls:
            call(visit)
        picture.stage.show(visit.page, deed.then)


def two_names() -> Page:
    """Two questions with a field each."""
    return question(name("a", "Nom?", "Nom", position=(1, 2)), name("b", "Prénom?", "Prénom", position=(2, 2)))


def test_a_field_that_changed_is_kept_when_it_is_left() -> None:
    """Once, with what was typed; a field that did not change is not."""
    picture = Picture.of(two_names(), 80, 24)
    assert asked(picture.press("R", "o", "y", "tab"), two_names()) == [("enter", "a", "Roy")]
    assert picture.press("shift+tab") is None
    assert picture.stage.focus == "a"


@pytest.mark.parametrize("leave", ["tab", "shift+tab", "down", "up", "enter"])
def test_every_way_out_of_a_field_keeps_it(leave: str) -> None:
    """Tab, arrows, Enter."""
    picture = Picture.of(two_names(), 80, 24)
    picture.press("tab")
    deed = picture.press("x", leave)
    assert ("enter", "b", "x") in asked(deed, two_names())


@pytest.mark.parametrize(
    ("key", "call"),
    [("f1", ("open", "help")), ("f2", ("open", "where")), ("f10", ("open", "end")), ("f11", ("open", "notice")), ("f12", ("open", "agent")),
     ("f6", ("language",)), ("escape", ("back", "a"))],
)  # fmt: skip
def test_the_keys_of_the_kiosk_keep_what_is_typed_first(key: str, call: tuple[object, ...]) -> None:
    """Nothing typed is lost by help, another language or Back."""
    picture = Picture.of(two_names(), 80, 24)
    assert asked(picture.press("R", key), two_names()) == [("enter", "a", "R"), call]


def test_escape_goes_back_from_a_page_that_shows_no_way_back() -> None:
    """The button may be absent; the key works on every page."""
    page = replace(two_names(), back=False)
    assert asked(Picture.of(page, 80, 24).press("escape"), page) == [("back", "a")]


@pytest.mark.parametrize(("count", "said"), [(1, "question 1 de 1"), (2, "questions 1 et 2 de 2"), (3, "questions 1 à 3 de 3")])
def test_the_place_names_the_questions_of_the_sheet(count: int, said: str) -> None:
    """Two stand side by side, three have something between them."""
    page = question(*(name(f"q{at}", "Nom?", "Nom", position=(at, count)) for at in range(1, count + 1)))
    stage = Picture.of(page, 80, 24).stage
    assert stage.deck.place(stage.sheet).endswith(said)


def test_enter_goes_to_the_next_control_and_from_the_last_one_on() -> None:
    """Continue is asked with the questions of the sheet."""
    picture = Picture.of(two_names(), 80, 24)
    picture.press("enter")
    assert picture.stage.focus == "b"
    assert asked(picture.press("enter"), two_names()) == [("go_on", ("a", "b"))]


def test_a_page_of_questions_goes_on_from_the_questions_that_it_shows() -> None:
    """One question a sheet where it is narrow."""
    picture = Picture.of(two_names(), 40, 12)
    assert asked(picture.press("enter"), two_names()) == [("go_on", ("a",))]


def test_parts_are_kept_together_when_their_question_is_left() -> None:
    """Moving from month to day asks nothing yet."""
    picture = Picture.of(identity(), 80, 24)
    assert picture.press("backspace", "backspace", "4", "tab") is None
    deed = picture.press("tab")
    assert asked(deed, identity()) == [("enter", "birth_date", {"year": "1954", "month": "4", "day": "02"})]


@pytest.mark.parametrize("keys", [["2"], ["down", "space"], ["down", "enter"]])
def test_an_option_is_kept_at_once(keys: list[str]) -> None:
    """By its number, or by the arrows with Space or Enter; the focus stays on it."""
    page = question(choice("c", "Lequel?", "Un", "Deux"))
    picture = Picture.of(page, 80, 24)
    assert asked(picture.press(*keys), page) == [("enter", "c", "c2")]
    assert "> 2 (o) Deux" in picture.lines


def test_enter_on_what_is_chosen_goes_on() -> None:
    """The first Enter chooses, the second leaves."""
    page = question(choice("c", "Lequel?", "Un", "Deux"), name("a", "Nom?", "Nom"))
    picture = Picture.of(page, 80, 24)
    answer(picture, picture.press("enter"))
    assert picture.press("enter") is None
    assert picture.stage.focus == "a"


def test_several_options_can_be_ticked_and_unticked() -> None:
    """Codes are sent with blanks between, in the order of the form."""
    page = income()
    page = replace(page, focus="languages")
    picture = Picture.of(page, 128, 36)
    assert asked(picture.press("3"), page) == [("enter", "languages", "iu")]
    assert asked(picture.press("1"), page) == [("enter", "languages", "fr iu")]
    assert asked(picture.press("3"), page) == [("enter", "languages", "fr")]
    assert "[x] Français" in picture.text


def test_a_number_above_nine_waits_for_its_second_digit() -> None:
    """1 stands on the first option, 12 chooses the twelfth."""
    page = question(choice("c", "Lequel?", *[f"Option {number}" for number in range(1, 13)]))
    picture = Picture.of(page, 80, 24)
    picture.press("1")
    assert "> 1  (o) Option 1" in picture.lines
    assert asked(picture.press("2"), page) == [("enter", "c", "c12")]


def test_options_that_need_two_sheets_are_all_reached() -> None:
    """By arrows and by Next."""
    page = question(choice("c", "Lequel?", *[f"Option {number}" for number in range(1, 8)], hint="Un seul."))
    picture = Picture.of(page, 40, 12)
    picture.press("enter")
    seen: set[str] = set()
    for _ in range(8):
        seen.update(line[2:] for line in picture.said if line.startswith(">"))
        picture.press("down")
    assert {f"{number} ( ) Option {number}" for number in range(1, 8)} <= seen
    picture = Picture.of(page, 40, 12)
    picture.press("pagedown", "pagedown")
    assert any(line.startswith(">") and "Option" in line for line in picture.said), picture.text


def test_a_row_is_opened_by_its_number_or_by_enter() -> None:
    """Tab reaches the list once; the arrows move in it."""
    picture = Picture.of(tasks(), 80, 24)
    assert asked(picture.press("6"), tasks()) == [("act", "section:6")]
    assert asked(picture.press("up", "enter"), tasks()) == [("act", "section:5")]
    picture.press("tab")
    assert picture.stage.focus == "do:continue"


def test_a_row_on_another_sheet_is_reached() -> None:
    """By its number, and by the arrows over the edge of the sheet."""
    picture = Picture.of(tasks(), 40, 12)
    assert asked(picture.press("1"), tasks()) == [("act", "section:1")]
    assert any(line.startswith("> 1") for line in picture.lines)
    picture.press("down", "down", "down", "down")
    assert any(line.startswith("> 5") for line in picture.lines)


def test_next_and_its_key_lead_through_the_sheets() -> None:
    """The last sheet shows the page's own button; PgUp leads back."""
    picture = Picture.of(guide(), 80, 24)
    assert "Suite" in picture.text
    picture.press("pagedown")
    assert "< Partie suivante >" in picture.text
    assert picture.lines[1].endswith("page 2 de 2")
    picture.press("pageup")
    assert picture.lines[1].endswith("page 1 de 2")
    picture.press("enter")
    assert picture.lines[1].endswith("page 2 de 2")


def test_a_text_is_read_line_by_line() -> None:
    """From the first button, up into the text; down through it and out again."""
    picture = Picture.of(guide(), 80, 24)
    picture.press("up", "home")
    assert (picture.stage.focus, picture.stage.line) == ("#read", 0)
    while picture.stage.focus == "#read":
        picture.press("down")
    assert picture.stage.sheet == 1
    assert picture.stage.focus == "do:next"


def test_the_box_can_be_ticked_only_when_the_text_was_shown() -> None:
    """Before: read to the end."""
    picture = Picture.of(affirmation(), 40, 12)
    assert picture.stage.focus == "#read"
    picture.stage.sheet = len(picture.stage.deck) - 1
    picture.press("tab")
    assert picture.stage.focus == "affirmation"
    assert picture.press(" ") is None
    assert picture.stage.live == "Lisez jusqu’à la fin."
    picture = Picture.of(affirmation(), 40, 12)
    for _ in range(len(picture.stage.deck)):
        picture.press("pagedown")
    picture.press("tab")
    assert asked(picture.press("right"), affirmation()) == [("enter", "affirmation", "yes")]
    assert asked(picture.press("left"), affirmation()) == [("enter", "affirmation", "")]


def test_completions_are_taken_by_arrow_or_digit() -> None:
    """Down into them, Enter takes one; a digit takes it at once."""
    page = replace(income(), focus="town")
    for keys, town in ((["down", "down", "enter"], "Matapédia"), (["1"], "Matane")):
        picture = Picture.of(page, 128, 36)
        picture.press("m", "a")
        view = picture.stage.view_of("town")
        assert isinstance(view, Asked)
        view.offer(("Matane", "Matapédia"))
        assert not [line for line in picture.lines if "Matane" in line]
        view.list_them(view.asked_for)
        assert asked(picture.press(*keys), page) == [("enter", "town", town)]


def test_a_long_text_keeps_its_enter() -> None:
    """Enter makes a line, Tab leaves."""
    page = replace(income(), focus="details")
    picture = Picture.of(page, 128, 36)
    assert picture.press("enter", "A", "h") is None
    assert asked(picture.press("tab"), page) == [("enter", "details", "Le moulin pourrait rouvrir en août.\nAh")]


def test_a_question_may_be_skipped_where_it_says_so() -> None:
    """The button stands between Continue and Back."""
    page = question(replace(name("a", "Nom?", "Nom"), may_skip="not_known"))
    picture = Picture.of(page, 80, 24)
    assert "  < Continuer >  < Je ne sais pas >  < Retour >" in picture.lines
    assert asked(picture.press("tab", "tab", "enter"), page) == [("skip", "a")]


def test_questions_that_appear_leave_the_focus_and_are_told() -> None:
    """Above or below (L21)."""
    page = question(choice("c", "Lequel?", "Un", "Deux"), name("z", "Fin?", "Fin"))
    picture = Picture.of(page, 80, 24)
    picture.press("1")
    more = question(name("x", "Avant?", "Avant"), choice("c", "Lequel?", "Un", "Deux", chosen="c1"), name("y", "Après?", "Après"),
                    name("z", "Fin?", "Fin"))  # fmt: skip
    picture.stage.show(more, "stay")
    assert "> 1 (o) Un" in picture.lines
    assert picture.stage.live == "2 questions de plus."


def test_a_page_that_was_covered_comes_back_as_it_was() -> None:
    """Focus, part and sheet, in a list too."""
    for page, keys in ((identity(), ["tab"]), (tasks(), ["down", "down"]), (guide(), ["pagedown", "tab"])):
        picture = Picture.of(page, 40, 12)
        picture.press(*keys)
        before = picture.lines
        picture.press("f1")
        picture.stage.show(Page("help", "Aide", "Ici", "", (), (Action("stay", "Revenir"),), "fr"), "away")
        picture.stage.show(page, "new")
        assert picture.lines == before


def test_another_language_changes_nothing_but_the_words() -> None:
    """Focus, part, sheet and what is typed stay."""
    picture = Picture.of(identity(), 40, 12)
    answer(picture, picture.press("home", "delete", "f6"))
    assert picture.stage.focus == "birth_date:month"
    assert "> Mois           │3  │" in picture.lines
    assert picture.lines[-1] == "F1 Help F6 Français F10 End F12 Staff"


def test_typing_never_rewrites_the_live_line() -> None:
    """It is said when the focus comes, not for every letter."""
    picture = Picture.of(identity(), 80, 24)
    said = picture.stage.live
    picture.press("1", "2", "left", "backspace")
    assert picture.stage.live == said


def test_the_problem_leads_to_the_wrong_part_and_takes_the_place_of_the_hint() -> None:
    """After Continue, the focus stands where the page says."""
    page = question(replace(name("a", "Nom?", "Nom"), hint="Comme sur le certificat."), name("b", "Prénom?", "Prénom"))
    picture = Picture.of(page, 80, 24)
    wrong = replace(name("b", "Prénom?", "Prénom"), problem="le prénom manque.", hint="Un seul.")
    picture.stage.show(replace(page, blocks=(page.blocks[0], wrong), focus="b", error="Erreur\u00a0: le prénom manque."), "new")
    assert picture.stage.focus == "b"
    assert "! Erreur\u00a0: le prénom manque." in picture.lines
    assert "Un seul." not in picture.text


def test_an_official_number_is_covered_once_it_is_left() -> None:
    """All but its last three signs, on the screen; on the live line only how many there are."""
    number = Field(Part("", "NAS", "046454286", 12, masked=True))
    assert number.spans(12, here=False)[0][1].text.strip() == "••••••286"
    number.key("5", "5")
    assert "•" not in number.spans(12, here=True)[0][1].text
    picture = Picture.of(replace(identity(), focus="sin"), 80, 24)
    picture.press("0", "4", "6", "tab", "shift+tab")
    assert picture.stage.live == "NAS, champ, 3 signes, 4 de 12, obligatoire"


def test_what_is_typed_is_shown_as_it_is_typed() -> None:
    """Markup and controls mean nothing to the screen."""
    picture = Picture.of(two_names(), 80, 24)
    picture.press(*"[x] [b]a[/b] [/]")
    assert "> Nom            │[x] [b]a[/b] [/]" in picture.text


def test_rows_that_are_only_read_are_no_stop() -> None:
    """The main button has the focus."""
    page = Page("eligibility", "Vos critères", "Ici", "", (Lines((Line("", "8", "Sécurité", "Non remplie", tone="error"),)),),
                (Action("continue", "Continuer"),), "fr")  # fmt: skip
    assert Picture.of(page, 80, 24).stage.focus == "do:continue"


def test_the_checklist_shows_pages_not_questions() -> None:
    """Its lines are documents."""
    assert Picture.of(documents(), 80, 24).lines[1] == "  2 documents réglés sur 8 · page 1 de 2"


def test_the_focus_of_a_question_that_goes_away_comes_to_its_neighbour() -> None:
    """The next one, else the one before."""
    three = [name(key, "Nom?", "Nom") for key in "abc"]
    picture = Picture.of(question(*three, focus="b"), 80, 24)
    picture.stage.show(question(three[0], three[2]), "stay")
    assert picture.stage.focus == "c"
    picture.stage.show(question(three[0]), "stay")
    assert picture.stage.focus == "a"


def test_what_was_said_on_arriving_stays_when_the_answer_before_is_kept() -> None:
    """The live line is not written twice for one key."""
    page = question(name("a", "Nom?", "Nom"), choice("c", "Lequel?", "Un", "Deux"))
    picture = Picture.of(page, 80, 24)
    deed = picture.press("R", "tab")
    said = picture.stage.live
    answer(picture, deed)
    assert picture.stage.live == said == "C\u00a0: Un, choix, non choisi, 1 de 2, obligatoire"


def test_a_page_that_wants_its_button_focused_has_next_on_its_first_sheet() -> None:
    """The button stands on the last sheet: until then Next has its place."""
    page = replace(tasks(), focus="continue")
    assert Picture.of(page, 40, 12).stage.focus == "#next"
    assert Picture.of(page, 80, 24).stage.focus == "do:continue"


def test_enter_alone_reads_a_page_that_wants_its_button_focused_to_its_end() -> None:
    """Turning to the next sheet never leads into its rows: Enter there would change an answer."""
    rows = tuple(Line(f"change:{n}", str(n), f"Réponse {n}") for n in range(1, 30))
    picture = Picture.of(replace(tasks(), blocks=(Lines(rows),), actions=(Action("continue", "Continuer"),), focus="continue"), 80, 24)
    deed = None
    while deed is None:
        deed = picture.press("enter")
    assert asked(deed, picture.stage.page) == [("go_on", ())]


def test_a_long_place_gives_words_up_and_never_the_number_of_the_page() -> None:
    """Where one is in the text matters most."""
    page = replace(guide(), place="À lire avant de commencer la demande", place_short="")
    assert Picture.of(page, 40, 12).lines[1] == "  À lire avant de · page 1 de 11"


def test_what_the_store_could_not_take_is_still_typed_when_the_page_comes_back() -> None:
    """And it is sent again when the field is left again; the end of the session forgets it."""
    trouble = Page("store", "Ennui", "Ici", "", (), (Action("again", "Réessayer"),), "fr", back=False)
    ended = replace(trouble, id="ended")
    for between, kept in (((trouble,), True), ((trouble, ended), False)):
        picture = Picture.of(two_names(), 80, 24)
        picture.press("R", "o", "y", "tab")
        for page in (*between, two_names()):
            picture.stage.show(page, "new")
        assert ("│Roy" in picture.text) is kept
        assert asked(picture.press("tab"), two_names()) == ([("enter", "a", "Roy")] if kept else [])
