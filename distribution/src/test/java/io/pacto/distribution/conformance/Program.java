package io.pacto.distribution.conformance;

import io.pacto.cli.Cli;
import io.pacto.host.settings.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The program under test: the command line within this process, or the launcher of the image in a shell. */
final class Program {

    private static final Path IMAGE = Path.of(System.getProperty("pacto.image"));

    private Program() {}

    /**
     * What a run left behind.
     *
     * @param exit exit code
     * @param out standard output
     * @param err standard error
     */
    record Outcome(int exit, String out, String err) {}

    static Outcome run(List<String> arguments, Path folder, Map<String, String> variables) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream outStream = new PrintStream(out, false, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, false, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                variables, folder, Optional.of(IMAGE), InputStream.nullInputStream(), outStream, errStream);
        int exit = new Cli(surroundings, false).run(arguments);
        outStream.flush();
        errStream.flush();
        return new Outcome(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a shell script that finds the launcher as {@code $PACTO}. */
    static Outcome shell(String script, Path folder, Map<String, String> variables)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("conformance", "out");
        Path err = Files.createTempFile("conformance", "err");
        try {
            ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", script)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().putAll(variables);
            builder.environment().put("PACTO", IMAGE.resolve("bin/pacto").toString());
            builder.environment().put("PACTO_START_UP_ARCHIVE", "off");
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            int exit = builder.start().waitFor();
            return new Outcome(exit, Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Splits a line as a shell would: at blanks, except within single quotes. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        for (char c : line.toCharArray()) {
            if (c == '\'') {
                quoted = !quoted;
                any = true;
            } else if (Character.isWhitespace(c) && !quoted) {
                if (any) {
                    words.add(word.toString());
                }
                word.setLength(0);
                any = false;
            } else {
                word.append(c);
                any = true;
            }
        }
        if (any) {
            words.add(word.toString());
        }
        return words;
    }
}
