package org.tauscope.generator;

/** One end of a string: its flavour and transverse momentum. Reused from event to event. */
final class StringEnd {

    /** Quark or diquark by its PDG number, negative for what a string ends on at the other side. */
    int flavour;
    /** Transverse momentum, GeV. */
    double px;
    /** Transverse momentum, GeV. */
    double py;

    /** A new end without transverse momentum. */
    void set(int newFlavour) {
        flavour = newFlavour;
        px = 0;
        py = 0;
    }

    void set(StringEnd other) {
        flavour = other.flavour;
        px = other.px;
        py = other.py;
    }

    /** What is left where the string broke: minus the hadron's partner, minus its kick. */
    void breakOff(int partner, double kickX, double kickY) {
        flavour = -partner;
        px = -kickX;
        py = -kickY;
    }
}
