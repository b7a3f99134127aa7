package org.tauscope.formats;

import java.util.Arrays;
import org.tauscope.particles.Constants;
import org.tauscope.particles.Pdg;

/**
 * Les Houches events, versions 1 to 3. VTIMUP, the proper decay length in mm, moves the decay vertex along the flight;
 * the collision lies at the origin. Widths in the header's DECAY lines tell lifetimes, so that a lost flight is noticed.
 *
 * <p>Source: J. Alwall et al., Comput. Phys. Commun. 176 (2007) 300, hep-ph/0609017; J. R. Andersen et al.,
 * arXiv:1405.1067, section 2 (version 3); E. Boos et al., hep-ph/0109068 (meaning of the columns).
 */
final class LheParser implements EventParser {

    private static final int INCOMING = -1;
    private static final int INCOMING_BEAM = -9;
    private static final int FINAL = 1;

    /** Most lines of a header, comment or other element: more than any run card with its process libraries. */
    private static final int MOST_LINES = 4_000_000;

    private final LineSource lines;
    private final ReadingTally tally;
    private final Defects defects;
    private final String version;
    private int[] mother = new int[64];
    private int[] lastMother = new int[64];
    private long events;
    private boolean ended;

    /** The current line is the first that is not blank. */
    LheParser(LineSource lines, ReadingTally tally, Defects defects) {
        this.lines = lines;
        this.tally = tally;
        this.defects = defects;
        version = root();
    }

    private String root() {
        do {
            if (lines.startsWith("<LesHouchesEvents")) {
                String text = lines.text();
                int at = text.indexOf("version=");
                int stop = at < 0 ? -1 : text.indexOf(text.charAt(Math.min(at + 8, text.length() - 1)), at + 9);
                return stop < 0 ? "" : text.substring(at + 9, stop);
            }
            if (!lines.blank() && !lines.startsWith("<?xml") && !lines.startsWith("<!DOCTYPE") && !passComment()) {
                throw lines.refuse(lines.shown(), "<LesHouchesEvents version=\"...\">");
            }
        } while (lines.next());
        throw lines.refuse("the end of the file", "<LesHouchesEvents version=\"...\">");
    }

    @Override
    public EventFormat format() {
        return EventFormat.LHE;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public EventUnits units() {
        return EventUnits.GEV_MM;
    }

    @Override
    public boolean next(EventRecord record) {
        lines.beginEvent(0);
        while (lines.next()) {
            if (lines.blank() || lines.startsWith("#") || passComment()) {
                continue;
            }
            if (ended) {
                throw lines.refuse(lines.shown() + " after </LesHouchesEvents>", "nothing more");
            } else if (isTag("event")) {
                lines.beginEvent(++events);
                event(record);
                return true;
            } else if (lines.startsWith("</LesHouchesEvents>")) {
                ended = true;
            } else if (isTag("header")) {
                header();
            } else if (!lines.startsWith("<") || (lines.startsWith("</") && !lines.startsWith("</eventgroup>"))) {
                defects.found(lines.refuse(lines.shown(), "<event> or </LesHouchesEvents>"), tally);
            } else if (!isTag("eventgroup") && !lines.startsWith("</")) {
                passElement();
            }
        }
        if (!ended) {
            throw lines.refuse("the end of the file", "</LesHouchesEvents> (is the file truncated?)");
        }
        return false;
    }

    private boolean isTag(String name) {
        return lines.startsWith("<" + name + ">") || lines.startsWith("<" + name + " ");
    }

    /** Passes the comment that begins on the current line, if one does. */
    private boolean passComment() {
        if (!lines.startsWith("<!--")) {
            return false;
        }
        passTo("-->");
        return true;
    }

    /** Passes the element that begins on the current line, which may end there. */
    private void passElement() {
        if (lines.startsWith("<?") || lines.startsWith("<!")) {
            passTo(">");
            return;
        }
        String text = lines.text();
        int stop = 1;
        while (stop < text.length() && " \t/>".indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        if (!endsWithItsTag()) {
            passTo("</" + text.substring(1, stop) + ">");
        }
    }

    /** Moves to the end of the tag that begins on the current line; true if it has no content: {@code <scales .../>}. */
    private boolean endsWithItsTag() {
        passTo(">");
        int stop = lines.text().indexOf('>');
        return stop > 0 && lines.text().charAt(stop - 1) == '/';
    }

    private void passTo(String closing) {
        for (int passed = 0; !lines.text().contains(closing); passed++) {
            nextTowards(closing, passed);
        }
    }

    private void nextTowards(String closing, int passed) {
        if (!lines.next()) {
            throw lines.refuse("the end of the file", closing + " (is the file truncated?)");
        }
        if (passed > MOST_LINES) {
            throw lines.refuse("more than " + MOST_LINES + " lines", closing);
        }
    }

    /** Passes the header; DECAY lines of an SLHA block in it state widths in GeV. */
    private void header() {
        if (endsWithItsTag()) {
            return;
        }
        for (int passed = 0; !lines.text().contains("</header>"); passed++) {
            nextTowards("</header>", passed);
            if (lines.startsWith("DECAY ")) {
                String[] fields = lines.text().split("\\s+");
                try {
                    double width = fields.length > 2 ? Double.parseDouble(fields[2]) : 0;
                    if (width > 0 && Double.isFinite(Constants.HBAR_C / width)) {
                        tally.statedLifetime(Integer.parseInt(fields[1]), Constants.HBAR_C / width);
                    }
                } catch (NumberFormatException e) {
                    tally.defect(String.valueOf(lines.refuse(lines.shown(), "DECAY, PDG number, width in GeV")
                            .getMessage()));
                }
            }
        }
    }

    private void event(EventRecord record) {
        nextNumbers("the numbers of the event");
        long stated = lines.integer("the number of particles", 0, Integer.MAX_VALUE);
        lines.skip("the process");
        record.setWeight(lines.number("the weight"));
        for (String field : new String[] {"the scale", "alpha", "alpha_s"}) {
            lines.skip(field);
        }
        lines.requireEnd("alpha_s");
        for (long i = 0; i < stated; i++) {
            nextNumbers("particle " + (i + 1) + " of " + stated);
            particle(record);
        }
        passRest();
        join(record);
    }

    /** Moves to the next line of numbers. */
    private void nextNumbers(String what) {
        while (lines.next()) {
            if (lines.startsWith("<") || !lines.terminated()) {
                throw lines.refuse(lines.shown(), what);
            }
            if (!lines.blank() && !lines.startsWith("#")) {
                lines.rewind();
                return;
            }
        }
        throw lines.refuse("the end of the file", what + " (is the file truncated?)");
    }

    private void particle(EventRecord record) {
        int pdg = lines.integer("its PDG number");
        int status = lines.integer("its status");
        int first = (int) lines.integer("its first mother", 0, EventRecord.MOST_PARTICLES);
        int last = (int) lines.integer("its last mother", 0, EventRecord.MOST_PARTICLES);
        lines.skip("its colour");
        lines.skip("its anticolour");
        int p = record.addParticle(
                pdg, lines.number("px"), lines.number("py"), lines.number("pz"), lines.number("the energy"));
        double mass = lines.number("the mass");
        double ctau = lines.number("VTIMUP");
        double spin = lines.number("the spin");
        lines.requireEnd("the spin");
        // -1 to 1 is a projection; 9 means unknown, and so does 0, which no helicity state of a tau has.
        if (spin != 0 && Math.abs(spin) <= 1 && Math.abs(pdg) == Pdg.TAU) {
            record.setSpin(p, spin);
        }
        if (ctau < 0) {
            throw lines.refuse("VTIMUP " + ctau, "a proper decay length in [0, inf) mm");
        }
        if (status == INCOMING || status == INCOMING_BEAM) {
            record.markIncoming(p);
        }
        if (status != FINAL) {
            record.markDecayed(p);
        }
        if (mass > 0) {
            record.setProperFlight(p, ctau, mass);
        } else if (ctau > 0) {
            defects.found(lines.refuse("VTIMUP " + ctau + " mm of a massless particle", "0"), tally);
        }
        if (p >= mother.length) {
            mother = Arrays.copyOf(mother, 2 * p);
            lastMother = Arrays.copyOf(lastMother, 2 * p);
        }
        mother[p] = first == 0 ? last : first;
        lastMother[p] = last == 0 ? mother[p] : last;
    }

    /** Passes comments and weights up to the end of the event. */
    private void passRest() {
        while (lines.next()) {
            if (lines.startsWith("</event>")) {
                return;
            }
            if (lines.startsWith("</") || isTag("event") || (!lines.startsWith("<") && !lines.startsWith("#"))) {
                if (!lines.blank()) {
                    throw lines.refuse(lines.shown(), "</event> after the last particle");
                }
            } else if (lines.startsWith("<") && !passComment()) {
                passElement();
            }
        }
        throw lines.refuse("the end of the file", "</event> (is the file truncated?)");
    }

    /** Joins particles to mothers; everything that comes from incoming particles begins in one collision. */
    private void join(EventRecord record) {
        int collision = -1;
        for (int p = 0; p < record.particles(); p++) {
            if (Math.max(mother[p], lastMother[p]) > record.particles()) {
                throw lines.refuse(
                        "mother " + Math.max(mother[p], lastMother[p]) + " of particle " + (p + 1),
                        "at most " + record.particles());
            }
            if (record.isIncoming(p) || mother[p] == 0) {
                continue;
            }
            int first = mother[p] - 1;
            int last = lastMother[p] - 1;
            int source = record.isIncoming(first) ? last : first;
            int vertex;
            if (record.isIncoming(source)) {
                collision = collision < 0 ? record.addVertex() : collision;
                vertex = collision;
            } else {
                vertex = record.end(source) < 0 ? record.addVertex() : record.end(source);
            }
            record.endsIn(first, vertex);
            record.endsIn(last, vertex);
            record.beginsIn(p, vertex);
        }
    }
}
