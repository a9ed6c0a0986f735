package io.pacto.plugin.schemainfer;

import io.pacto.api.PactoException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a parser of a library on a thread of its own, with a stack and a time limit of its own. Such a parser cannot be told
 * to stop: one that is over its time is left behind on a daemon thread, which ends with the program.
 */
final class Worker {

    static final Duration LIMIT = Duration.ofSeconds(10);

    private static final long STACK = 64L * 1024 * 1024;

    private Worker() {}

    /** Why there is no result. */
    static final class Failed extends Exception {

        private static final long serialVersionUID = 1L;

        Failed(String reason) {
            super(reason);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    /**
     * Runs something to its end.
     *
     * @throws Failed when it took too long or nested too deeply
     * @throws PactoException what the work itself says
     */
    static <T> T run(Callable<T> work) throws Failed {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "schema-infer", STACK);
        thread.setContextClassLoader(Worker.class.getClassLoader());
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
            throw new Failed("it took longer than " + LIMIT.toSeconds() + " seconds");
        } catch (InterruptedException stopped) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new Failed("it was interrupted");
        } catch (ExecutionException failure) {
            Throwable cause = failure.getCause();
            if (cause instanceof PactoException told) {
                throw told;
            }
            if (cause instanceof StackOverflowError) {
                throw new Failed("it is nested too deeply");
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new Failed("it cannot be read: " + cause);
        }
    }
}
