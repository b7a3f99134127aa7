package org.tauscope.searches;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Independent computations on the threads of a pool. What goes wrong in one of them is thrown as it was there. */
public final class SideBySide {

    private SideBySide() {}

    /**
     * Runs all tasks and waits for them; the caller must not run in the pool.
     *
     * @param <T>   what a task finds
     * @param tasks the computations
     * @param pool  its threads compute
     * @return what they found, in the order of the tasks
     * @throws InterruptedException where the calling thread is interrupted
     */
    public static <T> List<T> all(Collection<? extends Callable<T>> tasks, ExecutorService pool)
            throws InterruptedException {
        List<T> found = new ArrayList<>(tasks.size());
        for (Future<T> task : pool.invokeAll(tasks)) {
            try {
                found.add(task.get());
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case RuntimeException cause -> throw cause;
                    case Error cause -> throw cause;
                    case null, default -> throw new IllegalStateException(e);
                }
            }
        }
        return found;
    }
}
