package org.tauscope.searches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tauscope.generator.NamedBeams;
import org.tauscope.interpretation.BosonModel;
import org.tauscope.interpretation.CouplingColumn;
import org.tauscope.interpretation.FlavourViolatingModel;
import org.tauscope.interpretation.ModelCard;
import org.tauscope.interpretation.ScannedModel;
import org.tauscope.kinematics.Beams;
import org.tauscope.models.Boson;
import org.tauscope.models.NamedBoson;
import org.tauscope.models.TauToLeptonBoson;
import org.tauscope.particles.Pdg;
import org.tauscope.searches.RateResults.RateLikelihood;
import org.tauscope.searches.RateResults.SelectedShare;

/** Runs whose limits are written here, judged for models whose rates are known. */
class RateLimitsTest {

    private static final Beams BELLE = NamedBeams.nameOrCard("belle");
    private static final double[] COUPLINGS =
            DoubleStream.iterate(1e-3, c -> c < 1e3, c -> c * 1.3).toArray();

    @TempDir
    private Path folder = Path.of("");

    private static Limit limit(String search, String channel, String hypothesis, String quantity, double m, double at) {
        List<OptionalDouble> expected = new ArrayList<>();
        for (double factor : new double[] {0.5, 0.7, 1, 1.4, 2}) {
            expected.add(OptionalDouble.of(factor * at));
        }
        return new Limit(search, channel, hypothesis, quantity, 0.9, m, "limit", OptionalDouble.of(1.1 * at), expected);
    }

    private static RateResults run(String search, List<Limit> limits) {
        return new RateResults(search, "belle", BELLE, limits, List.of(), List.of(), List.of());
    }

    private static BosonModel scalar() {
        return new BosonModel("s", NamedBoson.SCALAR, Optional.empty());
    }

    private static double edge(CouplingColumn column) {
        return column.interval(Optional.of(CouplingColumn.MEDIAN)).orElseThrow().lower();
    }

    private static CouplingColumn only(RateResults run, ScannedModel model, double mass) {
        List<RateLimits> found = RateLimits.of(run, 0.9, model);
        assertThat(found).hasSize(1);
        return found.getFirst().column(mass, COUPLINGS);
    }

    /** A share that decays within 300 mm, at momentum over mass of 20 and 60 each half of the time. */
    private static double share(double ctau) {
        return -0.5 * Math.expm1(-300 / (20 * ctau)) - 0.5 * Math.expm1(-300 / (60 * ctau));
    }

    /** Limits on sigma B where three events of 100 per fb are excluded, at the lengths that runs of phil state. */
    private static List<Limit> electrons(double mass, double xi) {
        List<Limit> limits = new ArrayList<>();
        for (double ctau : new double[] {0.1, 1, 10, 100}) {
            String hypothesis = "ctau=" + ResultTable.number(ctau) + "mm";
            limits.add(limit("phil", "ee", hypothesis, "sigma_fb", mass, 0.03 / share(ctau)));
        }
        limits.add(limit("phil", "ee", "phi_L", "xi", mass, xi));
        return limits;
    }

    @Test
    void aScalarWithItsOwnLifetimeIsJudgedAtThatLifetime() throws IOException {
        double mass = 0.1;
        double unit = scalar().bosonRate(Pdg.TAU, Pdg.ELECTRON, mass, BELLE).orElseThrow();
        for (double ctau : new double[] {0.02, 0.4, 4, 40, 900}) {
            Files.writeString(
                    folder.resolve("t.csv"), "mass_GeV,ee,ctau_mm\n0.05,1,%s\n0.2,1,%s\n".formatted(ctau, ctau));
            Files.writeString(folder.resolve("m.yaml"), "model: scalar\ntable: t.csv\nwidth_power: 0\n");
            ScannedModel model = ModelCard.read(folder.resolve("m.yaml"));
            double fraction = Boson.leptophilicScalar(mass, 1).fractionToLeptons(Pdg.ELECTRON);
            double exact = Math.sqrt(0.03 / share(ctau) / (unit / fraction));
            // Between decades of the length the spline is good to 2 % of the limit on the rate; beyond, it claims less.
            double found = edge(only(run("phil", electrons(mass, 1)), model, mass));
            assertThat(found / exact).as("c tau %s mm", ctau).isBetween(0.99, ctau > 100 ? 1.05 : 1.012);
        }
    }

    @Test
    void phiAloneGetsTheLimitOfItsSearchBack() {
        double mass = 0.1;
        double unit = scalar().bosonRate(Pdg.TAU, Pdg.ELECTRON, mass, BELLE).orElseThrow();
        double one = Boson.leptophilicScalar(mass, 1).ctau();
        double xi = 0.3;
        for (int i = 0; i < 100; i++) {
            xi = Math.sqrt(0.03 / share(one / (xi * xi)) / unit);
        }
        List<Limit> limits = electrons(mass, xi);
        // The other quantiles at the same lifetime: their own does not matter here.
        limits.add(limit("phil", "ee", "phi_L", "sigma_fb", mass, unit * xi * xi));
        CouplingColumn column = only(run("phil", limits), scalar(), mass);
        assertThat(edge(column) / xi).isCloseTo(1, within(1e-3));
        // Where the lifetime is that of the median: the observed limit on the rate is 1.1 times larger.
        assertThat(edge(only(run("phil", electrons(mass, xi)), scalar(), mass)) / xi)
                .isCloseTo(1, within(0.02));
    }

    /** Of a scalar that is not phi_L only decays within the radius of prompt vertices count. */
    @Test
    void muonsOfLongLivedScalarsAreNotTakenForPrompt() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "mass_GeV,mumu,ctau_mm\n0.4,0.5,50\n0.6,0.5,50\n");
        Files.writeString(folder.resolve("m.yaml"), "model: scalar\ntable: t.csv\nwidth_power: 0\n");
        ScannedModel model = ModelCard.read(folder.resolve("m.yaml"));
        RateResults run = run("phil", List.of(limit("phil", "mumu", "phi_L", "sigma_fb", 0.5, 0.1)));
        double prompt = Math.sqrt(0.1
                / (scalar().bosonRate(Pdg.TAU, Pdg.MUON, 0.5, BELLE).orElseThrow()
                        * 0.5
                        / Boson.leptophilicScalar(0.5, 1).fractionToLeptons(Pdg.MUON)));
        // 5 mm over 50 mm times a momentum of 5.3 GeV over 0.5 GeV: 1 % of the decays.
        assertThat(edge(only(run, model, 0.5)) / prompt).isBetween(8.0, 14.0);
    }

    @Test
    void nothingIsSaidWhereTheSearchCouldNotTest() {
        List<Limit> limits = new ArrayList<>();
        for (double mass : new double[] {2.9, 3.0, 3.2, 3.3}) {
            limits.add(limit("phil", "mumu", "phi_L", "sigma_fb", mass, 0.1));
        }
        RateResults run = new RateResults("phil", "belle", BELLE, limits, List.of(), List.of(3.1), List.of());
        assertThat(only(run, scalar(), 2.95).cells()).isNotEmpty();
        for (double mass : new double[] {2.8, 3.05, 3.1, 3.15, 3.4}) {
            assertThat(only(run, scalar(), mass).cells()).as("%s GeV", mass).isEmpty();
        }
    }

    /** 4 % on the share at 4 GeV, 6 % at 5: 5 % on the rate between, half of it on the coupling. */
    @Test
    void errorsOfEfficienciesBecomeErrorsOfEdges() {
        List<Limit> limits = List.of(
                limit("ditau", "combined", "Zprime", "sigma_fb", 4, 1),
                limit("ditau", "combined", "Zprime", "sigma_fb", 5, 1));
        RateResults run = new RateResults(
                "ditau",
                "belle",
                BELLE,
                limits,
                List.of(
                        new SelectedShare("Zprime", 4, 0, 0.04),
                        new SelectedShare("Zprime", 5, 0, 0.06),
                        new SelectedShare("scalar", 4.5, 0, 0.5)),
                List.of(),
                List.of());
        CouplingColumn.Interval interval = only(run, new BosonModel("z", NamedBoson.VECTOR, Optional.empty()), 4.5)
                .interval(Optional.of(CouplingColumn.MEDIAN))
                .orElseThrow();
        assertThat(interval.lowerError() / interval.lower()).isCloseTo(0.025, within(1e-6));
    }

    /** B goes as 1/F^2: 1/F^4 = 1 / sum (b_l / limit_l)^2 with b_l at F = 1, for normal measurements. */
    @Test
    void channelsOfATauDecayAddTheirInformation() {
        FlavourViolatingModel model = new FlavourViolatingModel("a", 0.5, 1, 1, Optional.empty());
        RateResults run = run(
                "lalpha",
                List.of(
                        limit("lalpha", "e", "spin0-VA", "B", 1, 2e-3),
                        limit("lalpha", "mu", "spin0-VA", "B", 1, 1e-3)));
        List<RateLimits> both = RateLimits.of(run, 0.9, model);
        double[] couplings =
                DoubleStream.iterate(1e-9, c -> c < 1e-4, c -> c * 1.3).toArray();
        double e = new TauToLeptonBoson(Pdg.ELECTRON, 1, 1e7, 0.5).branchingFraction() * 1e14 / 2e-3;
        double mu = new TauToLeptonBoson(Pdg.MUON, 1, 1e7, 0.5).branchingFraction() * 1e14 / 1e-3;
        double expected = Math.pow(Math.hypot(e, mu), -0.5);
        assertThat(edge(RateLimits.joint(both, 1, couplings, 0.9)) / expected).isCloseTo(1, within(1e-6));
        RateLimits twin = both.getLast();
        double alone = edge(twin.column(1, couplings));
        assertThat(edge(RateLimits.joint(List.of(twin), 1, couplings, 0.9)) / alone)
                .isCloseTo(1, within(1e-9));
        // Two of the same: 1/sqrt(2) of the limit on the rate, 2^(-1/4) on the coupling.
        assertThat(edge(RateLimits.joint(List.of(twin, twin), 1, couplings, 0.9)) / alone)
                .isCloseTo(Math.pow(2, -0.25), within(1e-6));
    }

    /** Likelihoods in any unit, of a Poisson count, give together what their own limits say alone. */
    @Test
    void toldLikelihoodsAreStretchedToTheStatedLimits() {
        List<Double> places =
                DoubleStream.iterate(0, s -> s < 60, s -> s + 3).boxed().toList();
        List<Double> asimov =
                places.stream().map(s -> 2 * (s - 100 * Math.log1p(s / 100))).toList();
        List<Double> data =
                places.stream().map(s -> 2 * (s - 104 * Math.log1p(s / 100))).toList();
        RateResults run = new RateResults(
                "ditau",
                "belle",
                BELLE,
                List.of(limit("ditau", "combined", "Zprime", "sigma_fb", 5, 1)),
                List.of(),
                List.of(),
                List.of(new RateLikelihood("combined", "Zprime", 5, places, Optional.of(data), asimov)));
        BosonModel model = new BosonModel("z", NamedBoson.VECTOR, Optional.empty());
        RateLimits one = RateLimits.of(run, 0.9, model).getFirst();
        double alone = edge(one.column(5, COUPLINGS));
        // At another level than the limit's the likelihood is asked, here at the same one with a hair of difference.
        CouplingColumn asked = RateLimits.joint(List.of(one), 5, COUPLINGS, 0.9000001);
        assertThat(edge(asked) / alone).isCloseTo(1, within(1e-5));
        assertThat(asked.interval(Optional.empty()).orElseThrow().lower()
                        / one.column(5, COUPLINGS)
                                .interval(Optional.empty())
                                .orElseThrow()
                                .lower())
                .isCloseTo(1, within(1e-5));
    }

    @Test
    void doublingTheGridMovesNoEdge() {
        RateResults run = run("phil", electrons(0.1, 0.4));
        RateLimits limits = RateLimits.of(run, 0.9, scalar()).getFirst();
        double[] twice = DoubleStream.iterate(1e-3, c -> c < 1e3, c -> c * Math.sqrt(1.3))
                .toArray();
        assertThat(edge(limits.column(0.1, twice)) / edge(limits.column(0.1, COUPLINGS)))
                .isCloseTo(1, within(2e-3));
    }

    @Test
    void limitsGrowWithTheLengthBeyondTheLastOne() {
        NavigableMap<Double, Double> limits = new TreeMap<>(Map.of(1.0, 2.0, 10.0, 5.0));
        LifetimeLimits joined = new LifetimeLimits(limits);
        assertThat(joined.at(1e-6)).isCloseTo(2, within(1e-12));
        assertThat(joined.at(1)).isCloseTo(2, within(1e-12));
        assertThat(joined.at(10)).isCloseTo(5, within(1e-12));
        assertThat(joined.at(1000)).isCloseTo(500, within(1e-9));
    }
}
