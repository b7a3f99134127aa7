package org.tauscope.formats.slha;

import java.util.List;
import java.util.OptionalDouble;
import org.tauscope.particles.Constants;

/**
 * How a particle decays.
 *
 * @param pdg      PDG number
 * @param width    total width in GeV, at least 0
 * @param channels in the order of the file; possibly none
 * @param line     line of the file, from 1
 */
public record SlhaDecay(int pdg, double width, List<Channel> channels, int line) {

    /** Copies the channels. */
    public SlhaDecay {
        channels = List.copyOf(channels);
    }

    /**
     * One channel.
     *
     * @param fraction  branching fraction, 0 to 1; negative where a file switches a channel off, as SLHA allows
     * @param daughters PDG numbers
     */
    public record Channel(double fraction, List<Integer> daughters) {

        /** Copies the daughters. */
        public Channel {
            daughters = List.copyOf(daughters);
        }
    }

    /** Proper decay length c tau in mm; empty where the width is zero: stable. */
    public OptionalDouble properDecayLength() {
        double length = Constants.HBAR_C / width;
        return width > 0 && Double.isFinite(length) ? OptionalDouble.of(length) : OptionalDouble.empty();
    }

    /** Proper lifetime in ns; empty where the width is zero: stable. */
    public OptionalDouble lifetime() {
        OptionalDouble length = properDecayLength();
        return length.isEmpty() ? length : OptionalDouble.of(length.getAsDouble() / Constants.LIGHT_SPEED);
    }

    /** Sum of the branching fractions, those that are switched off left out. */
    public double sum() {
        return channels.stream()
                .mapToDouble(Channel::fraction)
                .filter(fraction -> fraction > 0)
                .sum();
    }
}
