package io.pacto.host.schema;

import io.pacto.api.PactoException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs a calculation on a thread with room for deep schemas. One that overruns is given up: its steps are counted, so that
 * it ends by itself soon after.
 */
final class Deadline {

    private static final long STACK_BYTES = 64L * 1024 * 1024;

    private Deadline() {}

    static <T> T within(Duration limit, Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Thread(null, task, "schema", STACK_BYTES);
        thread.setDaemon(true);
        thread.setContextClassLoader(Deadline.class.getClassLoader());
        thread.start();
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            thread.interrupt();
            throw exceeded();
        } catch (InterruptedException stop) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new PactoException("interrupted while evaluating a schema", "try again", stop);
        } catch (ExecutionException failure) {
            throw unwrapped(failure.getCause() == null ? failure : failure.getCause());
        }
    }

    static PactoException exceeded() {
        return new PactoException(
                "evaluating the schema costs more than allowed",
                "simplify it: fewer nested allOf, anyOf, oneOf and references");
    }

    private static RuntimeException unwrapped(Throwable cause) {
        if (cause instanceof StackOverflowError) {
            return exceeded();
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}
