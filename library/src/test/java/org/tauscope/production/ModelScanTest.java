package org.tauscope.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tauscope.cards.CardException;
import org.tauscope.interpretation.CouplingColumn;
import org.tauscope.searches.CouplingScan;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.Sample;

class ModelScanTest {

    private static final List<Double> MASSES = List.of(0.3, 0.7, 1.1);
    private static final double[] COUPLINGS = {1e-3, 1.0 / 3, 1};

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aScanThatBreaksOffAndIsResumedGivesTheSameBits() throws InterruptedException {
        List<CouplingColumn> whole = scan("whole", new Toy(Double.NaN), false);
        assertThatThrownBy(() -> scan("broken", new Toy(0.7), false)).hasMessage("power cut");
        Toy rest = new Toy(Double.NaN);
        assertThat(scan("broken", rest, true)).isEqualTo(whole);
        assertThat(rest.computed).containsExactly(0.7, 1.1);
        // The background was kept, too, with all its numbers.
        assertThat(rest.madeBackgrounds).isZero();
    }

    @Test
    void somebodyElsesScanIsNotTakenUp() throws InterruptedException {
        assertThatThrownBy(() -> scan("a", new Toy(0.7), false)).hasMessage("power cut");
        assertThatThrownBy(() -> ScanCheckpoint.open(folder.resolve("a"), "request of a", false))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("--resume");
        assertThatThrownBy(() -> ScanCheckpoint.open(folder.resolve("a"), "another request", true))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("something else");
    }

    private List<CouplingColumn> scan(String name, Toy toy, boolean resume) throws InterruptedException {
        ScanCheckpoint checkpoint = ScanCheckpoint.open(folder.resolve(name), "request of " + name, resume);
        return new ModelScan(new Production(1, 1), checkpoint)
                .run(toy, MASSES, COUPLINGS, (sample, events) -> {}, column -> {});
    }

    /** Numbers with all their bits; breaks off at one mass. */
    private static final class Toy implements CouplingScan {

        private final double breaking;
        private final List<Double> computed = new ArrayList<>();
        private int madeBackgrounds;

        Toy(double breaking) {
            this.breaking = breaking;
        }

        @Override
        public String search() {
            return "toy";
        }

        @Override
        public double confidenceLevel() {
            return 0.95;
        }

        @Override
        public List<Sample> backgrounds() {
            return List.of(new Sample("background", 7, () -> (seed, first, count) -> {
                madeBackgrounds++;
                Harvest harvest = new Harvest(List.of("x", "y"), List.of("all", "some"));
                harvest.countEvents(count);
                harvest.add(Math.sqrt(2), 1e-300 / 3);
                harvest.cutFlow().add(1, 1.0 / 3);
                return harvest;
            }));
        }

        @Override
        public List<Sample> signals(double mass) {
            return List.of(new Sample("signal", 10, () -> (seed, first, count) -> {
                Harvest harvest = new Harvest(List.of("x"), List.of());
                harvest.countEvents(count);
                return harvest;
            }));
        }

        @Override
        public CouplingColumn column(
                double mass,
                double[] couplings,
                List<Harvest> signals,
                List<Harvest> backgrounds,
                ExecutorService pool) {
            if (mass == breaking) {
                throw new IllegalStateException("power cut");
            }
            computed.add(mass);
            List<CouplingColumn.Cell> cells = new ArrayList<>();
            for (double c : couplings) {
                double depth = Math.sin(mass / c) * signals.getFirst().events() + background(backgrounds.getFirst());
                cells.add(new CouplingColumn.Cell(
                        c,
                        Math.exp(c),
                        1e-300 / 3,
                        c < 0.5 ? OptionalDouble.of(-depth) : OptionalDouble.empty(),
                        List.of(depth, depth / 3, depth / 7, -depth, 0.0)));
            }
            return new CouplingColumn("toy", mass, cells);
        }

        private static double background(Harvest harvest) {
            return harvest.column("x")[0]
                    + harvest.column("y")[0] * 1e300
                    + harvest.cutFlow().error(1)
                    + harvest.events();
        }
    }
}
