package org.tauscope.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tauscope.ReferenceFolder;
import org.tauscope.cards.Table;

/** Our tables against the collections they were taken from, before thinning and unit changes. */
class PublishedLimitReferenceTest {

    private static final double SPEED_OF_LIGHT_M_PER_S = 299792458;
    private static final Pattern PAIR = Pattern.compile("^(?:.*\\\\cf0 )?([-+.\\dEe]+)\\s+([-+.\\dEe]+)\\\\?$");

    /** Collection file per table, factor to GeV, power to |V|^2. */
    private record Origin(String file, double toGeV, double power) {}

    private static final Map<String, Origin> ORIGINS = Map.of(
            "belle-2024-dirac", new Origin("belle_2024_dirac_utau4.dat", 1, 1),
            "babar-2022", new Origin("BaBar_tau_2022__with_sys.dat", 1e-3, 1),
            "t2k-2019", new Origin("utau4__T2K_UL_90CL_2019.dat", 1e-3, 1),
            "delphi-1997-long", new Origin("DELPHI__long_lived.dat", 1, 1),
            "delphi-1997-short", new Origin("DELPHI__short_lived.dat", 1, 1),
            "charm-2002", new Origin("CHARM_2002__Utau4_CHARM_UL_90CL_2002.dat", 1e-3, 1),
            "bebc-2022", new Origin("BEBC_Barouki__BEBC_Barouki_ut42.dat", 1, 1),
            "argoneut-2021", new Origin("bounds_001_argoneut.txt", 1, 2),
            "charm-2021", new Origin("bounds_001_charm.txt", 1, 2),
            "bbn", new Origin("bounds_001_cosmo.txt", 1, 2));

    @Test
    void everyPointOfOursIsAPointOfTheCollection() throws Exception {
        for (var entry : ORIGINS.entrySet()) {
            List<CouplingPoint> originals = originals(entry.getValue());
            assertThat(PublishedLimit.tauMixing(entry.getKey()).points())
                    .allSatisfy(point -> assertThat(originals)
                            .as(entry.getKey() + " " + point)
                            .anyMatch(original -> Math.abs(original.mass() / point.mass() - 1) < 1e-4
                                    && Math.abs(original.v2() / point.v2() - 1) < 1e-3));
        }
    }

    @Test
    void thinningMovesNoCurveByMoreThanTwoPerCent() throws Exception {
        for (var entry : ORIGINS.entrySet()) {
            List<CouplingPoint> ours = PublishedLimit.tauMixing(entry.getKey()).points();
            for (CouplingPoint original : originals(entry.getValue())) {
                if (entry.getKey().equals("bbn") && original.mass() < 0.0995) {
                    continue; // the closing corner of the collection, left out on purpose
                }
                assertThat(distance(ours, original))
                        .as(entry.getKey() + " " + original)
                        .isLessThan(0.02);
            }
        }
    }

    /** The collection of FORESEE gives amplitudes: squared, its BaBar curve follows BaBar's own table of |U|^2. */
    @Test
    void theForeseeCollectionHoldsAmplitudes() throws Exception {
        List<CouplingPoint> babar = PublishedLimit.tauMixing("babar-2022").points();
        int compared = 0;
        for (CouplingPoint squared : originals(new Origin("bounds_001_babar.txt", 1, 2))) {
            for (CouplingPoint own : babar) {
                if (Math.abs(squared.mass() / own.mass() - 1) < 0.02) {
                    assertThat(squared.v2() / own.v2()).as(own.toString()).isBetween(0.5, 2.0);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(6);
    }

    /** The BBN curve is a lifetime of 0.1 s with the Majorana widths of SensCalc; above 0.55 GeV codes differ. */
    @Test
    void theNucleosynthesisBoundIsALifetimeOfATenthOfASecond() {
        Table widths = Table.read(ReferenceFolder.path("hnl/three_code_comparison_utau.csv"));
        List<CouplingPoint> bound = PublishedLimit.tauMixing("bbn").points();
        int compared = 0;
        for (int row = 0; row < widths.size(); row++) {
            double mass = widths.number(row, "mN_GeV");
            if (mass > 0.55) {
                continue;
            }
            double seconds = widths.number(row, "ctau_senscalc_m") / SPEED_OF_LIGHT_M_PER_S / at(bound, mass);
            assertThat(seconds).as(mass + " GeV").isCloseTo(0.1, within(0.0005));
            compared++;
        }
        assertThat(compared).isGreaterThan(3);
    }

    private static double at(List<CouplingPoint> curve, double mass) {
        for (int i = 1; i < curve.size(); i++) {
            CouplingPoint a = curve.get(i - 1);
            CouplingPoint b = curve.get(i);
            if (a.mass() <= mass && mass <= b.mass() && a.mass() < b.mass()) {
                double share = Math.log(mass / a.mass()) / Math.log(b.mass() / a.mass());
                return Math.exp((1 - share) * Math.log(a.v2()) + share * Math.log(b.v2()));
            }
        }
        throw new AssertionError("no bound at " + mass + " GeV");
    }

    /** Distance of a point from a closed polygon in the plane of natural logarithms. */
    private static double distance(List<CouplingPoint> curve, CouplingPoint point) {
        double least = Double.POSITIVE_INFINITY;
        double x = Math.log(point.mass());
        double y = Math.log(point.v2());
        for (int i = 0; i < curve.size(); i++) {
            CouplingPoint a = curve.get(i);
            CouplingPoint b = curve.get((i + 1) % curve.size());
            double x0 = Math.log(a.mass());
            double y0 = Math.log(a.v2());
            double dx = Math.log(b.mass()) - x0;
            double dy = Math.log(b.v2()) - y0;
            double length = dx * dx + dy * dy;
            double share = length > 0 ? Math.clamp(((x - x0) * dx + (y - y0) * dy) / length, 0, 1) : 0;
            least = Math.min(least, Math.hypot(x - x0 - share * dx, y - y0 - share * dy));
        }
        return least;
    }

    private static List<CouplingPoint> originals(Origin origin) throws IOException {
        List<CouplingPoint> points = new ArrayList<>();
        for (String line : Files.readAllLines(ReferenceFolder.path("hnl/published/" + origin.file()))) {
            Matcher pair = PAIR.matcher(line.strip());
            if (pair.matches()) {
                points.add(new CouplingPoint(
                        origin.toGeV() * Double.parseDouble(pair.group(1)),
                        Math.pow(Double.parseDouble(pair.group(2)), origin.power())));
            }
        }
        assertThat(points).as(origin.file()).hasSizeGreaterThan(10);
        return points;
    }
}
