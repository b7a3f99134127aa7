package org.tauscope.searches.leptophilicscalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tauscope.models.MuonMagneticMoment;
import org.tauscope.searches.Limit;

class MuonMomentTest {

    private static Limit limit(double mass, double xi) {
        return new Limit(
                "phil",
                "combined",
                "phi_L",
                "xi",
                0.9,
                mass,
                "limit",
                OptionalDouble.empty(),
                Collections.nCopies(5, OptionalDouble.of(xi)));
    }

    /** Lower edges of the 2021 band, physics notes of the search: 1.05 at 0.1 GeV, 2.2 at 0.45 GeV, 10.5 at 3.55 GeV. */
    @Test
    void theBandIsThatOfTheNotes() {
        MuonMagneticMoment.Deviation year = MuonMagneticMoment.deviation(2021);
        assertThat(MuonMoment.band(0.1, year).low()).isCloseTo(1.0466, withinPercentage(0.5));
        assertThat(MuonMoment.band(0.45, year).low()).isCloseTo(2.2, withinPercentage(2));
        assertThat(MuonMoment.band(3.55, year).low()).isCloseTo(10.5, withinPercentage(1));
    }

    @Test
    void aRangeIsExcludedWhereTheLimitLiesBelowTheBand() {
        List<Limit> limits = Stream.of(0.1, 0.2, 0.5, 1.0, 2.0, 5.0)
                .map(mass -> limit(mass, mass < 0.15 || mass > 3 ? 50 : 0.5))
                .toList();
        MuonMoment moment = new MuonMoment(limits, false);
        List<double[]> ranges = moment.excluded(MuonMagneticMoment.deviation(2021));
        assertThat(ranges).hasSize(1);
        assertThat(ranges.getFirst()).containsExactly(0.2, 2.0);
        assertThat(moment.sentences().getFirst()).contains("no phi_L of 0.200 to 2.00 GeV explains it", "expected");
    }

    @Test
    void whereThereIsNoDeviationNothingAsksForPhi() {
        MuonMoment moment = new MuonMoment(List.of(limit(1, 0.5)), false);
        assertThat(moment.sentences().getLast()).contains("2025", "no deviation", "nothing asks for phi_L");
        assertThat(moment.excluded(MuonMagneticMoment.deviation(2025))).isEmpty();
    }
}
