"""Opens tables and workspaces of ours with pandas and pyhf, and tests with pyhf the limit that a run states.

usage: foreign_tables.py FOLDER EVENTS     FOLDER holds a.parquet, detected.parquet and run/
Prints one line for each file; ends with 1 where something is wrong.
"""

import json
import pathlib
import sys

import pandas
import pyhf

# pyhf's minimiser stops early on models of a hundred parameters: 2 % of CLs.
AGREE = 1e-3

folder = pathlib.Path(sys.argv[1])
expected = int(sys.argv[2])
failures = []

for name in ("a.parquet", "detected.parquet"):
    table = pandas.read_parquet(folder / name)
    events = table["event_number"].nunique()
    print(f"{name}: {len(table)} rows, {len(table.columns)} columns, {events} events")
    if events != expected:
        failures.append(f"{name}: found {events} events, expected {expected}")

limits = pandas.read_csv(folder / "run" / "limits.csv", comment="#")
print(f"limits.csv: {len(limits)} rows, columns {list(limits.columns)[:6]} ...")

workspace = folder / "run" / "workspace-e-spin0-VA-m1.0.json"
model_file = pyhf.Workspace(json.loads(workspace.read_text()))
model = model_file.model()
data = model_file.data(model)
own = limits[
    (limits.channel == "e")
    & (limits.hypothesis == "spin0-VA")
    & (limits.quantity == "R")
    & (limits.cl == 0.95)
    & (limits.mass_GeV == 1.0)
].iloc[0]
median = 100 * own.expected
_, bands = pyhf.infer.hypotest(median, data, model, test_stat="qtilde", return_expected_set=True)
cls = float(bands[2])
print(f"{workspace.name}: at our expected limit of {median:.6g} pyhf's expected CLs is {cls:.5f}")
if not abs(cls - 0.05) < AGREE:
    failures.append(f"{workspace.name}: pyhf's CLs at our limit is {cls}, expected 0.05 within {AGREE}")

for failure in failures:
    print(failure, file=sys.stderr)
sys.exit(1 if failures else 0)
