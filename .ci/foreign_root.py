"""Opens ROOT files of ours with uproot: events as HepMC has them, detected events, histograms of a run.

usage: foreign_root.py FOLDER EVENTS     FOLDER holds a.root, a.hepmc3 of the same events, detected.root, run/
Prints one line for each file; ends with 1 where something is wrong.
"""

import pathlib
import sys

import numpy as np
import pyhepmc
import uproot

folder = pathlib.Path(sys.argv[1])
expected = int(sys.argv[2])
failures = []


def events():
    with uproot.open(folder / "a.root") as file:
        tree = file["events"]
        found = tree.arrays(library="np")
        cross_section = file["sample"]["cross_section_nb"].array()[0]
    if tree.num_entries != expected:
        failures.append(f"a.root: found {tree.num_entries} events, expected {expected}")
    worst = 0.0
    with pyhepmc.open(folder / "a.hepmc3") as source:
        for number, event in enumerate(source):
            outgoing = [p for p in event.particles if p.status != 4]
            theirs = np.array(sorted((p.pid, p.momentum.px, p.momentum.py, p.momentum.pz, p.momentum.e) for p in outgoing))
            columns = (found[name][number] for name in ("pdg", "px_GeV", "py_GeV", "pz_GeV", "energy_GeV"))
            ours = np.array(sorted(zip(*columns)))
            if ours.shape != theirs.shape:
                failures.append(f"a.root: event {number} has {len(ours)} particles, in HepMC {len(theirs)}")
                break
            worst = max(worst, np.abs(ours - theirs).max())
            if number == 0:
                theirs_nb = event.cross_section.xsec() / 1000
    print(f"a.root: {tree.num_entries} events, differ from HepMC by at most {worst:.1e} GeV, {cross_section:.6g} nb")
    if worst != 0:
        failures.append(f"a.root: momenta differ from those in HepMC by {worst} GeV")
    if not abs(cross_section - theirs_nb) <= 1e-12 * theirs_nb:
        failures.append(f"a.root: {cross_section} nb, in HepMC {theirs_nb} nb")


def detected():
    with uproot.open(folder / "detected.root") as file:
        tree = file["detected"]
        columns = tree.arrays()
    tracks = int(np.sum(columns["tracks"]))
    values = sum(len(np.ravel(columns[name].layout.content.data)) for name in ("d0_mm", "p_muon"))
    print(f"detected.root: {tree.num_entries} events, {tracks} tracks")
    if tree.num_entries != expected or values != 2 * tracks:
        failures.append(f"detected.root: {tree.num_entries} events with {values} values, expected {expected}, {2 * tracks}")


def histograms():
    with uproot.open(folder / "run" / "histograms.root") as file:
        names = file.keys(cycle=False)
        for total in (name for name in names if name.endswith("_total")):
            histogram = file[total]
            contents, edges = histogram.to_numpy()
            good = np.all(np.diff(edges) > 0) and np.all(histogram.errors() >= 0) and histogram.axis().member("fTitle")
            if not good or not contents.sum() > 0:
                failures.append(f"histograms.root: {total} is empty, or has no axis")
    print(f"histograms.root: {len(names)} histograms")
    if not names:
        failures.append("histograms.root: found no histogram")


events()
detected()
histograms()
for failure in failures:
    print(failure, file=sys.stderr)
sys.exit(1 if failures else 0)
