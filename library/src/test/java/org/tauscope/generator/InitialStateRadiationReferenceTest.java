package org.tauscope.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tauscope.ReferenceFolder;
import org.tauscope.models.Boson;
import org.tauscope.particles.Pdg;

/** Against the exponentiated radiator of Kuraev and Fadin, one for both beams together; ours has one for each beam. */
class InitialStateRadiationReferenceTest {

    private static final Pattern LINE = Pattern.compile("(\\S+ \\S+) /\\S+ M=(\\S+): .* ratio (\\S+)");

    @Test
    void radiationChangesCrossSectionsAsElsewhere() throws IOException {
        double energy = 10.58;
        List<Matcher> lines = Files.readAllLines(ReferenceFolder.path("ditau/isr_ratio.txt")).stream()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .toList();
        assertThat(lines).hasSize(15);
        for (Matcher line : lines) {
            double mass = Double.parseDouble(line.group(2));
            Boson boson = line.group(1).endsWith("Z'") ? Boson.muMinusTau(mass, 1) : Boson.leptophilicScalar(mass, 1);
            int lepton = line.group(1).startsWith("tautau") ? Pdg.TAU : Pdg.MUON;
            BosonCrossSection born = new BosonCrossSection(boson, lepton, energy, Radiation.off());
            InitialStateRadiation radiation =
                    new InitialStateRadiation(energy * energy, Math.pow(born.threshold(), 2), born::at);
            assertThat(radiation.crossSection() / born.at(energy * energy) / Double.parseDouble(line.group(3)))
                    .as(line.group())
                    .isCloseTo(1, within(0.01));
        }
    }
}
