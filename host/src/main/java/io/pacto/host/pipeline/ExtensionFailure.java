package io.pacto.host.pipeline;

import io.pacto.api.PactoException;
import io.pacto.host.plugin.IndexedPlugin;

/** An extension threw, looped or could not be made. Its plugin is named; the trace is shown with {@code -v} only. */
final class ExtensionFailure extends PactoException {

    private static final long serialVersionUID = 1L;

    ExtensionFailure(IndexedPlugin plugin, String what, Throwable cause) {
        super("plugin " + plugin.label() + " " + what, advice(plugin), cause);
    }

    ExtensionFailure(IndexedPlugin plugin, String what) {
        super("plugin " + plugin.label() + " " + what, advice(plugin));
    }

    private static String advice(IndexedPlugin plugin) {
        return switch (plugin.origin()) {
            case BUILT_IN, BUNDLED -> "this is a defect of Pacto: please report it with the output of -v";
            case INSTALLED -> "tell its author, or go on without it: --without " + plugin.id();
            case PLUGIN_PATH -> "mend it, or go on without it: --without " + plugin.id();
        };
    }

    /** Says what was thrown in words an author of a plugin understands. */
    static ExtensionFailure of(IndexedPlugin plugin, String doing, Throwable thrown) {
        if (thrown instanceof UnsupportedClassVersionError) {
            return new ExtensionFailure(
                    plugin,
                    "was compiled for a newer Java than this one ("
                            + java.lang.Runtime.version().feature() + ")",
                    thrown);
        }
        if (thrown instanceof ExceptionInInitializerError && thrown.getCause() != null) {
            return new ExtensionFailure(plugin, "failed while " + doing + ": " + describe(thrown.getCause()), thrown);
        }
        if (thrown instanceof LinkageError) {
            return new ExtensionFailure(
                    plugin,
                    "does not fit together while " + doing + ": " + describe(thrown) + "; it was built for api "
                            + plugin.descriptor().api(),
                    thrown);
        }
        return new ExtensionFailure(plugin, "failed while " + doing + ": " + describe(thrown), thrown);
    }

    private static String describe(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        String message;
        try {
            message = thrown.getMessage();
        } catch (RuntimeException | Error e) {
            // The message of a plugin's exception is code of the plugin as well.
            return name.isEmpty() ? "an exception that cannot be described" : name;
        }
        if (message == null || message.isBlank()) {
            return name;
        }
        int end = message.indexOf('\n');
        return name + ": " + (end < 0 ? message : message.substring(0, end));
    }
}
