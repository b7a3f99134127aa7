package org.tauscope.application;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import org.tauscope.production.Production;

/**
 * Shows how far a production has come, with rate and time to go: one moving line on a terminal, a plain line every few
 * seconds otherwise.
 */
final class ProgressDisplay implements Production.Progress {

    private static final long TERMINAL_PERIOD = Duration.ofMillis(200).toNanos();
    private static final long LOG_PERIOD = Duration.ofSeconds(10).toNanos();

    private final PrintWriter err;
    private final boolean terminal;
    private final long total;
    private final long start = System.nanoTime();
    private long done;
    private long lastShown = start;

    /**
     * A display.
     *
     * @param err      where to show it
     * @param terminal true where a line can be overwritten
     * @param total    number of events in all samples
     */
    ProgressDisplay(PrintWriter err, boolean terminal, long total) {
        this.err = err;
        this.terminal = terminal;
        this.total = total;
    }

    /** True where the application talks to a terminal. */
    static boolean onTerminal() {
        return Optional.ofNullable(System.console())
                .map(java.io.Console::isTerminal)
                .orElse(false);
    }

    @Override
    public synchronized void done(String sample, long events) {
        done += events;
        long now = System.nanoTime();
        if (now - lastShown < (terminal ? TERMINAL_PERIOD : LOG_PERIOD) && done < total) {
            return;
        }
        lastShown = now;
        double seconds = (now - start) * 1e-9;
        double rate = done / seconds;
        long left = Math.round((total - done) / rate);
        String line = String.format(
                java.util.Locale.ROOT,
                "%3.0f %%  %,d of %,d events  %.0f events/s  %d:%02d to go  %s",
                100.0 * done / total,
                done,
                total,
                rate,
                left / 60,
                left % 60,
                sample);
        if (terminal) {
            err.print("\r\033[K" + line + (done == total ? "\n" : ""));
        } else {
            err.println(line);
        }
        err.flush();
    }
}
