package io.pacto.cli;

import io.pacto.api.Streams;
import io.pacto.host.settings.Surroundings;
import java.io.Console;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** The process's streams, for commands that last or ask. */
record StandardStreams(Surroundings surroundings, Printer printer) implements Streams {

    @Override
    public InputStream in() {
        return surroundings.in();
    }

    @Override
    public OutputStream out() {
        return surroundings.out();
    }

    @Override
    public void note(String text) {
        printer.note(text);
    }

    @Override
    @SuppressWarnings("SystemConsoleNull") // null means no terminal on Java 17; newer ones are asked below
    public Optional<String> secret(String prompt) {
        surroundings.out().print(prompt);
        surroundings.out().flush();
        Console console = System.console();
        if (console == null || !isTerminal(console)) {
            return Optional.empty();
        }
        char[] typed = console.readPassword();
        return typed == null ? Optional.empty() : Optional.of(new String(typed));
    }

    /** Before Java 22 there is a console only when there is a terminal; since then it has to be asked. */
    private static boolean isTerminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException older) {
            return true;
        } catch (ReflectiveOperationException unknown) {
            return false;
        }
    }
}
