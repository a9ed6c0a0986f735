package io.pacto.host.pipeline;

import io.pacto.api.CommandProvider;
import io.pacto.api.Invocation;
import io.pacto.api.PactoException;
import io.pacto.api.ReferenceSource;
import io.pacto.api.Report;
import io.pacto.host.plugin.IndexedPlugin;
import io.pacto.host.plugin.load.ExtensionLoader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Calls extensions: makes them, sets the context class loader, keeps the deadline, and says whose fault a failure is.
 */
final class ExtensionCalls {

    private final HostServices services;
    private final ExtensionLoader loader;
    private final ExitWatch exitWatch;
    private final int seconds;
    private final Workers workers = new Workers();
    private final Map<String, Object> sources = new HashMap<>();

    ExtensionCalls(HostServices services, ExtensionLoader loader, ExitWatch exitWatch, int seconds) {
        this.services = services;
        this.loader = loader;
        this.exitWatch = exitWatch;
        this.seconds = seconds;
    }

    /**
     * What to do with an extension.
     *
     * @param <E> the extension point
     * @param <T> what the call gives
     */
    interface Use<E, T> {
        @Nullable
        T call(E extension, CallContext context);

        /** Under which conditions it is asked. */
        default Conditions conditions() {
            return Conditions.USUAL;
        }
    }

    /**
     * What a call gave.
     *
     * @param <T> its type
     * @param value the result
     * @param warnings remarks the extension left
     */
    record Answer<T>(T value, List<String> warnings) {}

    /**
     * Calls an extension within the deadline.
     *
     * @throws PactoException as thrown by the extension, or an {@link ExtensionFailure} that names its plugin
     */
    <E, T> Answer<T> call(IndexedPlugin plugin, String className, Class<E> type, String doing, Use<E, T> use) {
        Work<E, T> work = new Work<>(plugin, className, type, use);
        boolean answered = isOurs(plugin) ? work.await(workers, seconds) : work.await("pacto-" + plugin.id(), seconds);
        if (!answered) {
            throw overrun(plugin, doing);
        }
        return outcome(work, plugin, doing);
    }

    /** The failure of a call that did not come back. */
    ExtensionFailure overrun(IndexedPlugin plugin, String doing) {
        return new ExtensionFailure(
                plugin,
                "did not answer within " + seconds + (seconds == 1 ? " second" : " seconds") + " while " + doing);
    }

    /** Prepares work that calls several extensions on one thread. */
    Stretch stretch(Runnable work) {
        return new Stretch(work, seconds);
    }

    /** Does work that calls extensions; false when one of them did not come back. */
    boolean await(Stretch stretch) {
        return stretch.await(workers);
    }

    /** Calls an extension on the thread of a stretch if it came with Pacto, else on one of its own. */
    <E, T> Answer<T> call(
            Stretch stretch, IndexedPlugin plugin, String className, Class<E> type, String doing, Use<E, T> use) {
        if (!isOurs(plugin)) {
            return call(plugin, className, type, doing, use);
        }
        Work<E, T> work = new Work<>(plugin, className, type, use);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        stretch.begin(work);
        work.runHere();
        stretch.end();
        leftBehind(before);
        return outcome(work, plugin, doing);
    }

    /** Undoes what an extension did to this thread. */
    private static void leftBehind(ClassLoader before) {
        // An interrupt the extension left behind would close the next file this thread reads.
        Thread.interrupted();
        Thread.currentThread().setContextClassLoader(before);
    }

    private static boolean isOurs(IndexedPlugin plugin) {
        return plugin.origin() == IndexedPlugin.Origin.BUILT_IN || plugin.origin() == IndexedPlugin.Origin.BUNDLED;
    }

    /** Calls an extension on this thread, without deadline: commands may last. */
    <E, T> Answer<T> callHere(IndexedPlugin plugin, String className, Class<E> type, String doing, Use<E, T> use) {
        Work<E, T> work = new Work<>(plugin, className, type, use);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            work.runHere();
        } finally {
            leftBehind(before);
        }
        return outcome(work, plugin, doing);
    }

    /** Runs a command of the host itself: no class is looked up, the rest is the same. */
    Report callKernel(CommandProvider command, Invocation invocation, IndexedPlugin host, List<String> warnings) {
        GuardedCall<Report> inert = new GuardedCall<>() {
            @Override
            Report work() {
                throw new IllegalStateException("a command of the host is called directly");
            }
        };
        return command.run(
                invocation, new CallContext(services, host, inert, warnings, services.run(), Conditions.USUAL));
    }

    /** Shows what is behind a failure that goes into a report and no further. */
    void trace(PactoException failure) {
        services.log().trace(failure);
    }

    /** Leaves remarks with the run: they come from a call that has no report of its own. */
    void remark(List<String> warnings) {
        for (String warning : warnings) {
            services.run().remark(warning);
        }
    }

    /** Copies an answer while its extension can still be blamed for it; null stays null. */
    static <T> @Nullable List<T> copy(@Nullable List<T> answer) {
        if (answer == null) {
            return null;
        }
        List<T> copy = new ArrayList<>(answer);
        for (int i = 0; i < copy.size(); i++) {
            Objects.requireNonNull(copy.get(i), "there is nothing at place " + i + " of the list");
        }
        return copy;
    }

    private <E, T> Answer<T> outcome(Work<E, T> work, IndexedPlugin plugin, String doing) {
        Throwable thrown = work.thrown();
        if (thrown != null) {
            // There is no answer that could carry them.
            remark(work.warnings);
        }
        if (thrown instanceof PactoException told) {
            throw told;
        }
        if (thrown != null) {
            throw ExtensionFailure.of(plugin, doing, thrown);
        }
        T result = work.result();
        if (result == null) {
            throw new ExtensionFailure(plugin, "returned nothing while " + doing);
        }
        return new Answer<>(result, work.warnings);
    }

    /** A reference source lives as long as the host, so that it can keep what it fetched; all others are made anew. */
    private <E> E extension(IndexedPlugin plugin, String className, Class<E> type) throws Throwable {
        if (type != ReferenceSource.class) {
            return loader.create(plugin, className, type);
        }
        synchronized (sources) {
            Object known = sources.get(className);
            if (known == null) {
                known = loader.create(plugin, className, type);
                sources.put(className, known);
            }
            return type.cast(known);
        }
    }

    /** The work itself, a named class so that the way to the first line spins no lambda. */
    private final class Work<E, T> extends GuardedCall<T> {

        private final IndexedPlugin plugin;
        private final String className;
        private final Class<E> type;
        private final Use<E, T> use;
        private final List<String> warnings = new ArrayList<>();
        private final Run run = services.run();

        Work(IndexedPlugin plugin, String className, Class<E> type, Use<E, T> use) {
            this.plugin = plugin;
            this.className = className;
            this.type = type;
            this.use = use;
        }

        @Override
        @Nullable
        T work() throws Throwable {
            exitWatch.entered(plugin);
            try {
                Thread.currentThread().setContextClassLoader(loader.loaderOf(plugin));
                E extension = extension(plugin, className, type);
                return use.call(extension, new CallContext(services, plugin, this, warnings, run, use.conditions()));
            } finally {
                exitWatch.left();
            }
        }
    }
}
