package org.tauscope.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tauscope.formats.FileSummary;
import org.tauscope.formats.IncomingParticle;
import org.tauscope.formats.SpeciesTally;

/** What {@code tauscope inspect --json} tells about an event file. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventFileReport(
        String file,
        String format,
        String version,
        boolean compressed,
        @JsonProperty("momentum_unit") String momentumUnit,
        @JsonProperty("length_unit") String lengthUnit,
        long events,
        long particles,
        long vertices,
        List<Beam> beams,
        @JsonProperty("sqrt_s_GeV") double sqrtS,
        String frame,
        List<OneSpecies> species,
        List<String> warnings,
        boolean complete,
        @Nullable String problem) {

    /** An incoming particle. */
    record Beam(
            int pdg,
            @JsonProperty("px_GeV") double px,
            @JsonProperty("py_GeV") double py,
            @JsonProperty("pz_GeV") double pz,
            @JsonProperty("energy_GeV") double energy) {

        static Beam of(IncomingParticle one) {
            return new Beam(
                    one.pdg(),
                    one.momentum().px(),
                    one.momentum().py(),
                    one.momentum().pz(),
                    one.momentum().energy());
        }
    }

    /** All particles of one PDG number. */
    record OneSpecies(
            int pdg,
            String name,
            long count,
            @JsonProperty("final") long finalCount,
            long decays,
            @JsonProperty("prompt_decays") long promptDecays,
            @JsonProperty("mean_flight_mm") double meanFlight,
            @JsonProperty("longest_flight_mm") double longestFlight,
            @JsonProperty("mean_proper_decay_length_mm") double meanProperFlight) {

        static OneSpecies of(SpeciesTally tally) {
            return new OneSpecies(
                    tally.pdg(),
                    tally.name(),
                    tally.count(),
                    tally.finalCount(),
                    tally.decays(),
                    tally.promptDecays(),
                    tally.meanFlight(),
                    tally.longestFlight(),
                    tally.meanProperFlight());
        }
    }

    static EventFileReport of(FileSummary summary) {
        return new EventFileReport(
                summary.file(),
                summary.format().label(),
                summary.version(),
                summary.compressed(),
                summary.units().momentum().name(),
                summary.units().length().name(),
                summary.events(),
                summary.particles(),
                summary.vertices(),
                summary.beams().stream().map(Beam::of).toList(),
                summary.sqrtS(),
                summary.frame(),
                summary.species().stream().map(OneSpecies::of).toList(),
                summary.warnings(),
                summary.problem().isEmpty(),
                summary.problem().orElse(null));
    }
}
