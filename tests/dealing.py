"""How the tests of a run are dealt to its workers (`pytest -n 2`)."""

import re

from xdist.scheduler import LoadScopeScheduling

ROW = re.compile(r"\[[KS]\d+-(?!fault-)")
"""How the part of a test's id that tells its row begins."""
ONE_BY_ONE = "tests/conformance/test_rows.py"
"""It takes a quarter of the whole run, and its tests share little."""


class Dealing(LoadScopeScheduling):
    """A file goes to one worker, which makes once what its tests share; the one above, last, test by test: no worker ends early.

    Tests of one check, each for another row, stay together: it is done once.
    """

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return ROW.sub("[", nodeid) if file == ONE_BY_ONE else file
