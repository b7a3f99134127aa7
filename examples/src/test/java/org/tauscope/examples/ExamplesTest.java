package org.tauscope.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The examples run and say what they promise. */
class ExamplesTest {

    @Test
    void aLighterLeptonLivesLonger() {
        assertThat(printed(() -> Example01HowLongDoesItLive.main(new String[0])))
                .hasLineCount(5);
    }

    @Test
    void theTausKnowOfEachOther() {
        String line = printed(() -> Example02DoTheTausKnowOfEachOther.main(new String[0]));
        double found =
                Double.parseDouble(line.replaceAll("C_kk = (-[.\\d]+).*", "$1").strip());
        assertThat(found).isBetween(-0.893 - 0.04, -0.893 + 0.04);
    }

    /** -ln 0.05 and the exact limit for one event on 5.5 of background. */
    @Test
    void fewEventsExcludeWhatCountingSays() {
        assertThat(printed(() -> Example03WhatDoOneAndZeroEventsExclude.main(new String[0])))
                .contains("2.996", "3.418");
    }

    @Test
    void noTrackIsFoundFromTheEdgeOfTheChamber() {
        assertThat(printed(() -> Example04HowFarOutIsATrackStillFound.main(new String[0])))
                .containsPattern("80\\s+0.000");
    }

    /** Phi(sqrt((0.81 + 0.36) / 2)) = 0.7778; the area of ten thousand candidates a class is known to 0.4 %. */
    @Test
    void treesSeeAlmostWhatTheLikelihoodRatioSees() {
        String line = printed(() -> Example05DoTreesSeeWhatTheLikelihoodRatioSees.main(new String[0]));
        assertThat(line).contains("likelihood ratio 0.7778");
        double area =
                Double.parseDouble(line.replaceAll("area ([.\\d]+) .*", "$1").strip());
        assertThat(area).isBetween(0.99 * 0.7778, 1.01 * 0.7778);
    }

    private static String printed(Runnable example) {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            example.run();
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
