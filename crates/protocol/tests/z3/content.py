"""The clinical content, read from its files, and its check-ins as z3 variables."""

import re
import tomllib
from pathlib import Path

from z3 import And, Bool, BoolVal, If, Implies, Int, Not, Or

from language import Truth, every, parse, some

LEVELS = ["contact", "urgent", "emergency"]


class Content:
    def __init__(self, folder):
        folder = Path(folder)
        load = lambda name: tomllib.loads((folder / name).read_text())
        self.protocol, questions = load("protocol.toml"), load("questions.toml")
        self.usual, self.advice = load("usual.toml"), load("advice.toml")["advice"]
        self.groups = {group["id"]: group["signs"] for group in questions["group"]}
        self.signs = [sign for group in self.groups.values() for sign in group]
        self.risks = [risk["id"] for risk in questions["risk"]]
        regions = load("regions.toml")["region"]
        self.regions = [region["id"] for region in regions]
        self.lung = [region["id"] for region in regions if region["over_lung"]]
        files = sorted((folder / "rules").glob("*.toml"))
        self.rules = [rule for file in files for rule in tomllib.loads(file.read_text()).get("rule", [])]
        self.texts = {lang: texts((folder / "text" / f"{lang}.ftl").read_text()) for lang in self.protocol["languages"]}


def texts(ftl):
    """Key to the set of variables; attributes are `key.attribute`."""
    found, message, key = {}, None, None
    for line in ftl.splitlines():
        start = re.match(r"([a-zA-Z][\w-]*) *=(.*)", line)
        attribute = re.match(r" +\.([\w-]+) *=(.*)", line)
        if start:
            message = key = start.group(1)
        elif attribute:
            key = f"{message}.{attribute.group(1)}"
        elif not line.startswith(" "):
            key = None
        if key:
            found.setdefault(key, set()).update(re.findall(r"\$([a-zA-Z_]\w*)", line))
    return found


class CheckIn:
    """One check-in. Without `partial` every answer is there; with it, each may be missing."""

    def __init__(self, content, name, partial=False):
        self.content = content
        bool_, int_ = (lambda n: Bool(f"{name}.{n}")), (lambda n: Int(f"{name}.{n}"))
        self.present = {s: bool_(f"present.{s}") for s in content.signs}
        self.new = {s: bool_(f"new.{s}") for s in content.signs}
        self.earlier = {s: bool_(f"earlier.{s}") for s in content.signs}
        self.risk = {r: bool_(f"risk.{r}") for r in content.risks}
        self.heard = {r: bool_(f"heard.{r}") for r in content.risks}
        self.region = {r: bool_(f"region.{r}") for r in content.regions}
        self.unread = bool_("unread")
        self.soreness, self.fatigue, self.trend = int_("soreness"), int_("fatigue"), int_("trend")
        self.minutes, self.earlier_soreness = int_("minutes"), int_("earlier_soreness")
        self.interferes, self.has_earlier = bool_("interferes"), bool_("has_earlier")
        asked = ["soreness", "fatigue", "trend", "interferes", "risks", "regions", *content.signs]
        self.known = {q: bool_(f"known.{q}") if partial else BoolVal(True) for q in asked}
        # Where the regions are open, the lung stays possible however they are completed.
        self.regions_open = BoolVal(False)

    def valid(self):
        within = lambda number, most: And(number >= 0, number <= most)
        return And(
            [Implies(self.new[s], self.present[s]) for s in self.new]
            + [within(self.soreness, 10), within(self.fatigue, 10), within(self.trend, 2)]
            + [within(self.earlier_soreness, 10), within(self.minutes, 600_000)]
            + [Or(list(self.region.values()))]
        )

    def can_be_sent(self):
        """An earlier soreness counts only from some hour on, and was given before now."""
        return Implies(self.has_earlier, self.minutes >= 60 * self.content.protocol["derived"]["rise_from_h"])

    def nothing_known_before(self):
        return And([Implies(self.present[s], self.new[s]) for s in self.new])

    def worse_or_same_as(self, milder):
        """Componentwise: this check-in is at least as bad."""
        sets = [(self.present, milder.present), (self.new, milder.new), (self.earlier, milder.earlier)]
        sets += [(self.risk, milder.risk), (self.region, milder.region), (self.heard, milder.heard)]
        rises = [Implies(low[k], high[k]) for high, low in sets for k in high]
        numbers = [(self.soreness, milder.soreness), (self.fatigue, milder.fatigue), (self.trend, milder.trend)]
        rises += [high >= low for high, low in numbers + [(self.minutes, milder.minutes)]]
        rises += [Implies(milder.interferes, self.interferes), Implies(milder.unread, self.unread)]
        earlier = And(self.has_earlier, self.earlier_soreness <= milder.earlier_soreness)
        return And(rises + [Implies(milder.has_earlier, earlier)])

    def at_end(self, worst):
        """The same check-in with everything that is missing answered as mildly, or as badly, as can be."""
        end = CheckIn(self.content, "unused")
        fill = lambda question, given, missing: If(self.known[question], given, missing)
        end.present = {s: fill(s, self.present[s], worst) for s in self.present}
        end.new = {s: fill(s, self.new[s], worst) for s in self.new}
        end.risk = {r: fill("risks", self.risk[r], worst) for r in self.risk}
        end.region, end.known = self.region, end.known | {"regions": self.known["regions"]}
        end.soreness = fill("soreness", self.soreness, 10 if worst else 0)
        end.fatigue = fill("fatigue", self.fatigue, 10 if worst else 0)
        end.trend = fill("trend", self.trend, 2 if worst else 0)
        end.interferes = fill("interferes", self.interferes, worst)
        end.earlier, end.minutes, end.heard, end.unread = self.earlier, self.minutes, self.heard, self.unread
        end.has_earlier, end.earlier_soreness = self.has_earlier, self.earlier_soreness
        return end

    def names(self):
        """Every variable of the language for this check-in."""
        content, derived = self.content, self.content.protocol["derived"]
        truth = lambda question, holds: Truth(And(self.known[question], holds), Or(Not(self.known[question]), holds))
        sure = lambda holds: Truth(holds, holds)
        names = {}
        for group, signs in content.groups.items():
            for s in signs:
                names[s], names[f"{s}_new"] = truth(s, self.present[s]), truth(s, self.new[s])
                names[f"earlier_{s}"] = sure(self.earlier[s])
            names[f"any_{group}"] = some([names[s] for s in signs])
            names[f"earlier_{group}"] = some([names[f"earlier_{s}"] for s in signs])
        names |= {r: some([truth("risks", self.risk[r]), sure(self.heard[r])]) for r in self.risk}
        names["words_unread"] = sure(self.unread)
        names |= {r: truth("regions", self.region[r]) for r in self.region}
        over_lung = Or([self.region[r] for r in content.lung])
        names["over_lung"] = truth("regions", over_lung)
        names["lung_possible"] = sure(Or(Not(self.known["regions"]), over_lung, self.regions_open))
        names["fatigue_interferes"] = truth("interferes", self.interferes)
        names["not_better"] = truth("trend", self.trend >= 1)
        late = sure(self.minutes >= 60 * derived["worse_from_h"])
        risen = self.soreness >= self.earlier_soreness + derived["rise_points"]
        can_rise = sure(And(self.has_earlier, self.earlier_soreness + derived["rise_points"] <= 10))
        rise = every([can_rise, truth("soreness", risen)])
        names["worse"] = some([every([late, truth("trend", self.trend == 2)]), rise])
        compare = lambda number, symbol, n: {">=": number >= n, ">": number > n, "<": number < n, "<=": number <= n}[symbol]
        names["soreness"] = lambda symbol, n: truth("soreness", compare(self.soreness, symbol, n))
        names["fatigue"] = lambda symbol, n: truth("fatigue", compare(self.fatigue, symbol, n))
        names["elapsed_h"] = lambda symbol, n: sure(compare(self.minutes, symbol, 60 * n))
        for definition in content.protocol.get("definition", []):
            names[definition["id"]] = parse(definition["when"], names)
        return names


class Said:
    """What the protocol and `usual.toml` say of a check-in."""

    def __init__(self, check_in):
        content, names = check_in.content, check_in.names()
        read = lambda text: parse(text, names)
        self.rules = [(rule["id"], LEVELS.index(rule["disposition"]), read(rule["when"])) for rule in content.rules]
        self.rows = [(row["id"], read(row["shows"]), read(row["within"])) for row in content.usual["row"]]
        rest = [read(one["when"]) for one in content.usual["rest"]]
        self.usual = every([some([shows.negated(), within]) for _, shows, within in self.rows] + rest)
        self.contact = [(one["id"], read(one["when"])) for one in content.usual["contact"]]

    def at_least(self, level):
        return some([when for _, own, when in self.rules if own >= level])
