package io.pacto.host.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * One call of an extension on another thread, with a deadline.
 *
 * <p>The clock stops while the extension is inside a service of the host, so that the innermost call is blamed and a
 * caller does not pay for what it asked for. A call that does not come back is abandoned on its daemon thread: inside one
 * JVM no more is possible.
 *
 * @param <T> what the call gives
 */
abstract class GuardedCall<T> implements Runnable {

    /** Room for deep documents: every walk counts depth, this is the margin. */
    static final long STACK_BYTES = 16L * 1024 * 1024;

    private @Nullable T result;
    private @Nullable Throwable thrown;
    private boolean done;
    private int insideServices;
    private long enteredAt;
    private long spentInServices;

    /** Does the work. */
    abstract @Nullable T work() throws Throwable;

    @Override
    public final void run() {
        T value = null;
        Throwable failure = null;
        try {
            value = work();
        } catch (Throwable e) {
            // Whatever a plugin throws stops here; the caller attributes it.
            failure = e;
        }
        synchronized (this) {
            result = value;
            thrown = failure;
            done = true;
            notifyAll();
        }
    }

    synchronized void enterService() {
        if (insideServices++ == 0) {
            enteredAt = System.nanoTime();
        }
    }

    synchronized void leaveService() {
        if (--insideServices == 0) {
            spentInServices += System.nanoTime() - enteredAt;
            notifyAll();
        }
    }

    /**
     * Runs the call on a thread of its own and waits for it.
     *
     * @param name name of the thread
     * @param seconds the deadline
     * @return whether it came back
     */
    final boolean await(String name, int seconds) {
        long start = System.nanoTime();
        Thread thread = new Thread(null, this, name, STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        return await(start, seconds);
    }

    /**
     * Runs the call on a worker and waits for it.
     *
     * @param workers lend the thread
     * @param seconds the deadline
     * @return whether it came back
     */
    final boolean await(Workers workers, int seconds) {
        long start = System.nanoTime();
        Workers.Worker worker = workers.start(this);
        boolean answered = await(start, seconds);
        if (answered) {
            workers.takeBack(worker);
        } else {
            worker.leave();
        }
        return answered;
    }

    private boolean await(long start, int seconds) {
        long limit = seconds * 1_000_000_000L;
        synchronized (this) {
            while (!done) {
                try {
                    if (insideServices > 0) {
                        wait();
                        continue;
                    }
                    long left = limit - spent(start);
                    if (left <= 0) {
                        return false;
                    }
                    wait(left / 1_000_000L + 1);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns the nanoseconds the call took so far, without its time in services. */
    final synchronized long spent(long start) {
        return (insideServices > 0 ? enteredAt : System.nanoTime()) - start - spentInServices;
    }

    /** Runs the call here, for work that may last or that somebody else watches. */
    final void runHere() {
        run();
    }

    synchronized @Nullable Throwable thrown() {
        return thrown;
    }

    synchronized @Nullable T result() {
        return result;
    }
}
