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
            description =
                    "model card: also the region of all searches, at each point by the one expected to reach deepest")
    boolean combine;

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
        if (masses != null || couplings != null || !searches.isEmpty() || !runs.isEmpty() || resume || output != null) {
            throw new CardException(
                    "scan: found --mass, --coupling, --search, --run, --resume or -o beside a workspace,"
                            + " expected a model card (.yaml; see 'tauscope model new')");
        }
    }
}
