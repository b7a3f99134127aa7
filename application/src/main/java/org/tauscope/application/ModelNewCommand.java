package org.tauscope.application;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.tauscope.cards.CardException;
import org.tauscope.cards.NearestName;
import org.tauscope.interpretation.ModelCard;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tauscope model new}: a commented model card to fill in. */
@Command(
        name = "new",
        description = "Writes a commented model card for 'tauscope scan'.",
        mixinStandardHelpOptions = true,
        versionProvider = Tauscope.Version.class,
        sortOptions = false,
        footer = {"", "Example: tauscope model new hnl -o my.yaml"})
final class ModelNewCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(index = "0", paramLabel = "KIND", description = "hnl, scalar, alp, vector or lfv.")
    private String kind = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "New file.")
    private Path output = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (!ModelCard.KINDS.contains(kind)) {
            throw new CardException("model new: found '" + kind + "', expected one of " + ModelCard.KINDS
                    + NearestName.hint(kind, ModelCard.KINDS));
        }
        try {
            Files.writeString(output, text(kind), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new CardException("--output: " + output + " exists already; remove it or choose another name");
        } catch (IOException e) {
            throw new CardException("--output: " + output + " cannot be written: " + RunFolder.reason(e));
        }
        spec.commandLine()
                .getOut()
                .println("Wrote " + output + "; scan it with: tauscope scan " + output + " " + example(kind));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static String example(String kind) {
        return switch (kind) {
            case "hnl" -> "--mass 0.3:1.6:0.05 --coupling 1e-6:1:log60";
            case "lfv" -> "--mass 0:1.6:0.2 --coupling 1e-9:1e-5:log60";
            case "scalar" -> "--mass 0.1:6:0.5 --coupling 0.01:100:log40";
            case "alp" -> "--mass 4:9:0.5 --coupling 1e-3:10:log60";
            default -> "--mass 4:9:0.5 --coupling 1e-3:100:log60";
        };
    }

    private static String text(String kind) {
        String coupling = switch (kind) {
            case "hnl" -> "|V_tauN|^2, a pure number up to 1";
            case "lfv" -> "1/F in 1/GeV, F = 2 f/sqrt(|C_V|^2 + |C_A|^2)";
            case "scalar" -> "xi: couplings xi m_l / v";
            case "alp" -> "C/Lambda in 1/GeV: (C/2 Lambda) d_mu a lbar gamma^mu gamma5 l";
            default -> "g' of L_mu - L_tau";
        };
        String own = switch (kind) {
            case "hnl" -> """
                nature: dirac              # dirac or majorana: widths of a Majorana N are twice as large
                """;
            case "lfv" -> """
                vector_share: 0.5          # |C_V|^2/(|C_V|^2 + |C_A|^2); 1/2 for V-A and V+A
                electron: 1                # tau -> e a with this times 1/F; 0 for none
                muon: 1                    # the same for tau -> mu a
                """;
            default -> "";
        };
        String columns = switch (kind) {
            case "hnl" -> "tau_to_pi_N, N_to_mu_mu_nu, ctau_mm: what is missing comes from our formulas";
            case "lfv" -> "tau_to_e_a, tau_to_mu_a";
            default ->
                "ee, mumu, tautau: branching fractions; ctau_mm: lifetime; production stays that of the coupling";
        };
        String powers = kind.equals("hnl") ? "1" : "2";
        return """
            # A model for 'tauscope scan'. Lines that begin with # are comments: remove the # of what you need.
            # Scanned are the mass, in GeV, and the coupling: %s.
            model: %s
            name: my-%s
            %s
            # Your numbers instead of our formulas: a table with one row per mass, at coupling 1, interpolated in mass.
            # Columns: mass_GeV and any of %s.
            # table: my-table.csv        # beside this card

            # Or an SLHA file with QNUMBERS and DECAY blocks; it holds at one mass and one coupling.
            # slha: {file: my.slha, pdg: 9900012, coupling: 1e-3}

            # How your numbers grow: production with this power of the coupling, the total width with that one.
            # production_power: %s
            # width_power: %s
            """.formatted(coupling, kind, kind, own.isEmpty() ? "" : own, columns, powers, powers);
    }
}
