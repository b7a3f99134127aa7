package org.tauscope.searches.resonance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tauscope.cards.CardException;
import org.tauscope.statistics.peaks.Range;
import org.tauscope.statistics.peaks.Spectrum;

class RecordedMassesTest {

    private static final List<String> BOTH = List.of("ee", "mumu");
    private static final List<String> ONE = List.of("recoil");

    @TempDir
    private Path folder = Path.of("");

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void tablesNameTheirChannels() throws Exception {
        Path csv = file("masses.csv", "# ours\nchannel,mass_MeV\nee,100\nmumu,310\nmumu,400\n");
        RecordedMasses recorded = RecordedMasses.read(csv, BOTH);
        assertThat(recorded.channels()).containsExactly("ee", "mumu");
        assertThat(recorded.masses("mumu")).containsExactly(new double[] {0.31, 0.4}, within(1e-12));
        Spectrum bins = new Spectrum(new Range(0.2, 0.4), new double[4]);
        // The range ends before its upper edge.
        assertThat(recorded.in("mumu", bins).counts()).containsExactly(0, 0, 1, 0);
        assertThat(recorded.range("mumu").low()).isCloseTo(0.31, within(1e-12));
    }

    @Test
    void oneNumberPerLineIsEnoughForOneChannel() throws Exception {
        Path plain = file("masses.txt", "# recoil masses\n4.5\n 5.5 \n\n6.5\n");
        assertThat(RecordedMasses.read(plain, ONE).masses("recoil")).containsExactly(4.5, 5.5, 6.5);
        assertThatThrownBy(() -> RecordedMasses.read(plain, BOTH))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("found no channel, expected one of [ee, mumu]: write ee=");
        Path zipped = folder.resolve("masses.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write("mass\n4500\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(RecordedMasses.read(Path.of(zipped + "@MeV"), ONE).masses("recoil"))
                .containsExactly(4.5);
        RecordedMasses both = RecordedMasses.read(Path.of("ee=" + plain + ",mumu=" + zipped + "@MeV"), BOTH);
        assertThat(both.masses("mumu")).containsExactly(4.5);
        assertThat(both.masses("ee")).hasSize(3);
    }

    @Test
    void binsMustFitThoseOfTheScan() throws Exception {
        Path csv = file(
                "bins.csv",
                "channel,low_GeV,high_GeV,events\nee,0.1,0.2,3\nee,0.2,0.3,4\nee,0.3,0.4,5\nee,0.4,0.5,6\n");
        RecordedMasses recorded = RecordedMasses.read(csv, BOTH);
        assertThat(recorded.binned("ee").orElseThrow().bins()).isEqualTo(4);
        assertThat(recorded.in("ee", new Spectrum(new Range(0.1, 0.5), new double[2]))
                        .counts())
                .containsExactly(7, 11);
        assertThatThrownBy(() -> recorded.in("ee", new Spectrum(new Range(0.1, 0.5), new double[3])))
                .hasMessageContaining("found bins of 0.100000 GeV from 0.100000 to 0.500000 GeV");
        assertThatThrownBy(() -> recorded.in("mumu", new Spectrum(new Range(0.1, 0.5), new double[2])))
                .hasMessageContaining("no data of channel mumu");
    }

    @Test
    void centresAndCountsAreABinnedSpectrum() throws Exception {
        Path text = file("apex.txt", "m(e+e-) count\n150.025\t1\n150.075\t2\n150.125\t0\n");
        Spectrum spectrum = RecordedMasses.read(Path.of(text + "@MeV"), ONE)
                .binned("recoil")
                .orElseThrow();
        assertThat(spectrum.counts()).containsExactly(1, 2, 0);
        assertThat(spectrum.range().low()).isCloseTo(0.15, within(1e-9));
        Path bad = file("bad.txt", "1 2\n2 3\n4 1\n");
        assertThatThrownBy(() -> RecordedMasses.read(bad, ONE)).hasMessageContaining("expected equal bins");
    }

    @Test
    void parquetColumnsAreRead() throws Exception {
        Path parquet = folder.resolve("candidates.parquet");
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:")) {
            database.createStatement()
                    .execute("COPY (SELECT 4000.0 + i AS recoil_MeV FROM range(3) t(i)) TO '" + parquet
                            + "' (FORMAT PARQUET)");
        }
        assertThat(RecordedMasses.read(Path.of(parquet + ":recoil_MeV"), ONE).masses("recoil"))
                .containsExactly(new double[] {4.0, 4.001, 4.002}, within(1e-12));
        assertThatThrownBy(() -> RecordedMasses.read(Path.of(parquet + ":recoil"), ONE))
                .hasMessageContaining("no column 'recoil', expected one of [recoil_MeV]");
        assertThatThrownBy(() -> RecordedMasses.read(parquet, ONE)).hasMessageContaining(":COLUMN");
    }

    @Test
    void whatCannotBeUsedIsRefusedInOneLine() throws Exception {
        assertThatThrownBy(() -> RecordedMasses.read(folder.resolve("nothing.csv"), ONE))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("found no such file");
        Path words = file("words.csv", "channel,mass_GeV\ntautau,1\n");
        assertThatThrownBy(() -> RecordedMasses.read(words, BOTH)).hasMessageContaining("found the channel 'tautau'");
        Path text = file("text.txt", "1.0\nabc\n");
        assertThatThrownBy(() -> RecordedMasses.read(text, ONE)).hasMessageContaining("line 2: found 'abc'");
        Path three = file("three.txt", "1 2 3\n1 2 3\n");
        assertThatThrownBy(() -> RecordedMasses.read(three, ONE)).hasMessageContaining("found 3 fields");
        assertThatThrownBy(() -> RecordedMasses.read(Path.of(text + "@TeV"), ONE))
                .hasMessageContaining("unit 'TeV'");
        Path columns = file("columns.csv", "x,y\n1,2\n");
        assertThatThrownBy(() -> RecordedMasses.read(columns, ONE)).hasMessageContaining("found the columns [x, y]");
        assertThat(RecordedMasses.read(Path.of(columns + ":y"), ONE).masses("recoil"))
                .containsExactly(2);
    }
}
