package org.tauscope.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tauscope.cards.CardException;
import org.tauscope.event.GeneratedEvents;
import org.tauscope.kinematics.FourVector;

/** What is written comes back, to 1e-12. */
class RoundTripTest {

    private static final int EVENTS = 300;
    private static final Pattern VERTEX = Pattern.compile("(V .* @) (\\S+) (\\S+) (\\S+) (\\S+)");
    private static final Pattern PARTICLE =
            Pattern.compile("(P \\S+ \\S+ \\S+) (\\S+) (\\S+) (\\S+) (\\S+) (\\S+)( \\S+)");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"a.hepmc3", "a.hepmc", "a.hepmc3.gz", "a.parquet", "a.root"})
    void positionsMomentaAndMothersComeBack(String name) {
        GeneratedEvents written = new DisplacedDecays(false).batch(EVENTS);
        requireEqual(read(write(name, written)), written, 1e-12);
    }

    /** LHE holds no collision point: these events collide at the origin. */
    @ParameterizedTest
    @ValueSource(strings = {"a.lhe", "a.lhe.gz"})
    void lesHouchesEventsComeBackWithTheirFlights(String name) {
        GeneratedEvents written = new DisplacedDecays(true).batch(EVENTS);
        requireEqual(read(write(name, written)), written, 1e-12);
    }

    @Test
    void severalBatchesMakeOneFile() {
        Path file = folder.resolve("a.hepmc3");
        try (EventSink sink = EventFile.create(file, DisplacedDecays.HEADER)) {
            sink.write(new DisplacedDecays(false).batch(2));
            sink.write(new DisplacedDecays(false).batch(3));
        }
        GeneratedEvents read = read(file);
        assertThat(read.events()).isEqualTo(5);
        assertThat(read.number(4)).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.hepmc3", "a.lhe"})
    void incomingParticlesHaveTheMomentumOfTheCollision(String name) {
        Path file = write(name, new DisplacedDecays(true).batch(1));
        GeneratedEvents batch = new GeneratedEvents();
        try (EventSource source = EventFile.open(file)) {
            assertThat(source.read(batch)).isTrue();
            assertThat(source.tally().incoming())
                    .extracting(IncomingParticle::pdg)
                    .containsExactly(11, -11);
            FourVector electron = source.tally().incoming().get(0).momentum();
            FourVector positron = source.tally().incoming().get(1).momentum();
            // Nothing is lost in these events, so that the nominal beams come back.
            assertThat(electron.minus(DisplacedDecays.BEAMS.electron()).momentum())
                    .isLessThan(1e-12);
            assertThat(positron.minus(DisplacedDecays.BEAMS.positron()).momentum())
                    .isLessThan(1e-12);
            assertThat(source.read(batch)).isFalse();
        }
    }

    @Test
    void fileInCentimetresOrMevEqualsItsTwin() throws IOException {
        Path file = write("a.hepmc3", new DisplacedDecays(false).batch(EVENTS));
        GeneratedEvents twin = read(file);
        String text = Files.readString(file);
        Path cm = folder.resolve("cm");
        Files.writeString(cm, scaled(text, VERTEX, 0.1).replace("U GEV MM", "U GEV CM"));
        requireEqual(read(cm), twin, 1e-12);
        Path mev = folder.resolve("mev");
        Files.writeString(mev, scaled(text, PARTICLE, 1000).replace("U GEV MM", "U MEV MM"));
        requireEqual(read(mev), twin, 1e-12);
    }

    @Test
    void hepMc2AndHepMc3SayTheSame() throws IOException {
        Path two = folder.resolve("two");
        Files.writeString(two, """
            HepMC::Version 2.06.09
            HepMC::IO_GenEvent-START_EVENT_LISTING
            E 7 -1 -1 -1 -1 0 0 2 10001 10002 0 1 0.25
            N 1 "0"
            U GEV CM
            V -1 0 0 0 0.1 0.2 2 1 0
            P 10001 11 0 0 5 5 0 4 0 0 -1 0
            P 10002 -11 0 0 -5 5 0 4 0 0 -1 0
            P 10003 15 0 0 0 10 10 2 0 0 -2 0
            V -2 0 0.3 0 0.1 0.5 0 2 0
            P 10004 13 0 3 0 5 4 1 0 0 0 1 1 501
            P 10005 -14 0 -3 0 5 4 1 0 0 0 0
            HepMC::IO_GenEvent-END_EVENT_LISTING
            """);
        Path three = folder.resolve("three");
        Files.writeString(three, """
            HepMC::Version 3.02.05
            HepMC::Asciiv3-START_EVENT_LISTING
            E 7 2 5 @ 0 0 0.1 0.2
            U GEV CM
            W 0.25
            P 1 0 11 0 0 5 5 0 4
            P 2 0 -11 0 0 -5 5 0 4
            V -1 0 [1,2]
            P 3 -1 15 0 0 0 10 10 2
            V -2 0 [3] @ 0.3 0 0.1 0.5
            P 4 -2 13 0 3 0 5 4 1
            P 5 -2 -14 0 -3 0 5 4 1
            HepMC::Asciiv3-END_EVENT_LISTING
            """);
        GeneratedEvents read = read(two);
        requireEqual(read(three), read, 0);
        assertThat(read.particles()).isEqualTo(3);
        assertThat(read.number(0)).isZero();
        assertThat(read.weight(0)).isEqualTo(0.25);
        assertThat(read.mother()[1]).isZero();
        assertThat(read.z()[0]).isEqualTo(1);
        assertThat(read.x()[2]).isEqualTo(3);
        assertThat(read.time()[2]).isCloseTo(5 / 299.792458, within(1e-15));
    }

    /** A vertex without a position lies where its mother began, as HepMC has it. */
    @Test
    void impliedVertexInheritsThePositionOfItsMother() throws IOException {
        Path file = folder.resolve("implied");
        Files.writeString(file, """
            HepMC::Version 3.02.05
            HepMC::Asciiv3-START_EVENT_LISTING
            E 0 2 4
            U GEV MM
            P 1 0 15 0 0 0 2 2 2
            V -1 0 [1] @ 1 2 3 4
            P 2 -1 111 0 0 0 2 2 2
            P 3 2 22 0 0 1 1 0 1
            P 4 2 22 0 0 -1 1 0 1
            HepMC::Asciiv3-END_EVENT_LISTING
            """);
        GeneratedEvents read = read(file);
        assertThat(read.mother()[3]).isEqualTo(1);
        assertThat(read.z()[3]).isEqualTo(3);
        assertThat(read.decayed()).startsWith(true, true, false, false);
    }

    /** A single photon and a muon born elsewhere: no e+e- pair makes them, something with the right momentum does. */
    @ParameterizedTest
    @ValueSource(strings = {"a.hepmc3", "a.parquet", "a.root"})
    void particleGunsComeBack(String name) {
        GeneratedEvents gun = new GeneratedEvents();
        gun.beginEvent(0, 1);
        gun.addParticle(22, GeneratedEvents.NO_MOTHER, 0, 0, 1, 1, 1, 2, 3, 4);
        gun.addParticle(13, GeneratedEvents.NO_MOTHER, 0, 0, 1, 1.1, 2, 2, 3, 4);
        gun.addParticle(22, GeneratedEvents.NO_MOTHER, 0, 0, 2, 2, 1, 2, 3, 4);
        requireEqual(read(write(name, gun)), gun, 1e-15);
    }

    @Test
    void glueingFilesTogetherMakesAFile() throws IOException {
        Path file = write("a.hepmc3", new DisplacedDecays(false).batch(3));
        Path glued = folder.resolve("glued");
        Files.writeString(glued, Files.readString(file) + Files.readString(file));
        assertThat(read(glued).events()).isEqualTo(6);
    }

    @Test
    void daughtersOfOneParticleMustBeBornAtOnePoint() {
        GeneratedEvents batch = new DisplacedDecays(false).batch(1);
        batch.x()[3] += 1;
        assertThatThrownBy(() -> write("a.lhe", batch))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("one decay vertex");
    }

    @Test
    void unknownEndingIsRefused() {
        assertThatThrownBy(() -> EventFile.create(folder.resolve("a.csv"), DisplacedDecays.HEADER))
                .isInstanceOf(CardException.class)
                .hasMessageContaining(".hepmc3");
    }

    private Path write(String name, GeneratedEvents batch) {
        Path file = folder.resolve(name);
        try (EventSink sink = EventFile.create(file, DisplacedDecays.HEADER)) {
            sink.write(batch);
        }
        return file;
    }

    private static GeneratedEvents read(Path file) {
        GeneratedEvents batch = new GeneratedEvents();
        try (EventSource source = EventFile.open(file)) {
            source.read(batch, Integer.MAX_VALUE);
        }
        return batch;
    }

    /** Multiplies the four numbers that follow the first group of a pattern. */
    private static String scaled(String text, Pattern pattern, double factor) {
        StringBuilder scaled = new StringBuilder();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            StringBuilder line = new StringBuilder(matcher.group(1));
            for (int i = 2; i <= 5; i++) {
                line.append(' ').append(factor * Double.parseDouble(matcher.group(i)));
            }
            for (int i = 6; i <= matcher.groupCount(); i++) {
                line.append(i == 6 ? " " : "").append(matcher.group(i));
            }
            matcher.appendReplacement(scaled, Matcher.quoteReplacement(line.toString()));
        }
        return matcher.appendTail(scaled).toString();
    }

    /** Relative for momenta and times of an event's scale: GeV, mm and ns. */
    private static void requireEqual(GeneratedEvents found, GeneratedEvents expected, double tolerance) {
        assertThat(found.events()).isEqualTo(expected.events());
        assertThat(found.particles()).isEqualTo(expected.particles());
        for (int event = 0; event < expected.events(); event++) {
            assertThat(found.number(event)).isEqualTo(expected.number(event));
            assertThat(found.weight(event)).isEqualTo(expected.weight(event));
            assertThat(found.firstParticle(event)).isEqualTo(expected.firstParticle(event));
        }
        for (int i = 0; i < expected.particles(); i++) {
            assertThat(found.pdg()[i]).isEqualTo(expected.pdg()[i]);
            assertThat(found.mother()[i]).isEqualTo(expected.mother()[i]);
            assertThat(found.decayed()[i]).isEqualTo(expected.decayed()[i]);
            double momentum = tolerance * expected.energy()[i];
            assertThat(found.px()[i]).isCloseTo(expected.px()[i], within(momentum));
            assertThat(found.py()[i]).isCloseTo(expected.py()[i], within(momentum));
            assertThat(found.pz()[i]).isCloseTo(expected.pz()[i], within(momentum));
            assertThat(found.energy()[i]).isCloseTo(expected.energy()[i], within(momentum));
            double time = tolerance * Math.abs(expected.time()[i]);
            double length = time * 299.792458;
            assertThat(found.x()[i]).isCloseTo(expected.x()[i], within(length));
            assertThat(found.y()[i]).isCloseTo(expected.y()[i], within(length));
            assertThat(found.z()[i]).isCloseTo(expected.z()[i], within(length));
            assertThat(found.time()[i]).isCloseTo(expected.time()[i], within(time));
        }
    }
}
