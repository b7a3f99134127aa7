"""Times of pyhf for the workspaces of StatisticsBesidePyhf: CPU time of the process, one thread."""
import json
import os
import sys
import time

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"
import pyhf  # noqa: E402  (the thread limits must come first)

FOLDER = sys.argv[1]


def cpu(name, what, operation, runs):
    operation()
    begin = time.process_time()
    for _ in range(runs):
        answer = operation()
    print(f"{name},{what},{(time.process_time() - begin) * 1e3 / runs:.5f},{answer:.10g}", flush=True)


def many_bins(bins):
    return {
        "channels": [{"name": "c", "samples": [
            {"name": "s", "data": [5.0] * bins,
             "modifiers": [{"name": "mu", "type": "normfactor", "data": None}]},
            {"name": "b", "data": [50.0 + b % 7 for b in range(bins)],
             "modifiers": [{"name": "u", "type": "shapesys", "data": [5.0 + b % 3 for b in range(bins)]}]}]}],
        "observations": [{"name": "c", "data": [48.0 + b % 11 for b in range(bins)]}],
        "measurements": [{"name": "m", "config": {"poi": "mu", "parameters": []}}],
        "version": "1.0.0"}


def limit(model, data):
    observed, _ = pyhf.infer.intervals.upper_limits.upper_limit(data, model)
    return float(observed)


for name in ("readme_2bin_shapesys", "bench_50bins", "sbottom_A_1300_205_60", "uncorrelated_200bins"):
    document = many_bins(200) if name.startswith("uncorrelated") else json.load(open(f"{FOLDER}/{name}.json"))
    workspace = pyhf.Workspace(document)
    model = workspace.model()
    data = workspace.data(model)
    small = name.startswith("readme")
    cpu(name, "fit", lambda: float(pyhf.infer.mle.fit(data, model, return_fitted_val=True)[1]), 50 if small else 3)
    cpu(name, "cls", lambda: float(pyhf.infer.hypotest(1.0, data, model, test_stat="qtilde")), 20 if small else 2)
    if not name.startswith("uncorrelated"):
        cpu(name, "limit", lambda: limit(model, data), 3 if small else 1)
