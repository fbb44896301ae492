"""One person's visit: where they are, and what their acts lead to. Faces call it and show `describe.page(visit)`.

A face holds no flow: it sends acts (`begin`, `continue`, the `act` of a list row, the id of a button) and what was
typed, and shows the page that comes back. Every method may touch the store: a full screen calls it off its UI thread.

CONTRACT for faces (implemented in this package):

    visit.lang                     "fr" | "en"
    visit.act(id)                  a button or a row was chosen: the visit moves
    visit.enter(key, raw) -> bool  a changed control was left: keep what was typed (accepted or refused); True when it was
                                   accepted and is on disk; never moves, never shows a problem
    visit.go_on(keys)              Continue on a page of questions: `keys` are those the page shows. Problems of the page, an
                                   impact to confirm, or the next questions follow
                                   An action whose id is `continue` means go_on(keys of the controls shown, maybe none);
                                   any other action id, and the `act` of a row, go to act(id)
    visit.skip(key)                « je ne sais pas », or blank on purpose, whichever the question offers
    visit.back(key="")             Esc: `key` is the first question shown. Never loses anything
    visit.open(name)               an overlay: help | where | notice | agent | end ; Back closes it
    visit.language()               F6: the other language, or the good-faith notice first
    visit.suggest(key, typed)      -> tuple[str, ...] completions, at most 4
    visit.idle()                   no key for the page's time: the warning page; visit.idle() again: the session ends
    visit.awake()                  a key while the warning stands
    visit.closed                   True when the program itself is to end (demonstration only): the face returns 0
    visit.save_and_leave()         the lines face's end of input and a signal: everything entered stays with the draft
    visit.ended                    True when the session is over and nothing of it may be shown (the ended page stands)
    describe.page(visit)           -> Page, always
"""
