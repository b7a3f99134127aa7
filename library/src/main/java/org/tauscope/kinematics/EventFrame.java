package org.tauscope.kinematics;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tauscope.cards.CardException;

/**
 * From the frame in which somebody generated events to the laboratory of a detector: a constant Lorentz transformation,
 * found from what the events say about their collision.
 *
 * <p>Laboratory events stay as they are. Centre-of-mass events are turned until the electron flies along z, then taken to
 * the laboratory by {@link Beams#toLaboratory}. Events in any other frame go through their centre of mass.
 */
public final class EventFrame {

    /** Energies of machines that an analysis would put together (Y(4S), Y(5S), off resonance) differ by less than this. */
    private static final double ENERGY_TOLERANCE = 0.05;

    /** Frames are told apart by velocities; those of colliders are far larger, numerical noise is far smaller. */
    private static final double VELOCITY_TOLERANCE = 2e-3;

    private static final double MEV = 1e-3;

    /** In which frame the events are. */
    public enum Choice {
        /** To be found out. */
        AUTO("auto"),
        /** Centre of mass, electron along z where the events do not say otherwise. */
        CENTRE_OF_MASS("cm"),
        /** Centre of mass, positron along z. */
        POSITRON_FIRST("cm-positron-first"),
        /** Laboratory of the detector. */
        LABORATORY("lab");

        private final String option;

        Choice(String option) {
            this.option = option;
        }

        /** How the command line calls it. */
        public String option() {
            return option;
        }
    }

    private final double[] m = new double[16];
    private final String description;
    private final double unit;
    private final double sqrtS;

    private EventFrame(UnaryOperator<FourVector> toLaboratory, double unit, String description, double sqrtS) {
        this.unit = unit;
        setColumn(0, toLaboratory.apply(new FourVector(1, 0, 0, 0)));
        setColumn(1, toLaboratory.apply(new FourVector(0, 1, 0, 0)));
        setColumn(2, toLaboratory.apply(new FourVector(0, 0, 1, 0)));
        setColumn(3, toLaboratory.apply(new FourVector(0, 0, 0, 1)));
        this.description = description;
        this.sqrtS = sqrtS;
    }

    private void setColumn(int column, FourVector v) {
        m[column] = v.px();
        m[4 + column] = v.py();
        m[8 + column] = v.pz();
        m[12 + column] = v.energy();
    }

    /**
     * The frame of events.
     *
     * @param beams    of the detector
     * @param total    four-momentum of a collision as the events state it, GeV
     * @param electron of the electron beam; empty where the events do not list it
     * @param choice   the frame, or that it is to be found out
     * @throws CardException where no frame fits
     */
    public static EventFrame of(Beams beams, FourVector total, Optional<FourVector> electron, Choice choice) {
        double unit = unit(beams, total, choice);
        double sqrtS = unit * total.mass();
        String inMeV = unit == 1 ? "" : ", momenta in MeV whatever the file says";
        double beta = total.momentum() / total.energy();
        return switch (choice) {
            case LABORATORY -> new EventFrame(v -> scaled(v, unit), unit, "laboratory, as asked" + inMeV, sqrtS);
            case CENTRE_OF_MASS, POSITRON_FIRST -> {
                boolean turned = choice == Choice.POSITRON_FIRST;
                FourVector axis = electron.filter(e -> !turned)
                        .map(e -> e.inRestFrameOf(total))
                        .orElse(new FourVector(0, 0, turned ? -1 : 1, 1));
                yield new EventFrame(
                        v -> beams.toLaboratory(turnedToZ(scaled(v, unit), axis)),
                        unit,
                        "centre of mass, as asked" + (turned ? ", positron along +z" : "") + inMeV,
                        sqrtS);
            }
            case AUTO -> {
                if (beta < VELOCITY_TOLERANCE) {
                    FourVector axis = electron.map(e -> e.inRestFrameOf(total)).orElse(new FourVector(0, 0, 1, 1));
                    yield new EventFrame(
                            v -> beams.toLaboratory(turnedToZ(scaled(v, unit), axis)),
                            unit,
                            "centre of mass, " + direction(electron, axis) + inMeV,
                            sqrtS);
                }
                if (isLaboratory(beams, total, electron)) {
                    yield new EventFrame(v -> scaled(v, unit), unit, "laboratory of the detector" + inMeV, sqrtS);
                }
                yield moving(beams, total, electron, unit, inMeV);
            }
        };
    }

    private static EventFrame moving(
            Beams beams, FourVector total, Optional<FourVector> electron, double unit, String inMeV) {
        String where = String.format(
                Locale.ROOT,
                "moving with beta = (%.5f, %.5f, %.5f)",
                total.px() / total.energy(),
                total.py() / total.energy(),
                total.pz() / total.energy());
        FourVector beam = electron.orElseThrow(() -> new CardException("frame of the events: found one " + where
                + " and no beams in the file, expected the centre of mass or the laboratory of the detector; say"
                + " --frame cm, cm-positron-first or lab"));
        FourVector axis = beam.inRestFrameOf(total);
        return new EventFrame(
                v -> beams.toLaboratory(turnedToZ(scaled(v.inRestFrameOf(total), unit), axis)),
                unit,
                where + ", taken through the centre of mass" + inMeV,
                unit * total.mass());
    }

    /** 1 for GeV, 1e-3 where the energy only makes sense in MeV. */
    private static double unit(Beams beams, FourVector total, Choice choice) {
        double ratio = total.mass() / beams.sqrtS();
        if (Math.abs(ratio - 1) < ENERGY_TOLERANCE) {
            return 1;
        }
        if (Math.abs(MEV * ratio - 1) < ENERGY_TOLERANCE) {
            return MEV;
        }
        if (choice != Choice.AUTO && total.energy() > 0) {
            return 1;
        }
        throw new CardException(String.format(
                Locale.ROOT,
                "energy of the events: found sqrt(s) = %.5g GeV, expected %.5g GeV within 5 %% as the detector's beams"
                        + " have it (or the same number in MeV); where the file leaves particles out, say --frame",
                total.mass(),
                beams.sqrtS()));
    }

    private static boolean isLaboratory(Beams beams, FourVector total, Optional<FourVector> electron) {
        FourVector nominal = beams.total();
        double dx = total.px() / total.energy() - nominal.px() / nominal.energy();
        double dy = total.py() / total.energy() - nominal.py() / nominal.energy();
        double dz = total.pz() / total.energy() - nominal.pz() / nominal.energy();
        return Math.sqrt(dx * dx + dy * dy + dz * dz) < VELOCITY_TOLERANCE
                && electron.map(e -> e.cosAngle(beams.electron()) > 0.9999).orElse(true);
    }

    private static String direction(Optional<FourVector> electron, FourVector axis) {
        if (electron.isEmpty()) {
            return "no beams in the file: electron taken along +z";
        }
        double cosine = axis.pz() / axis.momentum();
        return cosine > 1 - 1e-9
                ? "electron along +z"
                : cosine < -1 + 1e-9 ? "positron along +z (turned)" : "electron turned to +z";
    }

    private static FourVector scaled(FourVector v, double unit) {
        return new FourVector(unit * v.px(), unit * v.py(), unit * v.pz(), unit * v.energy());
    }

    /** The smallest rotation that brings an axis to z; half a turn about y for the opposite direction. */
    private static FourVector turnedToZ(FourVector v, FourVector axis) {
        double p = axis.momentum();
        double x = axis.px() / p;
        double y = axis.py() / p;
        double z = axis.pz() / p;
        double px = v.px();
        double py = v.py();
        double pz = v.pz();
        if (z < 0) {
            x = -x;
            z = -z;
            px = -px;
            pz = -pz;
        }
        double along = (x * px + y * py + (1 + z) * pz) / (1 + z);
        double onAxis = x * px + y * py + z * pz;
        return new FourVector(px - along * x, py - along * y, pz - along * (1 + z) + 2 * onAxis, v.energy());
    }

    /** The frame in words. */
    public String description() {
        return description;
    }

    /** Collision energy of the events, GeV. */
    public double sqrtS() {
        return sqrtS;
    }

    /** The transformation of (px, py, pz, E) row by row: 16 numbers, units included. */
    public double[] matrix() {
        return m.clone();
    }

    /** GeV per unit of the momenta that come in: 1, or 1e-3 where they are in MeV whatever the file says. */
    public double unit() {
        return unit;
    }

    /** A four-momentum of the events in the laboratory, GeV. */
    public FourVector toLaboratory(FourVector v) {
        return new FourVector(row(0, v), row(4, v), row(8, v), row(12, v));
    }

    private double row(int i, FourVector v) {
        return m[i] * v.px() + m[i + 1] * v.py() + m[i + 2] * v.pz() + m[i + 3] * v.energy();
    }
}
