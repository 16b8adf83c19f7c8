"""P1 to P6, each as what must not be satisfiable (P3: what must be). A property's verdict is the list of what fails."""

from z3 import And, Not, Or, Solver, sat, unsat

from content import CheckIn, LEVELS, Said


def satisfiable(*formulas):
    solver = Solver()
    solver.add(*formulas)
    answer = solver.check()
    assert answer in (sat, unsat), answer
    return answer == sat


def verdicts(content):
    x, y, q = CheckIn(content, "x"), CheckIn(content, "y"), CheckIn(content, "q", partial=True)
    said = Said(x)
    return {
        "P1": covered(x, said),
        "P2": monotone(x, y, said),
        "P3": alive(x, said),
        "P4": article(x, said),
        "P5": unknown(q),
        "P6": told(content),
    }


def covered(x, said):
    raised, usual = said.at_least(0).certain, said.usual.certain
    cases = {"neither": Not(Or(raised, usual)), "both": And(raised, usual)}
    return [name for name, case in cases.items() if satisfiable(x.valid(), case)]


def monotone(x, y, said):
    worse = Said(y)
    above = [x.valid(), y.valid(), y.worse_or_same_as(x)]
    levels = range(len(LEVELS))
    fall = {LEVELS[n]: And(said.at_least(n).certain, Not(worse.at_least(n).certain)) for n in levels}
    fall["usual"] = And(worse.usual.certain, Not(said.usual.certain))
    return [name for name, case in fall.items() if satisfiable(*above, case)]


def alive(x, said):
    dead = []
    solver = Solver()
    solver.add(x.valid(), x.can_be_sent())
    for name, level, when in said.rules:
        others = [other.certain for id_, own, other in said.rules if id_ != name and own >= level]
        solver.push()
        solver.add(when.certain, Not(Or(others)))
        if solver.check() != sat:
            dead.append(name)
        solver.pop()
    for name, shows, _ in said.rows:
        others = [other.certain for id_, other, _ in said.rows if id_ != name]
        alone = And(shows.certain, Not(Or(others)), said.usual.certain, x.nothing_known_before())
        if not satisfiable(x.valid(), alone):
            dead.append(name)
    return dead


def article(x, said):
    plain, raised = And(x.valid(), x.nothing_known_before()), said.at_least(0).certain
    wrong = [name for name, when in said.contact if satisfiable(plain, when.certain, Not(raised))]
    usual = [name for name, shows, _ in said.rows if satisfiable(plain, said.usual.certain, shows.certain, raised)]
    return wrong + usual


def unknown(q):
    """The mildest and the worst completion reach what is certain and what is possible; P2 says that they are the ends."""
    open_, ends = Said(q), [Said(q.at_end(False)), Said(q.at_end(True))]
    wrong = []
    for level, name in enumerate(LEVELS):
        now = open_.at_least(level)
        least, most = ends[0].at_least(level).certain, ends[1].at_least(level).certain
        if satisfiable(q.valid(), Or(now.certain != least, now.possible != most)):
            wrong.append(name)
    return wrong


def told(content):
    keys = [f"disposition-{d}{part}" for d in ["self_care", *LEVELS] for part in ["", ".action", ".time", ".next"]]
    keys += [rule["text"] for rule in content.rules]
    keys += [f"advice-{advice['id']}" for advice in content.advice]
    keys += [f"advice-{advice['id']}.first" for advice in content.advice if advice["stronger_after_first"]]
    texts = list(content.texts.values())
    return [key for key in keys if any(text.get(key) is None or text[key] != texts[0].get(key) for text in texts)]
