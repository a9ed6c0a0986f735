package io.pacto.pythonrunner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to start Python.
 *
 * @param program the absolute path of the program to start: Python itself, or a tool that starts it
 * @param before the tool's own arguments, {@code python} included; none when the program is Python
 */
public record Interpreter(Path program, List<String> before) {

    /** Copies the arguments. */
    public Interpreter {
        before = List.copyOf(before);
    }

    /**
     * Python itself.
     *
     * @param python its absolute path
     * @return the interpreter
     */
    static Interpreter at(Path python) {
        return new Interpreter(python, List.of());
    }

    List<String> with(List<String> arguments) {
        List<String> all = new ArrayList<>(before);
        all.addAll(arguments);
        return all;
    }

    /** Returns how a person would start it. */
    @Override
    public String toString() {
        return before.isEmpty() ? program.toString() : program + " " + String.join(" ", before);
    }
}
