package org.tauscope.searches;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tauscope.interpretation.BosonModel;
import org.tauscope.kinematics.Beams;
import org.tauscope.particles.ParticleTable;
import org.tauscope.particles.Pdg;
import org.tauscope.searches.leptophilicscalar.LeptophilicScalarSearch;

/**
 * What a run of the search for e+e- -&gt; tau tau phi says about a scalar: phi -&gt; ee below two muon masses, where the limit on the
 * rate is that at the scalar's lifetime, phi -&gt; mu mu above.
 *
 * <p>The lifetime of phi_L belongs to its coupling, and the run has limits at that lifetime. Those of another scalar are found
 * between the decay lengths for which the run states limits. Decays to muons have to be prompt: of a scalar whose lifetime is not
 * that of phi_L, only the share counts that decays within the largest radius of a vertex when it flies as fast as can be.
 */
final class ScalarBesideTaus implements RateSource {

    private static final Pattern LENGTH = Pattern.compile("ctau=([-+.0-9eE]+)mm");

    private final BosonModel model;
    private final RateResults run;
    private final double muonRadius = LeptophilicScalarSearch.muonRadius();
    private final Optional<LimitCurve> muons;
    private final Optional<LimitCurve> electrons;
    private final Optional<LimitCurve> couplings;
    private final NavigableMap<Double, LimitCurve> lengths = new TreeMap<>();
    private final Map<Double, OptionalDouble> units = new ConcurrentHashMap<>();

    ScalarBesideTaus(BosonModel model, RateResults run, double level) {
        this.model = model;
        this.run = run;
        muons = LimitCurve.of(run, level, limit -> is(limit, "mumu", "phi_L", "sigma_fb"));
        electrons = LimitCurve.of(run, level, limit -> is(limit, "ee", "phi_L", "sigma_fb"));
        couplings = LimitCurve.of(run, level, limit -> is(limit, "ee", "phi_L", "xi"));
        for (Limit limit : run.limits()) {
            Matcher matcher = LENGTH.matcher(limit.hypothesis());
            if (matcher.matches()) {
                lengths.computeIfAbsent(
                        Double.parseDouble(matcher.group(1)),
                        ctau -> LimitCurve.of(run, level, any -> is(any, "ee", limit.hypothesis(), "sigma_fb"))
                                .orElseThrow());
            }
        }
    }

    private static boolean is(Limit limit, String channel, String hypothesis, String quantity) {
        return limit.search().equals("phil")
                && limit.channel().equals(channel)
                && limit.hypothesis().equals(hypothesis)
                && limit.quantity().equals(quantity);
    }

    /** Whether the run has limits at all. */
    boolean says() {
        return muons.isPresent() || !lengths.isEmpty();
    }

    private boolean isPhi() {
        return model.table().isEmpty();
    }

    @Override
    public Optional<RatePoint> at(double mass, double coupling) {
        boolean electronPairs = mass < 2 * ParticleTable.standard().mass(Pdg.MUON);
        int lepton = electronPairs ? Pdg.ELECTRON : Pdg.MUON;
        OptionalDouble unit = units.computeIfAbsent(mass, m -> model.bosonRate(Pdg.TAU, lepton, m, run.beams()));
        OptionalDouble ctau = model.ctau(mass, coupling);
        if (unit.isEmpty() || !(unit.getAsDouble() > 0) || ctau.isEmpty() || !(ctau.getAsDouble() > 0)) {
            return Optional.empty();
        }
        double rate = unit.getAsDouble() * coupling * coupling;
        if (!electronPairs) {
            double seen = isPhi() ? 1 : decaysWithin(muonRadius, mass, ctau.getAsDouble());
            return seen > 0
                    ? muons.flatMap(curve -> curve.at(mass))
                            .map(limits -> point(mass, "mumu", ctau.getAsDouble(), rate * seen, limits))
                    : Optional.empty();
        }
        return atLength(mass, ctau.getAsDouble()).map(limits -> point(mass, "ee", ctau.getAsDouble(), rate, limits));
    }

    private RatePoint point(double mass, String channel, double ctau, double rate, LimitCurve.Values limits) {
        return new RatePoint(
                rate,
                RateSource.error(run, share -> share.label().startsWith(channel), mass, ctau),
                limits,
                RateSource.likelihood(run, "combined", "phi_L", mass));
    }

    /** Limits on the rate of phi -&gt; ee at a mean proper decay length. */
    private Optional<LimitCurve.Values> atLength(double mass, double ctau) {
        NavigableMap<Double, LimitCurve.Values> stated = new TreeMap<>();
        for (Map.Entry<Double, LimitCurve> length : lengths.entrySet()) {
            length.getValue().at(mass).ifPresent(values -> stated.put(length.getKey(), values));
        }
        Optional<LimitCurve.Values> own = isPhi() ? electrons.flatMap(curve -> curve.at(mass)) : Optional.empty();
        Optional<LimitCurve.Values> xi = isPhi() ? couplings.flatMap(curve -> curve.at(mass)) : Optional.empty();
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        List<Double> expected = new ArrayList<>();
        for (int k = 0; k < 5; k++) {
            int quantile = k;
            NavigableMap<Double, Double> limits = new TreeMap<>();
            stated.forEach(
                    (length, values) -> limits.put(length, values.expected().get(quantile)));
            if (own.isPresent() && xi.isPresent()) {
                add(
                        limits,
                        mass,
                        xi.get().expected().get(k),
                        own.get().expected().get(k));
            }
            expected.add(new LifetimeLimits(limits).at(ctau));
        }
        OptionalDouble observed = OptionalDouble.empty();
        if (stated.values().stream().allMatch(values -> values.observed().isPresent())) {
            NavigableMap<Double, Double> limits = new TreeMap<>();
            stated.forEach(
                    (length, values) -> limits.put(length, values.observed().getAsDouble()));
            if (own.isPresent() && xi.isPresent() && xi.get().observed().isPresent()) {
                add(
                        limits,
                        mass,
                        xi.get().observed().getAsDouble(),
                        own.get().observed().orElseThrow());
            }
            observed = OptionalDouble.of(new LifetimeLimits(limits).at(ctau));
        }
        return Optional.of(new LimitCurve.Values(observed, expected));
    }

    /** The limit at the lifetime of phi_L with the coupling that is just excluded; it replaces stated ones nearby. */
    private void add(NavigableMap<Double, Double> limits, double mass, double xi, double limit) {
        double ctau = model.ctau(mass, xi).orElseThrow();
        limits.keySet().removeIf(length -> Math.abs(Math.log(length / ctau)) < 0.3);
        limits.put(ctau, limit);
    }

    /** Smallest share that decays within a distance, mm: of particles with the largest momentum. */
    private double decaysWithin(double distance, double mass, double ctau) {
        Beams beams = run.beams();
        double s = beams.sqrtS() * beams.sqrtS();
        double rest = 2 * ParticleTable.standard().mass(Pdg.TAU);
        double most = (s + mass * mass - rest * rest) / (2 * beams.sqrtS());
        double momentum = Math.sqrt(Math.max(0, most * most - mass * mass));
        double gamma = beams.total().energy() / beams.sqrtS();
        double fastest = gamma * momentum + Math.sqrt(gamma * gamma - 1) * most;
        return -Math.expm1(-distance * mass / (fastest * ctau));
    }
}
