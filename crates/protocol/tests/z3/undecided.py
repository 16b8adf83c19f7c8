"""The last part of P5, for single check-ins: an open question is still asked exactly when its answer can matter.

It matters when the open questions can be answered in two ways that differ in it alone and in the decision. The product
is asked about drawn check-ins; z3 searches for the two ways.
"""

import json
import random
import subprocess

from z3 import And, Bool, BoolVal, Implies, IntVal, Not, Or, Solver, sat, unsat

from content import CheckIn, LEVELS, Said

DRAWN = 200
HOURS = [0, 11, 12, 24, 47, 48, 49, 72, 73, 96, 97, 240]
TRENDS = ["better", "same", "worse"]


def disagreements(afterneedle, folder, content):
    """Of each drawn check-in about which the two differ: its JSON, what the product asks, what z3 asks."""
    drawn = [draw(content, random.Random(seed)) for seed in range(DRAWN)]
    asked = by_product(afterneedle, folder, drawn)
    pair = Pair(content)
    ours = [pair.matters(one) for one in drawn]
    assert any(ours), "no drawn check-in leaves a question that matters"
    return [(json.dumps(one), sorted(a), sorted(b)) for one, a, b in zip(drawn, asked, ours) if a != b]


def by_product(afterneedle, folder, drawn):
    lines = "".join(json.dumps(one) + "\n" for one in drawn)
    run = subprocess.run([afterneedle, "triage", "--protocol", folder], input=lines, capture_output=True, text=True, check=True)
    return [set(json.loads(line)["undecided"]) for line in run.stdout.splitlines()]


def draw(content, chance):
    """Mostly "no", so that what is open can matter."""
    maybe = lambda value: None if chance.random() < 0.3 else value
    hours = chance.choice(HOURS)
    picked = chance.sample(content.signs, chance.randrange(9))
    signs = {sign: chance.choice([None, None, None, True]) for sign in picked}
    answers = {
        "soreness": maybe(chance.randrange(8)),
        "soreness_trend": maybe(chance.choice(TRENDS)),
        "fatigue": maybe(chance.randrange(8)),
        "fatigue_interferes": maybe(chance.random() < 0.3),
        "signs": signs,
        "known_before": [sign for sign, there in signs.items() if there and chance.random() < 0.5],
        "other_signs": False,
    }
    earlier = {"hours": hours, "soreness": chance.randrange(9), "signs": dict.fromkeys(chance.sample(content.signs, chance.randrange(2)), True)}
    return {
        "session": {"areas": maybe(chance.sample(content.regions, chance.choice([1, 1, 2])))},
        "patient": {"risks": maybe(chance.sample(content.risks, chance.choice([0, 0, 1])))},
        "hours": hours,
        "answers": answers,
        "earlier": [earlier] if chance.random() < 0.4 else [],
    }


class Pair:
    """Two ways to complete a check-in, and a search for two that differ in one question and in the decision."""

    def __init__(self, content):
        self.content = content
        self.ways = [CheckIn(content, name) for name in ("a", "b")]
        self.regions_open = Bool("open.regions")
        for way in self.ways:
            way.regions_open = self.regions_open
        self.questions = [self.variables(way) for way in self.ways]
        self.solver = Solver()
        self.solver.add([way.valid() for way in self.ways])
        a, b = ([Said(way).at_least(level).certain for level in range(len(LEVELS))] for way in self.ways)
        self.solver.add(Or([And(high, Not(low)) for high, low in zip(a, b)]))
        self.same = {question: Bool(f"same.{question}") for question in self.questions[0]}
        for question, same in self.same.items():
            equal = [x == y for x, y in zip(*(side[question] for side in self.questions))]
            self.solver.add(Implies(same, And(equal)))

    def variables(self, way):
        """What answers each question."""
        signs = {sign: [way.present[sign], way.new[sign]] for sign in way.present}
        numbers = {"soreness": [way.soreness], "soreness_trend": [way.trend], "fatigue": [way.fatigue]}
        sets = {"risks": list(way.risk.values()), "areas": list(way.region.values())}
        return signs | numbers | sets | {"fatigue_interferes": [way.interferes]}

    def matters(self, one):
        """The questions that are open in this check-in and can matter."""
        answers = self.answers(one)
        self.solver.push()
        self.solver.add(self.regions_open == BoolVal("areas" not in answers))
        for way, side in zip(self.ways, self.questions):
            self.solver.add([variable == value for q, values in answers.items() for variable, value in zip(side[q], values)])
            self.solver.add(self.given(way, one))
        found = {question for question in self.same if question not in answers and self.differs(question)}
        self.solver.pop()
        return found

    def differs(self, question):
        answer = self.solver.check([same for other, same in self.same.items() if other != question])
        assert answer in (sat, unsat), answer
        return answer == sat

    def answers(self, one):
        """The values of every question that is answered."""
        said, known = one["answers"], one["answers"]["known_before"]
        signs = {sign: [BoolVal(bool(there)), BoolVal(bool(there) and sign not in known)] for sign in self.content.signs for there in [said["signs"].get(sign, False)] if there is not None}
        numbers = {q: [IntVal(said[q])] for q in ("soreness", "fatigue") if said[q] is not None}
        if said["soreness_trend"] is not None:
            numbers["soreness_trend"] = [IntVal(TRENDS.index(said["soreness_trend"]))]
        if said["fatigue_interferes"] is not None:
            numbers["fatigue_interferes"] = [BoolVal(said["fatigue_interferes"])]
        lists = {"risks": (one["patient"]["risks"], self.content.risks), "areas": (one["session"]["areas"], self.content.regions)}
        sets = {q: [BoolVal(id_ in named) for id_ in all_] for q, (named, all_) in lists.items() if named is not None}
        return signs | numbers | sets

    def given(self, way, one):
        """What is no question: the time, earlier check-ins, and that there are no words."""
        earlier = one["earlier"][0] if one["earlier"] else {"hours": 0, "soreness": 10, "signs": {}}
        from_h = self.content.protocol["derived"]["rise_from_h"]
        counts = bool(one["earlier"]) and earlier["hours"] >= from_h
        signs = [way.earlier[sign] == BoolVal(sign in earlier["signs"]) for sign in way.earlier]
        rest = [way.minutes == 60 * one["hours"], way.has_earlier == BoolVal(counts), way.earlier_soreness == earlier["soreness"]]
        return signs + rest + [Not(way.unread), Not(Or(list(way.heard.values())))]
