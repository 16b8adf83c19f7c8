"""Reads an invented practice's export with DuckDB, which shares no line with ours, and compares it with what was stored.

agree.py FOLDER, as the example `invented` of `extract` has written it."""

import collections
import json
import pathlib
import re
import sys

import duckdb

FOLDER = pathlib.Path(sys.argv[1])
STORED = json.loads((FOLDER / "stored.json").read_text())
TYPES = {"text": "VARCHAR", "integer": "INTEGER", "real": "DOUBLE", "boolean": "BOOLEAN"}
FEW = 5


def rows(query):
    return duckdb.sql(query).fetchall()


def same(found, expected, what):
    def counted(rows):
        return collections.Counter(tuple(row) for row in rows)

    assert counted(found) == counted(expected), f"{what}: {counted(found) - counted(expected)} / {counted(expected) - counted(found)}"


def dictionary(form):
    columns = collections.defaultdict(dict)
    for table, column, kind in rows(f"SELECT \"table\", \"column\", \"type\" FROM read_csv('{FOLDER / form / 'dictionary.csv'}', header = true, all_varchar = true)"):
        columns[table][column] = TYPES[kind]
    return columns


def open_tables():
    columns = dictionary("csv")
    assert columns == dictionary("parquet")
    for table, kinds in columns.items():
        duckdb.sql(f"CREATE VIEW parquet_{table} AS FROM read_parquet('{FOLDER / 'parquet' / table}.parquet')")
        as_sql = json.dumps(kinds).replace('"', "'")
        duckdb.sql(f"CREATE VIEW csv_{table} AS FROM read_csv('{FOLDER / 'csv' / table}.csv', header = true, columns = {as_sql})")
        described = {row[0]: row[1] for row in rows(f"DESCRIBE parquet_{table}")}
        assert described == kinds, f"{table}: {described} is not {kinds}"
        assert list(described) == list(kinds), f"{table}: another order"
    return columns


def both_forms_hold_the_same(columns):
    # Names of patients and sessions are made anew for each export; an empty text of CSV is unknown.
    for table, kinds in columns.items():
        others = [name for name in kinds if name not in ("patient", "session")]
        shown = ", ".join(f"nullif({name}, '')" if kinds[name] == "VARCHAR" else name for name in others)
        csv, parquet = (rows(f"SELECT {shown} FROM {form}_{table}") for form in ("csv", "parquet"))
        same(csv, parquet, table)
        patients = [{row[0] for row in rows(f"SELECT patient FROM {form}_{table}")} for form in ("csv", "parquet")]
        assert patients[0] and not patients[0] & patients[1], f"{table}: a patient has the same name twice"


def all_is_as_it_was_stored(form):
    count = lambda table: rows(f"SELECT count(*) FROM {form}_{table}")[0][0]
    assert count("sessions") == STORED["sessions"]
    # The one muscle that is left out is that of the patient who is alone in a year.
    assert count("needlings") == len(STORED["needlings"])
    found = rows(f"SELECT hours, soreness, disposition, has_words FROM {form}_check_ins")
    same(found, STORED["check_ins"], "check_ins")
    found = rows(f"SELECT disposition, outcome FROM {form}_alerts")
    same(found, STORED["alerts"], "alerts")
    found = rows(f'SELECT "function", comfort FROM {form}_outcomes')
    same(found, STORED["outcomes"], "outcomes")
    numbers = rows(f"SELECT needles, pain FROM {form}_needlings JOIN {form}_sessions USING (patient, session) WHERE year IS NOT NULL")
    same(numbers, [row[3:] for row in STORED["needlings"] if row[0].startswith("2026")], "needlings")


def every_row_hangs_on_a_session(form, columns):
    for table in columns:
        lost = rows(f"SELECT count(*) FROM {form}_{table} t ANTI JOIN {form}_sessions s ON t.patient = s.patient AND t.session = s.session")
        assert lost == [(0,)], f"{table}: {lost} rows hang on nothing"


def few_are_never_alone(form):
    joined = f"{form}_needlings JOIN {form}_sessions USING (patient, session)"
    for shared in ("year", "year, region, depth, technique"):
        least = rows(f"SELECT count(DISTINCT patient) AS n, {shared} FROM {joined} GROUP BY {shared} ORDER BY n LIMIT 1")[0]
        assert least[0] >= FEW, f"{shared}: {least}"
    least = rows(f"SELECT count(DISTINCT patient) AS n, muscle FROM {joined} WHERE muscle <> 'other' GROUP BY year, region, depth, technique, muscle ORDER BY n LIMIT 1")[0]
    assert least[0] >= FEW, least
    few = rows(f"SELECT count(*) FROM {form}_needlings WHERE region = 'other' AND muscle = 'other'")[0][0]
    assert few == FEW, f"{few} muscles of rare manners are merged"
    rare = rows(f"SELECT count(*) FROM {form}_needlings WHERE region <> 'other' AND muscle = 'other'")[0][0]
    assert rare == 2, f"{rare} rare muscles of a common manner are merged"
    assert STORED["left_out"] == 1
    assert rows(f"SELECT count(*) FROM {form}_sessions WHERE year IS NULL") == [(0,)]
    # The five who share no history stand by themselves, and do not say whether it was the first.
    apart = rows(f"SELECT count(*), count(first_session), count(weeks_since_first) FROM {form}_sessions WHERE number IS NULL")
    assert apart == [(FEW, 0, 0)], apart
    seen = "year, first_session, (SELECT list(DISTINCT n.region ORDER BY n.region) FROM {form}_needlings n WHERE n.session = s.session)".format(form=form)
    least = rows(f"SELECT count(DISTINCT patient) AS n, number IS NULL, {seen} FROM {form}_sessions s GROUP BY ALL ORDER BY n LIMIT 1")[0]
    assert least[0] >= FEW, least


def rows_go_by_the_new_names(form, columns):
    # Side by side, the sessions of a patient that stand by themselves would be tied together again.
    for table in columns:
        names = [row[0] for row in rows(f"SELECT patient FROM {form}_{table}")]
        assert names == sorted(names), f"{table}: the order says who belongs together"


def nothing_leads_back():
    secrets = [secret.encode() for secret in STORED["secrets"]]
    date = re.compile(rb"20\d\d-\d\d-\d\d|invented\.test")
    files = [file for form in ("csv", "parquet") for file in (FOLDER / form).iterdir()]
    assert len(files) == 14, files
    for file in files:
        content = file.read_bytes()
        assert not any(secret in content for secret in secrets), f"{file.name} holds a secret"
        assert not date.search(content), f"{file.name} holds a date"


columns = open_tables()
assert len(columns) == 5
both_forms_hold_the_same(columns)
for form in ("csv", "parquet"):
    all_is_as_it_was_stored(form)
    every_row_hangs_on_a_session(form, columns)
    few_are_never_alone(form)
    rows_go_by_the_new_names(form, columns)
nothing_leads_back()
print(f"DuckDB {duckdb.__version__} reads both forms as they were stored")
