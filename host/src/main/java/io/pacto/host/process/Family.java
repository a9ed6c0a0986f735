package io.pacto.host.process;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program and all that it started. They are remembered while it runs, for a grandchild whose parent has ended is nobody's
 * descendant any more; where the system shows the environment of processes, those that were missed are known by a variable
 * that was given to the first.
 */
final class Family {

    private static final int ROUNDS = 50;
    private static final long LOOK_NANOS = 50_000_000L;
    private static final long ROUND_MILLIS = 20;

    private final ProcessHandle root;
    private final Marks marks;
    private final Set<ProcessHandle> known = new LinkedHashSet<>();
    private long looked = System.nanoTime();

    Family(ProcessHandle root, Marks marks) {
        this.root = root;
        this.marks = marks;
    }

    /** Takes note of who is there now and then. */
    void look() {
        if (System.nanoTime() - looked > LOOK_NANOS) {
            remember();
            looked = System.nanoTime();
        }
    }

    private void remember() {
        List<ProcessHandle> parents = new ArrayList<>(known);
        root.descendants().forEach(known::add);
        for (ProcessHandle parent : parents) {
            if (parent.isAlive()) {
                parent.descendants().forEach(known::add);
            }
        }
    }

    /** Ends them all; again and again, for while one is ended it may start others. */
    void end() {
        for (int round = 0; round < ROUNDS; round++) {
            remember();
            known.addAll(marks.bearers());
            boolean alive = root.isAlive();
            root.destroyForcibly();
            for (ProcessHandle each : known) {
                if (each.isAlive()) {
                    alive = true;
                    each.destroyForcibly();
                }
            }
            if (!alive) {
                return;
            }
            settle();
        }
    }

    /** Waits for the program itself to be gone, which also leaves no zombie. */
    private void settle() {
        boolean interrupted = Thread.interrupted();
        try {
            root.onExit().get(ROUND_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException later) {
            // The next round looks again.
        } catch (InterruptedException stop) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
