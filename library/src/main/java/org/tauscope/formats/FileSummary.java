package org.tauscope.formats;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tauscope.cards.CardException;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.FourVector;

/**
 * What an event file holds, found by reading all of it in constant memory. Lines that an analysis would refuse but that
 * can be passed over are passed over and mentioned among the warnings.
 *
 * @param file       path as given
 * @param format     by content
 * @param version    as the file states it, possibly empty
 * @param compressed whether it is gzipped
 * @param units      of the file
 * @param events     number of events up to the problem, if there is one
 * @param particles  number of particles that they list, incoming ones included
 * @param vertices   number of vertices that they list or imply
 * @param beams      incoming particles of the first event
 * @param frame      frame of the first event, from its incoming particles or else its final ones, in words
 * @param sqrtS      invariant mass of the same, GeV; 0 where there is nothing
 * @param species    one tally per PDG number
 * @param warnings   what a careful reader would mention, one line each
 * @param problem    what ended the reading before the end of the file
 */
public record FileSummary(
        String file,
        EventFormat format,
        String version,
        boolean compressed,
        EventUnits units,
        long events,
        long particles,
        long vertices,
        List<IncomingParticle> beams,
        String frame,
        double sqrtS,
        List<SpeciesTally> species,
        List<String> warnings,
        Optional<String> problem) {

    private static final int CHUNK = 256;
    /** A file that prints eight digits leaves a net momentum of this fraction of the energy. */
    private static final double AT_REST = 1e-6;

    /**
     * Reads a file to its end.
     *
     * @throws CardException where it is no event file at all
     */
    public static FileSummary of(Path file) {
        try (EventSource source = EventFile.open(file, Defects.MENTION)) {
            GeneratedEvents batch = new GeneratedEvents();
            List<IncomingParticle> beams = List.of();
            FourVector total = new FourVector(0, 0, 0, 0);
            Optional<String> problem = Optional.empty();
            try {
                if (source.read(batch)) {
                    beams = source.tally().incoming();
                    total = beams.isEmpty() ? finalMomentum(batch) : beamMomentum(beams);
                }
                do {
                    batch.clear();
                } while (source.read(batch, CHUNK) > 0);
            } catch (CardException e) {
                problem = Optional.of(String.valueOf(e.getMessage()));
            }
            ReadingTally tally = source.tally();
            return new FileSummary(
                    file.toString(),
                    source.format(),
                    source.version(),
                    source.compressed(),
                    source.units(),
                    tally.events(),
                    tally.particles(),
                    tally.vertices(),
                    beams,
                    frame(total),
                    total.mass(),
                    tally.species(),
                    tally.warnings(),
                    problem);
        }
    }

    private static FourVector beamMomentum(List<IncomingParticle> beams) {
        FourVector total = new FourVector(0, 0, 0, 0);
        for (IncomingParticle beam : beams) {
            total = total.plus(beam.momentum());
        }
        return total;
    }

    private static FourVector finalMomentum(GeneratedEvents batch) {
        FourVector total = new FourVector(0, 0, 0, 0);
        for (int i = 0; i < batch.particles(); i++) {
            if (!batch.decayed()[i]) {
                total = total.plus(new FourVector(batch.px()[i], batch.py()[i], batch.pz()[i], batch.energy()[i]));
            }
        }
        return total;
    }

    private static String frame(FourVector total) {
        if (!(total.energy() > 0)) {
            return "unknown";
        }
        double p = total.momentum();
        return p < AT_REST * total.energy()
                ? "centre of mass"
                : String.format(
                        Locale.ROOT,
                        "moving with beta = (%.6f, %.6f, %.6f)",
                        total.px() / total.energy(),
                        total.py() / total.energy(),
                        total.pz() / total.energy());
    }
}
