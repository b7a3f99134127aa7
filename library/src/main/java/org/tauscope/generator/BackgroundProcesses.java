package org.tauscope.generator;

import java.util.List;
import org.tauscope.generator.CharmoniumGenerator.Mode;
import org.tauscope.particles.Pdg;

/** Backgrounds of the tau searches by name; part of the {@link ProcessList}. */
final class BackgroundProcesses {

    /** Integration points for the rate of two photons: 0.3 %. */
    private static final int POINTS = 200_000;

    private BackgroundProcesses() {}

    /** All of them. */
    static List<ProcessList.Entry> all() {
        return List.of(
                quarks("qqbar", "u, d, s and c quark pairs as hadrons, above 2 GeV", 1, 2, 3, 4),
                quarks("uds", "u, d and s quark pairs as hadrons, above 2 GeV", 1, 2, 3),
                quarks("ccbar", "charm quark pairs as hadrons", 4),
                twoPhotons("eemumu", "muon pairs by two photons, above 0.5 GeV", Pdg.MUON, 0.5),
                twoPhotons("eetautau", "tau pairs by two photons", Pdg.TAU, 0),
                charmonium("jpsi-ee", "gamma J/psi, J/psi to ee", Mode.J_PSI_TO_ELECTRONS),
                charmonium("jpsi-mumu", "gamma J/psi, J/psi to mumu", Mode.J_PSI_TO_MUONS),
                charmonium("psi2s-ee", "gamma psi(2S), psi(2S) to ee", Mode.PSI_2S_TO_ELECTRONS),
                charmonium("psi2s-mumu", "gamma psi(2S), psi(2S) to mumu", Mode.PSI_2S_TO_MUONS),
                charmonium(
                        "psi2s-ee-pipi",
                        "gamma psi(2S), psi(2S) to J/psi pi pi, J/psi to ee",
                        Mode.PSI_2S_TO_ELECTRONS_AND_PIONS),
                charmonium(
                        "psi2s-mumu-pipi",
                        "gamma psi(2S), psi(2S) to J/psi pi pi, J/psi to mumu",
                        Mode.PSI_2S_TO_MUONS_AND_PIONS));
    }

    private static ProcessList.Entry quarks(String name, String description, int... flavours) {
        return new ProcessList.Entry(name, description, "", card -> {
            double lowest = card.lowestPairMass(QuarkPairGenerator.LOWEST_MASS);
            return new ProcessCard.Rate(
                    new QuarkPairGenerator(card.beams(), card.radiation(), lowest, flavours).crossSection(),
                    0,
                    () -> new QuarkPairGenerator(card.beams(), card.radiation(), lowest, flavours));
        });
    }

    private static ProcessList.Entry charmonium(String name, String description, Mode mode) {
        return new ProcessList.Entry(
                name,
                description,
                "",
                card -> new ProcessCard.Rate(
                        new CharmoniumGenerator(card.beams(), card.radiation(), mode).crossSection(),
                        0,
                        () -> new CharmoniumGenerator(card.beams(), card.radiation(), mode)));
    }

    private static ProcessList.Entry twoPhotons(String name, String description, int lepton, double lowestMass) {
        return new ProcessList.Entry(name, description, "", card -> {
            double lowest = card.lowestPairMass(lowestMass);
            TauDecayPair taus = card.taus().byCharge();
            FourLeptonGenerator.Estimate rate =
                    new TwoPhotonGenerator(card.beams(), lepton, lowest, taus).crossSection(POINTS);
            double share = lepton == Pdg.TAU ? taus.probability() : 1;
            return new ProcessCard.Rate(
                    rate.value() * share,
                    rate.error() * share,
                    () -> new TwoPhotonGenerator(card.beams(), lepton, lowest, taus));
        });
    }
}
