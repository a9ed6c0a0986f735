package io.pacto.host.schema;

import io.pacto.api.PactoException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs calculations on threads with room for deep schemas. One that overruns is given up: its steps are counted, so that
 * it ends by itself soon after, and then its thread takes the next one.
 */
final class Deadline {

    private static final long STACK_BYTES = 64L * 1024 * 1024;

    private final Duration limit;
    private final ExecutorService threads = Executors.newCachedThreadPool(Deadline::thread);

    /**
     * A deadline.
     *
     * @param limit what each calculation may take
     */
    Deadline(Duration limit) {
        this.limit = limit;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "schema", STACK_BYTES);
        thread.setDaemon(true);
        thread.setContextClassLoader(Deadline.class.getClassLoader());
        return thread;
    }

    <T> T within(Supplier<T> work) {
        Future<T> task = threads.submit(work::get);
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
            throw exceeded();
        } catch (InterruptedException stop) {
            task.cancel(true);
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
