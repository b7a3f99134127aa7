package org.tauscope.production;

import java.util.function.BooleanSupplier;

/** Lets threads that work on numbered chunks do their last step one after the other, in the order of the chunks. */
final class Turns {

    private long turn;
    private boolean over;

    /**
     * Waits until all chunks before this one are done, then does its last step.
     *
     * @param enough asked after the step; true where no further chunk is wanted
     * @return false where no further chunk is wanted
     */
    synchronized boolean take(long chunk, Runnable step, BooleanSupplier enough) throws InterruptedException {
        while (turn != chunk && !over) {
            wait();
        }
        if (over) {
            return false;
        }
        step.run();
        turn++;
        over = enough.getAsBoolean();
        notifyAll();
        return !over;
    }

    /** Nobody will get a turn any more: somebody failed. */
    synchronized void end() {
        over = true;
        notifyAll();
    }
}
