package io.pacto.host.command;

import io.pacto.api.Pacto;
import io.pacto.api.ValidationReport;
import io.pacto.api.ValidationRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Threads that validate many bundles, each taking the next one. Reports stand in the order of the requests, and so does
 * the failure that ends it all: what comes before a failure was taken before it.
 */
final class Crew implements Runnable {

    /** While one reads files another one judges. */
    private static final int THREADS_PER_PROCESSOR = 2;

    private final Pacto pacto;
    private final List<ValidationRequest> requests;
    private final ValidationReport[] reports;
    private int taken;
    private int failed = Integer.MAX_VALUE;
    private @Nullable Throwable failure;

    Crew(Pacto pacto, List<ValidationRequest> requests) {
        this.pacto = pacto;
        this.requests = requests;
        this.reports = new ValidationReport[requests.size()];
    }

    /** Validates all; whatever the first of them throws that throws is thrown. */
    List<ValidationReport> validate() {
        int most = Runtime.getRuntime().availableProcessors() * THREADS_PER_PROCESSOR;
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < Math.min(most, reports.length); i++) {
            Thread thread = new Thread(this, "pacto-bundle-" + i);
            thread.setDaemon(true);
            thread.start();
            others.add(thread);
        }
        run();
        for (Thread other : others) {
            join(other);
        }
        return result();
    }

    @Override
    public void run() {
        for (int i = next(); i >= 0; i = next()) {
            try {
                ValidationReport report = pacto.validate(requests.get(i));
                synchronized (this) {
                    reports[i] = report;
                }
            } catch (RuntimeException | Error e) {
                failed(i, e);
            }
        }
    }

    private synchronized int next() {
        return failure != null || taken == reports.length ? -1 : taken++;
    }

    private synchronized void failed(int index, Throwable thrown) {
        if (index < failed) {
            failed = index;
            failure = thrown;
        }
    }

    private synchronized List<ValidationReport> result() {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException known) {
            throw known;
        }
        return List.of(reports);
    }

    /** Waits for a thread to end; an interrupt is for whoever looks at it afterwards. */
    private static void join(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
