package org.tauscope.formats.slha;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.tauscope.cards.CardException;

/** Reads the lines of an SLHA file. */
final class SlhaParser {

    private static final int LONGEST_LINE = 1 << 14;
    private static final int MOST_DAUGHTERS = 20;
    private static final int MOST_WARNINGS = 100;
    private static final int SHOWN = 40;
    /** A file prints six digits of each fraction, and some leave rare channels out. */
    private static final double SUM_TOLERANCE = 1e-3;

    private final String file;
    private final Map<String, SlhaBlock> blocks = new LinkedHashMap<>();
    private final Map<Integer, SlhaDecay> decays = new LinkedHashMap<>();
    private final Map<Integer, QuantumNumbers> particles = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private final Map<List<Integer>, String> entries = new LinkedHashMap<>();
    private final List<SlhaDecay.Channel> channels = new ArrayList<>();
    private Section section = Section.NONE;
    private String name = "";
    private List<Integer> number = List.of();
    private OptionalDouble scale = OptionalDouble.empty();
    private String comment = "";
    private double width;
    private int begin;
    private int crossSections;
    private int line;

    /** @param file name for messages */
    SlhaParser(String file) {
        this.file = file;
    }

    SlhaFile parse(String text) {
        for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
            String whole = lines.next();
            line++;
            if (whole.length() > LONGEST_LINE) {
                throw refuse("a line of " + whole.length() + " characters", "at most " + LONGEST_LINE);
            }
            String bare = bare(whole);
            if (!bare.isEmpty()) {
                take(bare, whole);
            }
        }
        close();
        if (section == Section.NONE) {
            throw refuse("no block and no decay", "an SLHA file");
        }
        SlhaBlock masses = blocks.get("MASS[]");
        for (int pdg : particles.keySet()) {
            if ((masses == null || !masses.entries().containsKey(List.of(pdg))) && warnings.size() < MOST_WARNINGS) {
                warnings.add("particle " + pdg + " has quantum numbers but no mass");
            }
        }
        return new SlhaFile(List.copyOf(blocks.values()), decays, particles, crossSections, warnings);
    }

    /** A line without its comment and without blanks around it. */
    static String bare(String whole) {
        int comment = whole.indexOf('#');
        // a zero-width space opens files that were pasted from web pages
        return (comment < 0 ? whole : whole.substring(0, comment))
                .replace("\u200b", "")
                .replace("\ufeff", "")
                .strip();
    }

    /** True where a line begins a block, a decay or a cross section. */
    static boolean isHeading(String bare) {
        String word = bare.split("\\s", 2)[0].toUpperCase(Locale.ROOT);
        return word.equals("BLOCK") || word.equals("DECAY") || word.equals("XSECTION");
    }

    private void take(String bare, String whole) {
        String[] words = bare.split("\\s+");
        if (isHeading(bare)) {
            close();
            begin = line;
            int at = whole.indexOf('#');
            comment = at < 0 ? "" : whole.substring(at + 1).strip();
            switch (words[0].toUpperCase(Locale.ROOT)) {
                case "BLOCK" -> beginBlock(words);
                case "DECAY" -> beginDecay(words);
                default -> {
                    section = Section.CROSS_SECTION;
                    crossSections++;
                }
            }
            return;
        }
        switch (section) {
            case BLOCK -> entry(words, bare);
            case DECAY -> channel(words);
            case CROSS_SECTION -> {}
            case NONE -> throw refuse(shown(bare), "BLOCK, DECAY or XSECTION");
        }
    }

    private void beginBlock(String[] words) {
        section = Section.BLOCK;
        if (words.length < 2) {
            throw refuse("no name", "BLOCK and a name");
        }
        name = words[1].toUpperCase(Locale.ROOT);
        number = List.of();
        scale = OptionalDouble.empty();
        for (int i = 2; i < words.length; i++) {
            String word = words[i];
            if (word.toUpperCase(Locale.ROOT).startsWith("Q=")) {
                String value = word.length() > 2 ? word.substring(2) : i + 1 < words.length ? words[++i] : "";
                scale = OptionalDouble.of(number(value, "the scale Q in GeV"));
            } else if (i == 2) {
                number = List.of(integer(word, "a number behind the name, or Q="));
            }
        }
        if (name.equals("QNUMBERS") && number.isEmpty()) {
            throw refuse("no number", "QNUMBERS and a PDG number");
        }
    }

    private void beginDecay(String[] words) {
        section = Section.DECAY;
        if (words.length < 3) {
            throw refuse(words.length - 1 + " numbers", "DECAY, a PDG number and a width in GeV");
        }
        number = List.of(integer(words[1], "a PDG number"));
        if (words[2].equalsIgnoreCase("auto")) {
            throw refuse("the width 'Auto'", "a number: let the generator compute the widths first");
        }
        width = number(words[2], "a width in GeV");
        if (width < 0) {
            throw refuse("the width " + words[2] + " GeV", "one from 0");
        }
    }

    /**
     * Integer indices, possibly none, and a value. Blocks of all kinds stand in such files, with versions, paths and rows of
     * several numbers: what is no number is kept as a text, but not in MASS and QNUMBERS, which are read further.
     */
    private void entry(String[] words, String bare) {
        boolean ofNumbers = name.equals("MASS") || name.equals("QNUMBERS");
        List<Integer> indices = new ArrayList<>();
        int at = 0;
        while (at < words.length - 1 && SlhaNumber.integer(words[at]).isPresent()) {
            indices.add(integer(words[at++], "an index"));
        }
        boolean single = at == words.length - 1;
        if (ofNumbers && (!single || indices.size() != 1)) {
            throw refuse(shown(bare), "an index and a number");
        }
        if (ofNumbers || (single && SlhaNumber.looksLikeOne(words[at]))) {
            number(words[at], "a number");
        }
        String value = String.join(" ", List.of(words).subList(at, words.length));
        if (single) {
            if (entries.put(List.copyOf(indices), value) != null) {
                warn("index " + indices + " stands twice in block " + name + ", the later counts");
            }
        } else {
            entries.putIfAbsent(List.copyOf(indices), value);
        }
    }

    private void channel(String[] words) {
        double fraction = number(words[0], "a branching fraction");
        if (Math.abs(fraction) > 1 + SUM_TOLERANCE) {
            throw refuse("the branching fraction " + words[0], "one up to 1");
        }
        int count = words.length < 2 ? 0 : integer(words[1], "a number of daughters");
        if (count < 1 || count > MOST_DAUGHTERS || words.length != count + 2) {
            throw refuse(
                    Math.max(0, words.length - 2) + " daughters where " + count + " are announced",
                    "as many, 1 to " + MOST_DAUGHTERS);
        }
        List<Integer> daughters = new ArrayList<>();
        for (int i = 2; i < words.length; i++) {
            daughters.add(integer(words[i], "a PDG number"));
        }
        channels.add(new SlhaDecay.Channel(fraction, daughters));
    }

    private void close() {
        if (section == Section.BLOCK) {
            SlhaBlock block = new SlhaBlock(name, number, scale, entries, begin);
            if (blocks.put(name + number, block) != null && scale.isEmpty()) {
                warn("block " + name + " stands twice, the later counts");
            }
            if (name.equals("QNUMBERS")) {
                particles.put(number.getFirst(), quantumNumbers(block));
            }
        } else if (section == Section.DECAY) {
            SlhaDecay decay = new SlhaDecay(number.getFirst(), width, channels, begin);
            if (decays.put(decay.pdg(), decay) != null) {
                warn("DECAY " + decay.pdg() + " stands twice, the later counts");
            }
            if (!channels.isEmpty() && width > 0 && Math.abs(decay.sum() - 1) > SUM_TOLERANCE) {
                warn(String.format(
                        Locale.ROOT, "branching fractions of %d add up to %.6g, expected 1", decay.pdg(), decay.sum()));
            }
        }
        entries.clear();
        channels.clear();
    }

    private QuantumNumbers quantumNumbers(SlhaBlock block) {
        String label = comment.isEmpty() ? "" : comment.split("\\s+", 2)[0];
        return new QuantumNumbers(
                number.getFirst(),
                label,
                quantum(block, 1, "three times the charge", -30, 30, 0),
                quantum(block, 2, "2 S + 1", 1, 7, 1),
                quantum(block, 3, "the colour representation", 1, 64, 1),
                quantum(block, 4, "0 or 1 for an antiparticle", 0, 1, 0) == 1);
    }

    private int quantum(SlhaBlock block, int index, String what, int low, int high, int otherwise) {
        String text = block.entries().get(List.of(index));
        if (text == null) {
            warn("QNUMBERS " + number.getFirst() + " does not give " + what + ", taken as " + otherwise);
            return otherwise;
        }
        OptionalInt value = SlhaNumber.integer(text);
        if (value.isEmpty() || value.getAsInt() < low || value.getAsInt() > high) {
            throw new CardException(file + ":" + begin + ": QNUMBERS " + number.getFirst() + ": found " + shown(text)
                    + ", expected " + what + ", an integer in [" + low + ", " + high + "]");
        }
        return value.getAsInt();
    }

    private void warn(String text) {
        if (warnings.size() < MOST_WARNINGS) {
            warnings.add("line " + begin + ": " + text);
        }
    }

    private double number(String text, String what) {
        OptionalDouble value = SlhaNumber.parse(text);
        if (value.isEmpty()) {
            throw refuse(shown(text), what + ", a finite number");
        }
        return value.getAsDouble();
    }

    private int integer(String text, String what) {
        OptionalInt value = SlhaNumber.integer(text);
        if (value.isEmpty()) {
            throw refuse(shown(text), what + ", an integer");
        }
        return value.getAsInt();
    }

    private CardException refuse(String found, String expected) {
        return new CardException(file + ":" + line + ": found " + found + ", expected " + expected);
    }

    private static String shown(String text) {
        String clean = text.replaceAll("[^ -~]", "?");
        return "'" + (clean.length() > SHOWN ? clean.substring(0, SHOWN) + "..." : clean) + "'";
    }

    /** What the lines belong to. */
    private enum Section {
        NONE,
        BLOCK,
        DECAY,
        CROSS_SECTION
    }
}
