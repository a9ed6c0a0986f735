package io.pacto.host.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Threads for calls of plugins that came with Pacto: judging a thousand contracts asks ten thousand validators, and a new
 * thread for each costs more than most of them take. Foreign plugins get a thread of their own per call, so that nothing
 * they leave behind in it meets the next.
 */
final class Workers {

    private final Deque<Worker> idle = new ArrayDeque<>();

    /** Starts work on a thread that has nothing to do. */
    Worker start(Runnable work) {
        Worker worker;
        synchronized (this) {
            worker = idle.poll();
        }
        if (worker == null) {
            worker = new Worker();
            worker.start();
        }
        worker.give(work);
        return worker;
    }

    /** Takes back a thread whose work is done. */
    synchronized void takeBack(Worker worker) {
        idle.push(worker);
    }

    /** A thread that does one thing after the other. */
    static final class Worker extends Thread {

        private @Nullable Runnable work;
        private boolean leaving;

        Worker() {
            super(null, null, "pacto-worker", GuardedCall.STACK_BYTES);
            setDaemon(true);
        }

        private synchronized void give(Runnable next) {
            work = next;
            notifyAll();
        }

        /** Says that the thread was given up: it ends when its work does, if ever. */
        synchronized void leave() {
            leaving = true;
            notifyAll();
        }

        @Override
        public void run() {
            for (Runnable next = next(); next != null; next = next()) {
                // An interrupt the last call left behind would close the next file this thread reads.
                Thread.interrupted();
                next.run();
            }
        }

        private synchronized @Nullable Runnable next() {
            while (work == null && !leaving) {
                try {
                    wait();
                } catch (InterruptedException leftBehind) {
                    // Nobody stops a worker this way; what was left behind is forgotten.
                }
            }
            Runnable next = work;
            work = null;
            return next;
        }
    }
}
