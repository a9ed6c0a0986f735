package io.pacto.pythonrunner;

import io.pacto.api.Mapping;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What to ask a project.
 *
 * @param project the absolute folder of the project; its interpreter is looked for from here upwards, and places in
 *     messages are relative to it
 * @param directory the absolute folder the process starts in
 * @param script Python 3.8 that defines {@code main(input)}, which returns what JSON can hold. {@code ast, importlib, json,
 *     os, re, sys} are there, and no file of the project stands in for them; the project is on no path: the script adds
 *     what it needs to {@code sys.path}. It has {@code describe(failure)}, which puts an exception into one
 *     line, and may raise {@code Refused(message, advice)} to fail with words of its own
 * @param input what {@code main} is given
 * @param variables variables the process sees besides the few that all children see
 */
public record PythonJob(Path project, Path directory, String script, Mapping input, Map<String, String> variables) {

    /** Copies the variables. */
    public PythonJob {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }
}
