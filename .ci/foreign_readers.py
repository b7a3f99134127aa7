"""Opens event files of ours with pyhepmc and pylhe: counts events, balances four-momentum at every vertex, writes the events
again for us to read.

usage: foreign_readers.py FOLDER EVENTS     FOLDER holds a.hepmc3, a.hepmc3.gz, a.lhe, a.lhe.gz
Prints one line for each file; ends with 1 where something is wrong.
"""

import pathlib
import sys

import numpy as np
import pyhepmc
import pylhe

# GeV; momenta are printed to all digits, and energies reach some 10 GeV.
BALANCE = 1e-11

folder = pathlib.Path(sys.argv[1])
expected = int(sys.argv[2])
failures = []


def judge(name, events, vertices, worst, cross_section):
    print(f"{name}: {events} events, {vertices} vertices, worst balance {worst:.1e} GeV, {cross_section:.6g} pb")
    if events != expected:
        failures.append(f"{name}: found {events} events, expected {expected}")
    if not worst < BALANCE:
        failures.append(f"{name}: four-momentum is off by {worst} GeV at a vertex, expected less than {BALANCE}")
    if not cross_section > 0:
        failures.append(f"{name}: found a cross section of {cross_section} pb, expected a positive one")


def hepmc(name):
    def four(particles):
        return sum(np.array([p.momentum.px, p.momentum.py, p.momentum.pz, p.momentum.e]) for p in particles)

    events = vertices = 0
    worst = cross_section = 0.0
    with pyhepmc.open(folder / name) as source, pyhepmc.open(folder / f"back-{name}", "w") as three, pyhepmc.io.WriterAsciiHepMC2(
        str(folder / f"back-{name}.hepmc2")
    ) as two:
        for event in source:
            events += 1
            if (event.momentum_unit, event.length_unit) != (pyhepmc.Units.GEV, pyhepmc.Units.MM):
                failures.append(f"{name}: units are not GeV and mm")
            cross_section = event.cross_section.xsec()
            for vertex in event.vertices:
                vertices += 1
                worst = max(worst, np.abs(four(vertex.particles_in) - four(vertex.particles_out)).max())
            three.write(event)
            two.write(event)
    judge(name, events, vertices, worst, cross_section)


def lhe(name):
    events = vertices = 0
    worst = 0.0
    source = pylhe.LHEFile.fromfile(folder / name)
    for event in source.events:
        events += 1
        momenta = [np.array([p.px, p.py, p.pz, p.e]) for p in event.particles]
        left = {}
        for particle, momentum in zip(event.particles, momenta):
            if particle.status != -1:
                mothers = tuple(sorted({int(particle.mother1), int(particle.mother2)} - {0}))
                left[mothers] = left.get(mothers, sum(momenta[m - 1] for m in mothers)) - momentum
        vertices += len(left)
        worst = max([worst] + [np.abs(rest).max() for rest in left.values()])
    judge(name, events, vertices, worst, source.init.procInfo[0].xSection)


for text in ("a.hepmc3", "a.hepmc3.gz"):
    hepmc(text)
for text in ("a.lhe", "a.lhe.gz"):
    lhe(text)
back = pylhe.LHEFile.fromfile(folder / "a.lhe")
pylhe.LHEFile.tofile(back, str(folder / "back-a.lhe"))
for failure in failures:
    print(failure, file=sys.stderr)
sys.exit(1 if failures else 0)
