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
