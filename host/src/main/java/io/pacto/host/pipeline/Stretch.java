package io.pacto.host.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * Work of the host on a worker that calls extensions there, one after the other, each watched: judges that came with Pacto
 * cost one change of threads per bundle in this way, and not one per judge.
 *
 * <p>The thread that waits holds the deadline of whichever call is going on. When one overruns, the whole stretch is given
 * up with its worker, and whoever waits goes on behind that call with another stretch. What was given up never comes back
 * into the work: {@link #end} throws, so that the state of the work may be handed on.
 */
final class Stretch implements Runnable {

    private final Runnable work;
    private final int seconds;
    private @Nullable GuardedCall<?> current;
    private long begun;
    private boolean done;
    private boolean givenUp;
    private @Nullable Throwable thrown;

    /**
     * A stretch.
     *
     * @param work calls extensions through {@link #begin} and {@link #end}, and keeps no state in the thread
     * @param seconds the deadline of each call
     */
    Stretch(Runnable work, int seconds) {
        this.work = work;
        this.seconds = seconds;
    }

    @Override
    public void run() {
        Throwable failure = null;
        try {
            work.run();
        } catch (Throwable e) {
            // Extensions are caught where they are called: this is the host's own, for the thread that waits.
            failure = e;
        }
        synchronized (this) {
            thrown = failure;
            done = true;
            notifyAll();
        }
    }

    /** The worker goes into an extension. */
    synchronized void begin(GuardedCall<?> call) {
        begun = System.nanoTime();
        current = call;
    }

    /** The worker comes back from the extension. */
    synchronized void end() {
        if (givenUp) {
            throw new IllegalStateException("this stretch was given up; another one goes on with its work");
        }
        current = null;
    }

    /**
     * Does the work on a worker and waits for it.
     *
     * @param workers lend the thread
     * @return whether all of it was done; false when a call did not come back in time
     */
    boolean await(Workers workers) {
        Workers.Worker worker = workers.start(this);
        if (!await()) {
            worker.leave();
            return false;
        }
        workers.takeBack(worker);
        if (thrown instanceof Error ours) {
            throw ours;
        }
        if (thrown instanceof RuntimeException ours) {
            throw ours;
        }
        return true;
    }

    private boolean await() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return awaitCalls();
                } catch (InterruptedException later) {
                    // Another thread must not take the work over while this one is in the middle of it.
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized boolean awaitCalls() throws InterruptedException {
        long limit = seconds * 1_000_000_000L;
        while (!done) {
            // No call that begins, or comes back from a service, while this waits can be over sooner than that.
            long left = current == null ? limit : limit - current.spent(begun);
            if (left <= 0) {
                givenUp = true;
                return false;
            }
            wait(left / 1_000_000L + 1);
        }
        return true;
    }
}
