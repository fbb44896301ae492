"""As much of JSON Schema as the published schema uses: enough to hold a definition against it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

TYPES: Mapping[str, type] = {"string": str, "array": list, "object": dict, "integer": int, "boolean": bool, "null": type(None)}
KNOWN = {
    "$ref", "description", "type", "required", "additionalProperties", "properties", "items", "enum", "const", "pattern", "anyOf",
    "minItems", "minLength", "minProperties", "maxProperties", "maxItems", "maxLength",
    "uniqueItems", "minimum", "maximum", "$schema", "$id", "$defs", "title",
}  # fmt: skip
LENGTHS = {
    "minItems": (list, 1), "minLength": (str, 1), "minProperties": (dict, 1),
    "maxItems": (list, -1), "maxLength": (str, -1), "maxProperties": (dict, -1),
}  # fmt: skip
"""Rule -> what it counts, and whether it is a least (1) or a most (-1)."""


def faults(value: object, rules: Mapping[str, Any], root: Mapping[str, Any], path: str = "") -> Iterator[str]:
    """Where a value breaks the rules."""
    assert rules.keys() <= KNOWN, rules.keys() - KNOWN
    if "$ref" in rules:
        yield from faults(value, root["$defs"][rules["$ref"].removeprefix("#/$defs/")], root, path)
    if "anyOf" in rules and all(any(faults(value, one, root, path)) for one in rules["anyOf"]):
        yield f"{path}: none of the forms it may have"
    if "type" in rules and (not isinstance(value, TYPES[rules["type"]]) or (rules["type"] == "integer" and isinstance(value, bool))):
        yield f"{path}: not a {rules['type']}"
    elif value not in rules.get("enum", [value]) or value != rules.get("const", value):
        yield f"{path}: {value}"
    elif isinstance(value, str) and not re.search(rules.get("pattern", ""), value):
        yield f"{path}: {value} is not {rules['pattern']}"
    yield from _counted(value, rules, path)
    yield from _inside(value, rules, root, path)


def _counted(value: object, rules: Mapping[str, Any], path: str) -> Iterator[str]:
    for rule, (counts, sign) in LENGTHS.items():
        if rule in rules and isinstance(value, (str, list, dict)) and isinstance(value, counts) and sign * (len(value) - rules[rule]) < 0:
            yield f"{path}: {rule}"
    if isinstance(value, int) and not rules.get("minimum", value) <= value <= rules.get("maximum", value):
        yield f"{path}: {value} is too little or too much"
    if rules.get("uniqueItems") and isinstance(value, list) and any(one in value[:at] for at, one in enumerate(value)):
        yield f"{path}: something stands twice"


def _inside(value: object, rules: Mapping[str, Any], root: Mapping[str, Any], path: str) -> Iterator[str]:
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from faults(item, rules.get("items", {}), root, f"{path}/{number}")
    if not isinstance(value, dict):
        return
    yield from (f"{path}: {name} is missing" for name in rules.get("required", ()) if name not in value)
    for name, item in value.items():
        rest = rules.get("additionalProperties", {})
        rule = rules.get("properties", {}).get(name, rest)
        if rule is False:
            yield f"{path}: {name} is not known"
        else:
            yield from faults(item, rule, root, f"{path}/{name}")
