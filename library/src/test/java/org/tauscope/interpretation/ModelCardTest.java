package org.tauscope.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tauscope.cards.CardException;
import org.tauscope.interpretation.ScannedModel.LongLived;
import org.tauscope.models.HeavyNeutralLepton;
import org.tauscope.models.Nature;
import org.tauscope.models.TauToLeptonBoson;
import org.tauscope.particles.Pdg;

class ModelCardTest {

    @TempDir
    private Path folder = Path.of("");

    private ScannedModel model(String text) throws IOException {
        Path file = folder.resolve("model.yaml");
        Files.writeString(file, text);
        return ModelCard.read(file);
    }

    @Test
    void formulasAreThoseOfTheModels() throws IOException {
        HeavyNeutralLepton lepton = new HeavyNeutralLepton(1.0, 1e-3, Nature.MAJORANA);
        LongLived found = model("model: hnl\nnature: majorana\n")
                .displacedMuonPairs(1.0, 1e-3)
                .orElseThrow();
        assertThat(found.ctau()).isCloseTo(lepton.ctau(), within(1e-9 * lepton.ctau()));
        assertThat(found.fraction())
                .isCloseTo(lepton.tauToPion().branchingFraction() * lepton.muonPairFraction(), within(1e-15));
        TauToLeptonBoson boson = new TauToLeptonBoson(Pdg.MUON, 1.0, 1e7, 0.5);
        assertThat(model("model: lfv\n").tauToLepton(Pdg.MUON, 1.0, 1e-7).orElseThrow())
                .isCloseTo(boson.branchingFraction(), within(1e-9 * boson.branchingFraction()));
        assertThat(model("model: lfv\nmuon: 0\n").tauToLepton(Pdg.MUON, 1.0, 1e-7))
                .isEmpty();
        assertThat(model("model: hnl\n").displacedMuonPairs(1.7, 1e-3)).isEmpty();
    }

    @Test
    void tablesAreInterpolatedAndScaledByTheirPowers() throws IOException {
        Files.writeString(
                folder.resolve("t.csv"),
                "mass_GeV,tau_to_pi_N,N_to_mu_mu_nu,ctau_mm\n1.0,0.04,0.02,2\n1.2,0.01,0.02,0.5\n");
        ScannedModel model = model("model: hnl\ntable: t.csv\nproduction_power: 2\nwidth_power: 1\n");
        LongLived found = model.displacedMuonPairs(1.1, 1e-2).orElseThrow();
        assertThat(found.fraction()).isCloseTo(1e-4 * 0.02 * 0.02, within(1e-12));
        assertThat(found.ctau()).isCloseTo(100, within(1e-9));
        assertThat(model.displacedMuonPairs(1.3, 1e-2)).isEmpty();
    }

    @Test
    void supersymmetryFilesHoldAtOneMassAndCoupling() throws IOException {
        Files.writeString(folder.resolve("m.slha"), """
            BLOCK QNUMBERS 9900012 # N
              1 0
              2 2
              3 1
              4 0
            BLOCK MASS
              9900012 1.0 # N
            DECAY 9900012 1.973269804e-16 # width of c tau = 1000 mm
              0.03 3 13 -13 16
              0.01 3 -13 13 -16
              0.96 2 111 16
            DECAY 15 2.27e-12
              4e-5 2 -211 9900012
              0.99996 2 -211 16
            """);
        ScannedModel model = model("model: hnl\nslha: {file: m.slha, coupling: 1e-3}\n");
        assertThat(ModelCard.onlyMass(model).orElseThrow()).isEqualTo(1.0);
        LongLived found = model.displacedMuonPairs(1.0, 2e-3).orElseThrow();
        assertThat(found.ctau()).isCloseTo(500, within(1e-4));
        assertThat(found.fraction()).isCloseTo(8e-5 * 0.04, within(1e-15));
        assertThat(model.displacedMuonPairs(1.1, 2e-3)).isEmpty();
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> model("model: hnl\nnatur: dirac\n"))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("natur")
                .hasMessageContaining("nature");
        assertThatThrownBy(() -> model("model: squark\n"))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("squark");
        assertThatThrownBy(() -> model("model: hnl\ntable: nothing.csv\n"))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("nothing.csv");
        assertThatThrownBy(() -> {
                    Files.writeString(folder.resolve("t.csv"), "mass_GeV,tau_to_pi\n1,0.1\n");
                    model("model: hnl\ntable: t.csv\n");
                })
                .isInstanceOf(CardException.class)
                .hasMessageContaining("tau_to_pi");
    }
}
