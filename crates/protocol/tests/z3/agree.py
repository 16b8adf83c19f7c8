"""Do z3 and the decision diagrams say the same of the shipped protocol, and of broken ones?

    python agree.py AFTERNEEDLE CLINICAL

z3 reads the content by itself (content.py, language.py) and has its own reading of the properties (properties.py).
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from content import Content
from properties import verdicts
from undecided import DRAWN, disagreements

RULE = """[[rule]]
id = "x.extra"
disposition = "{0}"
when = "{1}"
text = "reason-c7-intense"
sources = ["lorem_2024"]
grade = "expert"
hazard = "C7"
reviewer = ""
review_by = "2027-01-01"
"""


def replace(file, old, new):
    def edit(folder):
        path = folder / file
        text = path.read_text()
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        path.write_text(text.replace(old, new))

    return edit


def extra(disposition, when):
    return lambda folder: (folder / "rules" / "extra.toml").write_text(RULE.format(disposition, when))


def german(folder):
    english = (folder / "text" / "en.ftl").read_text()
    (folder / "text" / "de.ftl").write_text(english.replace("reason-c7-intense =", "reason-c7-intense = { $points }"))
    replace("protocol.toml", "languages = [", 'languages = ["de", ')(folder)


BROKEN = {
    "a raised threshold": (["P1", "P4"], replace("rules/contact.toml", "%soreness >= 7", "%soreness >= 8")),
    "a lowered threshold": (["P1", "P4"], replace("rules/contact.toml", "%soreness >= 7", "%soreness >= 6")),
    "a usual row for the worse only": (["P1", "P2"], replace("usual.toml", "%soreness <= 6", "%soreness <= 6 and %soreness >= 2")),
    "a dead rule": (["P3"], extra("contact", "%chills_new and %diabetes")),
    "a rule that an unknown bypasses": (["P1", "P5"], extra("urgent", "%soreness >= 0 and %large_bruise")),
    "a usual row that never stands alone": (["P1", "P3"], replace("usual.toml", '%emotional or %relaxed"', '%emotional and %tightness"')),
    "other variables in another language": (["P6"], german),
}


def by_diagrams(afterneedle, folder):
    """Which of P1 to P6 fail, as the product says."""
    run = subprocess.run([afterneedle, "protocol", "check", folder], capture_output=True, text=True)
    lines = re.findall(r"^(P[1-6]) (holds|FAILS):", run.stdout, re.MULTILINE)
    assert len(lines) == 6, run.stdout + run.stderr
    return sorted(name for name, verdict in lines if verdict == "FAILS")


def by_z3(folder):
    return sorted(name for name, wrong in verdicts(Content(folder)).items() if wrong)


def compare(name, afterneedle, folder, expected):
    diagrams, z3 = by_diagrams(afterneedle, folder), by_z3(folder)
    good = diagrams == z3 and set(expected) <= set(z3) and bool(expected) == bool(z3)
    print(f"{'agree' if good else 'DIFFER'}: {name}: {', '.join(z3) or 'everything holds'}")
    if not good:
        print(f"  diagrams say {diagrams}, z3 says {z3}, expected {expected}")
    return good


def same_questions(afterneedle, folder):
    different = disagreements(afterneedle, folder, Content(folder))
    print(f"{'DIFFER' if different else 'agree'}: which questions are still asked, in {DRAWN} check-ins")
    for check_in, product, z3 in different:
        print(f"  {check_in}\n  the product asks {product}, z3 would ask {z3}")
    return not different


def main(afterneedle, clinical):
    with tempfile.TemporaryDirectory() as scratch:
        copies = Path(scratch)
        results = []
        for number, (name, (expected, edit)) in enumerate([("the shipped protocol", ([], lambda _: None)), *BROKEN.items()]):
            folder = copies / str(number)
            shutil.copytree(clinical, folder)
            edit(folder)
            results.append(compare(name, afterneedle, folder, expected))
        results.append(same_questions(afterneedle, copies / "0"))
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
