"""The condition language, read independently of the product's parser: text to a formula in three-valued logic."""

import re

from z3 import And, Or, Not, BoolVal

TOKEN = re.compile(r"\s*(%[a-z0-9_]+|>=|<=|>|<|=|\(|\)|[a-z]+|[0-9]+)")


class Truth:
    """What is certainly true, and what can be true: unknown is neither certain nor impossible."""

    def __init__(self, certain, possible):
        self.certain, self.possible = certain, possible

    def negated(self):
        return Truth(Not(self.possible), Not(self.certain))


def every(parts):
    return Truth(And([p.certain for p in parts]), And([p.possible for p in parts]))


def some(parts):
    if not parts:
        return Truth(BoolVal(False), BoolVal(False))
    return Truth(Or([p.certain for p in parts]), Or([p.possible for p in parts]))


def tokens(text):
    found, at = [], 0
    while text[at:].strip():
        match = TOKEN.match(text, at)
        if not match:
            raise ValueError(f"cannot read {text[at:]!r}")
        found.append(match.group(1))
        at = match.end()
    return found


def parse(text, names):
    """The formula of a condition; `names` maps a variable to a Truth, or to a function (symbol, number) -> Truth."""
    left = tokens(text)

    def take():
        return left.pop(0)

    def alternative():
        parts = [conjunction()]
        while left and left[0] == "or":
            take()
            parts.append(conjunction())
        return some(parts) if len(parts) > 1 else parts[0]

    def conjunction():
        parts = [operand()]
        while left and left[0] == "and":
            take()
            parts.append(operand())
        return every(parts) if len(parts) > 1 else parts[0]

    def operand():
        token = take()
        if token == "(":
            part = alternative()
            assert take() == ")"
            return equals(part)
        value = names[token[1:]]
        if callable(value):
            symbol = take()
            return value(symbol, int(take()))
        return equals(value)

    def equals(part):
        if left and left[0] == "=":
            take()
            return part if take() == "true" else part.negated()
        return part

    formula = alternative()
    assert not left, left
    return formula
