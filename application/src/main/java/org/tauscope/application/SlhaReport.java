package org.tauscope.application;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.tauscope.formats.slha.QuantumNumbers;
import org.tauscope.formats.slha.SlhaBlock;
import org.tauscope.formats.slha.SlhaDecay;
import org.tauscope.formats.slha.SlhaFile;

/**
 * What {@code tauscope inspect} tells about an SLHA file.
 *
 * @param file    path as given
 * @param content what it holds
 */
record SlhaReport(String file, SlhaFile content) {

    /** For machines. */
    Map<String, Object> json() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("file", file);
        report.put("format", "SLHA");
        report.put("blocks", blocks());
        List<Map<String, Object>> particles = new ArrayList<>();
        for (int pdg : numbers()) {
            particles.add(particle(pdg));
        }
        report.put("particles", particles);
        report.put("cross_sections", content.crossSections());
        report.put("warnings", content.warnings());
        return report;
    }

    private List<String> blocks() {
        return content.blocks().stream().map(SlhaBlock::name).distinct().toList();
    }

    /** Every particle with a mass, quantum numbers or decays. */
    private TreeSet<Integer> numbers() {
        TreeSet<Integer> numbers = new TreeSet<>(content.decays().keySet());
        numbers.addAll(content.particles().keySet());
        content.block("MASS").ifPresent(masses -> masses.entries().keySet().forEach(index -> numbers.addAll(index)));
        return numbers;
    }

    private Map<String, Object> particle(int pdg) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("pdg", pdg);
        put(one, "mass_GeV", content.mass(pdg));
        Optional<SlhaDecay> decay = content.decay(pdg);
        if (decay.isPresent()) {
            one.put("width_GeV", decay.get().width());
            put(one, "ctau_mm", decay.get().properDecayLength());
            put(one, "lifetime_ns", decay.get().lifetime());
            List<Map<String, Object>> channels = new ArrayList<>();
            for (SlhaDecay.Channel channel : decay.get().channels()) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("branching_fraction", channel.fraction());
                entry.put("daughters", channel.daughters());
                channels.add(entry);
            }
            one.put("decays", channels);
        }
        QuantumNumbers quantum = content.particles().get(pdg);
        if (quantum != null) {
            one.put("name", quantum.name());
            one.put("three_charges", quantum.threeCharges());
            one.put("spin_states", quantum.spinStates());
            one.put("colour", quantum.colour());
            one.put("antiparticle", quantum.antiparticle());
        }
        return one;
    }

    private static void put(Map<String, Object> into, String name, OptionalDouble value) {
        value.ifPresent(number -> into.put(name, number));
    }

    /** For people. */
    void print(PrintWriter out) {
        out.printf(
                "%s: SLHA, %d blocks, %d particles with decays, %d new particles, %d cross sections%n",
                file,
                content.blocks().size(),
                content.decays().size(),
                content.particles().size(),
                content.crossSections());
        out.printf("blocks: %s%n%n", String.join(", ", blocks()));
        out.printf(
                "%12s %-12s %14s %14s %14s  %s%n", "PDG", "name", "mass [GeV]", "width [GeV]", "c tau [mm]", "decays");
        for (int pdg : numbers()) {
            Optional<SlhaDecay> decay = content.decay(pdg);
            QuantumNumbers quantum = content.particles().get(pdg);
            out.printf(
                    Locale.ROOT,
                    "%12d %-12s %14s %14s %14s  %d%n",
                    pdg,
                    quantum == null ? "" : quantum.name(),
                    text(content.mass(pdg)),
                    text(decay.map(one -> OptionalDouble.of(one.width())).orElse(OptionalDouble.empty())),
                    decay.isPresent() && decay.get().width() == 0
                            ? "stable"
                            : text(decay.map(SlhaDecay::properDecayLength).orElse(OptionalDouble.empty())),
                    decay.map(one -> one.channels().size()).orElse(0));
        }
        content.warnings().forEach(warning -> out.printf("warning: %s%n", warning));
    }

    private static String text(OptionalDouble value) {
        return value.isEmpty() ? "-" : String.format(Locale.ROOT, "%.6g", value.getAsDouble());
    }
}
