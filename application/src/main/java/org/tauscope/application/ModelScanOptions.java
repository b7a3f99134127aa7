package org.tauscope.application;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tauscope.cards.CardException;
import picocli.CommandLine.Option;

/** Options of a scan of a model card. */
final class ModelScanOptions {

    @Option(
            names = "--mass",
            paramLabel = "GEV",
            converter = MassList.Converter.class,
            description = "model card: masses as 0.4,1.0 or first:last:step")
    @Nullable
    MassList masses;

    @Option(
            names = "--coupling",
            paramLabel = "FIRST:LAST:logN",
            converter = CouplingAxis.Converter.class,
            description = "model card: couplings as 1e-6:1:log60 or 0.1:1:lin10")
    @Nullable
    CouplingAxis couplings;

    @Option(
            names = "--search",
            paramLabel = "NAME",
            split = ",",
            description = "model card: searches to ask (default: every one that constrains the model)")
    List<String> searches = new ArrayList<>();

    @Option(
            names = "--run",
            paramLabel = "FOLDER",
            description = "model card: a finished run whose limits on a rate are used; may be repeated")
    List<Path> runs = new ArrayList<>();

    @Option(
            names = "--combine",
            paramLabel = "joint|best",
            arity = "0..1",
            fallbackValue = "joint",
            converter = Combination.Converter.class,
            description =
                    "model card: also the region of all searches, by the sum of their likelihoods (joint, the default"
                            + " of this option) or at each point by the one expected to reach deepest (best)")
    @Nullable
    Combination combine;

    @Option(names = "--quick", description = "model card: a tenth of the statistics")
    boolean quick;

    @Option(names = "--seed", paramLabel = "N", description = "model card: seed of all random numbers (default: 1)")
    long seed = 1;

    @Option(names = "--threads", paramLabel = "N", description = "model card: threads (default: one per processor)")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--luminosity",
            paramLabel = "L",
            converter = Luminosity.Converter.class,
            description = "model card: integrated luminosity with its unit as 915/fb (default: that of the search)")
    @Nullable
    Luminosity luminosity;

    @Option(
            names = "--card",
            paramLabel = "FILE",
            description = "model card: another card of the search than the one that ships; for one --search")
    @Nullable
    Path card;

    @Option(
            names = "--detector",
            paramLabel = "NAME|FILE",
            description = "model card: another detector, as for 'tauscope run'")
    @Nullable
    String detector;

    @Option(
            names = "--beams",
            paramLabel = "NAME|FILE|E1xE2",
            description = "model card: other beams than the detector's, as for 'tauscope run'")
    @Nullable
    String beams;

    @Option(names = "--resume", description = "model card: go on with a scan that was interrupted")
    boolean resume;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "model card: new or empty folder for the results (default: NAME-scan)")
    @Nullable
    Path output;

    /** Refuses options of a model card beside a workspace. */
    void requireNone() {
        boolean machine = card != null || detector != null || beams != null || luminosity != null;
        boolean asked = masses != null || couplings != null || combine != null || !searches.isEmpty();
        if (machine || asked || !runs.isEmpty() || resume || output != null) {
            throw new CardException(
                    "scan: found an option of model cards (--mass, --coupling, --search, --run, --combine, --card,"
                            + " --detector, --beams, --luminosity, --resume or -o) beside a workspace, expected a model"
                            + " card (.yaml; see 'tauscope model new')");
        }
    }
}
