package io.pacto.host.pipeline;

import io.pacto.host.plugin.IndexedPlugin;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Names the plugin that ends the process with {@code System.exit}. It cannot be stopped inside one JVM; it can be told
 * apart from the end of the program and from signals, by the stack of the thread that exits.
 */
final class ExitWatch {

    private static final int FAILED = 3;

    private final PrintStream err;
    private final List<IndexedPlugin> inside = new ArrayList<>();
    private boolean hooked;

    ExitWatch(PrintStream err) {
        this.err = err;
    }

    synchronized void calling(IndexedPlugin plugin) {
        inside.add(plugin);
        // What came with Pacto does not exit (a build test looks); no hook is needed for it.
        boolean foreign = plugin.origin() == IndexedPlugin.Origin.INSTALLED
                || plugin.origin() == IndexedPlugin.Origin.PLUGIN_PATH;
        if (foreign && !hooked) {
            hooked = true;
            Runtime.getRuntime().addShutdownHook(new Thread("pacto-exit-watch") {
                @Override
                public void run() {
                    atExit();
                }
            });
        }
    }

    synchronized void returned(IndexedPlugin plugin) {
        inside.remove(inside.lastIndexOf(plugin));
    }

    private void atExit() {
        String label;
        synchronized (this) {
            if (inside.isEmpty()) {
                return;
            }
            label = inside.get(inside.size() - 1).label();
        }
        for (StackTraceElement[] stack : Thread.getAllStackTraces().values()) {
            for (StackTraceElement frame : stack) {
                if (frame.getClassName().equals("java.lang.Runtime")
                        && frame.getMethodName().equals("exit")) {
                    err.println("plugin " + label + " ended the process (System.exit)");
                    err.flush();
                    Runtime.getRuntime().halt(FAILED);
                }
            }
        }
    }
}
