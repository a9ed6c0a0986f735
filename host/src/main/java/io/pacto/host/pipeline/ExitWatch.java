package io.pacto.host.pipeline;

import io.pacto.host.plugin.IndexedPlugin;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names the plugin that ends the process with {@code System.exit}. It cannot be stopped inside one JVM; it can be told
 * apart from the end of the program and from signals, by the stack of the thread that exits, and put down to a plugin by
 * what that thread was inside of. A call that was given up is still inside.
 */
final class ExitWatch {

    private static final int FAILED = 3;

    /** The thread that started the host: when it exits outside of all plugins, the program has ended. */
    private final Thread owner = Thread.currentThread();

    private final PrintStream err;
    private final List<Stay> inside = new ArrayList<>();
    private @Nullable IndexedPlugin lastForeign;

    ExitWatch(PrintStream err) {
        this.err = err;
    }

    private record Stay(Thread thread, IndexedPlugin plugin) {}

    /** The current thread goes into a plugin. */
    synchronized void entered(IndexedPlugin plugin) {
        inside.add(new Stay(Thread.currentThread(), plugin));
        // What came with Pacto does not exit (a build test looks); no hook is needed for it.
        boolean foreign = plugin.origin() == IndexedPlugin.Origin.INSTALLED
                || plugin.origin() == IndexedPlugin.Origin.PLUGIN_PATH;
        if (!foreign) {
            return;
        }
        if (lastForeign == null) {
            Runtime.getRuntime().addShutdownHook(new Thread("pacto-exit-watch") {
                @Override
                public void run() {
                    atExit();
                }
            });
        }
        lastForeign = plugin;
    }

    /** The current thread comes back from the plugin it went into last. */
    synchronized void left() {
        for (int i = inside.size() - 1; i >= 0; i--) {
            if (inside.get(i).thread().equals(Thread.currentThread())) {
                inside.remove(i);
                return;
            }
        }
    }

    private synchronized @Nullable IndexedPlugin blamed(Thread exiting) {
        for (int i = inside.size() - 1; i >= 0; i--) {
            if (inside.get(i).thread().equals(exiting)) {
                return inside.get(i).plugin();
            }
        }
        // A thread that is neither ours nor calling: some plugin started it, most likely the one asked last.
        return exiting.equals(owner) ? null : lastForeign;
    }

    private void atExit() {
        for (Map.Entry<Thread, StackTraceElement[]> entry :
                Thread.getAllStackTraces().entrySet()) {
            IndexedPlugin plugin = isExiting(entry.getValue()) ? blamed(entry.getKey()) : null;
            if (plugin != null) {
                err.println("plugin " + plugin.label() + " ended the process (System.exit)");
                err.flush();
                Runtime.getRuntime().halt(FAILED);
            }
        }
    }

    private static boolean isExiting(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().equals("java.lang.Runtime")
                    && frame.getMethodName().equals("exit")) {
                return true;
            }
        }
        return false;
    }
}
