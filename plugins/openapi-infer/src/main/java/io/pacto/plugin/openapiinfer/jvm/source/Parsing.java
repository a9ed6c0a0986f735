package io.pacto.plugin.openapiinfer.jvm.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import io.pacto.api.Files;
import io.pacto.api.PactoException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Parses files on threads of their own (security.md, S-049): a file that nests too deeply, is too large or takes too long
 * is left out, and named.
 */
final class Parsing {

    private static final int LANES = 2;
    private static final long STACK = 64L << 20;
    private static final long LONGEST_NANOS = 10_000_000_000L;
    private static final long LARGEST = 4L << 20;

    /** Each file that is given up leaves a thread behind that cannot be stopped. */
    private static final int GIVE_UPS = 4;

    private final Files files;
    private final Deque<String> waiting;
    private final Map<String, List<TypeDecl>> read = new TreeMap<>();
    private final Map<String, String> failed = new TreeMap<>();
    private final List<Lane> lanes = new ArrayList<>();
    private int givenUp;

    Parsing(Files files, List<String> paths) {
        this.files = files;
        this.waiting = new ArrayDeque<>(paths);
    }

    /** Returns what was read, by file, in order of the files. */
    Map<String, List<TypeDecl>> read() {
        return read;
    }

    /** Returns why files were left out, by file. */
    Map<String, String> failed() {
        return failed;
    }

    synchronized void run() {
        for (int i = 0; i < LANES; i++) {
            start();
        }
        try {
            while (!lanes.isEmpty()) {
                wait(200);
                watch();
            }
        } catch (InterruptedException e) {
            waiting.clear();
            Thread.currentThread().interrupt();
            throw new PactoException("interrupted while sources were read");
        }
    }

    private void start() {
        Lane lane = new Lane();
        lanes.add(lane);
        Thread thread = new Thread(null, () -> work(lane), "java-parser", STACK);
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        for (Lane lane : List.copyOf(lanes)) {
            if (!lane.file.isEmpty() && System.nanoTime() - lane.since > LONGEST_NANOS) {
                failed.put(lane.file, "it takes longer than 10 s to parse");
                lanes.remove(lane);
                if (++givenUp > GIVE_UPS) {
                    waiting.clear();
                    throw new PactoException(
                            "more than " + GIVE_UPS + " files take longer than 10 s to parse",
                            "the last one: " + lane.file);
                }
                start();
            }
        }
    }

    private void work(Lane lane) {
        JavaParser parser = new JavaParser(configuration());
        for (String file = next(lane); !file.isEmpty(); file = next(lane)) {
            List<TypeDecl> types = List.of();
            String problem = "";
            try {
                types = parse(parser, file);
            } catch (StackOverflowError e) {
                problem = "it nests too deeply";
            } catch (ParseFailure | PactoException e) {
                problem = String.valueOf(e.getMessage());
            } catch (RuntimeException | AssertionError e) {
                problem = "the parser failed: " + e;
            }
            done(lane, file, types, problem);
        }
    }

    private synchronized String next(Lane lane) {
        if (!lanes.contains(lane)) {
            return "";
        }
        String file = waiting.poll();
        lane.file = file == null ? "" : file;
        lane.since = System.nanoTime();
        if (file == null) {
            lanes.remove(lane);
            notifyAll();
        }
        return lane.file;
    }

    private synchronized void done(Lane lane, String file, List<TypeDecl> types, String problem) {
        if (!lanes.contains(lane)) {
            return;
        }
        if (problem.isEmpty()) {
            read.put(file, types);
        } else {
            failed.put(file, problem);
        }
    }

    private List<TypeDecl> parse(JavaParser parser, String file) throws ParseFailure {
        if (files.size(file) > LARGEST) {
            throw new ParseFailure("it is larger than 4 MiB");
        }
        String text = new String(files.read(file), StandardCharsets.UTF_8);
        boolean escaped = text.contains("\\u");
        parser.getParserConfiguration().setPreprocessUnicodeEscapes(escaped);
        // Escapes may stand for braces and quotes.
        ParseResult<CompilationUnit> result = parser.parse(escaped ? text : Outline.of(text));
        CompilationUnit unit = result.getResult().orElse(null);
        if (unit == null || !result.isSuccessful()) {
            String first = result.getProblems().isEmpty()
                    ? "unknown reason"
                    // The parser goes on to list every word it would have taken.
                    : result.getProblem(0).getMessage().split("\\R|, expected", 2)[0];
            throw new ParseFailure("it does not parse: " + first);
        }
        return UnitReader.read(file, unit);
    }

    /** Whether a construct is allowed in the project's Java is for its compiler to say: everything that parses is read. */
    private static ParserConfiguration configuration() {
        return new ParserConfiguration()
                .setLanguageLevel(ParserConfiguration.LanguageLevel.RAW)
                .setAttributeComments(true);
    }

    private static final class Lane {
        private String file = "";
        private long since;
    }

    private static final class ParseFailure extends Exception {
        private static final long serialVersionUID = 1;

        ParseFailure(String message) {
            super(message);
        }
    }
}
