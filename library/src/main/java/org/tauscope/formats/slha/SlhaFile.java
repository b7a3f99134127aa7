package org.tauscope.formats.slha;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tauscope.cards.CardException;

/**
 * An SLHA file: blocks, decays, quantum numbers and cross sections.
 *
 * @param blocks        in the order of the file; of several with one name and number the last
 * @param decays        by PDG number
 * @param particles     quantum numbers of new particles by PDG number
 * @param crossSections number of {@code XSECTION} entries; they are not read further
 * @param warnings      what a careful reader would mention, one line each
 */
public record SlhaFile(
        List<SlhaBlock> blocks,
        Map<Integer, SlhaDecay> decays,
        Map<Integer, QuantumNumbers> particles,
        int crossSections,
        List<String> warnings) {

    /** Largest file in bytes: a thousand times what models need. */
    static final int LARGEST = 16 << 20;

    /** Copies the collections. */
    public SlhaFile {
        blocks = List.copyOf(blocks);
        decays = Collections.unmodifiableMap(new LinkedHashMap<>(decays));
        particles = Collections.unmodifiableMap(new LinkedHashMap<>(particles));
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads a file.
     *
     * @throws CardException with file and line where it is missing or malformed
     */
    public static SlhaFile read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new CardException(file + ": found more than " + LARGEST + " bytes, expected an SLHA file");
            }
            return parse(file.toString(), new String(content, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw new CardException(file + ": found no such file, expected an SLHA file");
        } catch (IOException e) {
            throw new CardException(file + ": cannot be read, expected an SLHA file (" + e + ")");
        }
    }

    /**
     * Reads a text.
     *
     * @param file name to use in messages
     */
    public static SlhaFile parse(String file, String text) {
        return new SlhaParser(file).parse(text);
    }

    /** True where the first line that is neither empty nor a comment begins a block, a decay or a cross section. */
    public static boolean looksLike(String beginning) {
        return beginning
                .lines()
                .map(line -> SlhaParser.bare(line))
                .filter(line -> !line.isEmpty())
                .findFirst()
                .filter(line -> SlhaParser.isHeading(line))
                .isPresent();
    }

    /** The block of a name, upper or lower case. */
    public Optional<SlhaBlock> block(String name) {
        return blocks.stream()
                .filter(block -> block.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Mass in GeV by the block {@code MASS}, which may carry the sign of a Majorana phase; here without it. */
    public OptionalDouble mass(int pdg) {
        OptionalDouble signed = block("MASS").map(block -> block.number(pdg)).orElse(OptionalDouble.empty());
        return signed.isEmpty() ? signed : OptionalDouble.of(Math.abs(signed.getAsDouble()));
    }

    /** Decays of a particle. */
    public Optional<SlhaDecay> decay(int pdg) {
        return Optional.ofNullable(decays.get(pdg));
    }
}
