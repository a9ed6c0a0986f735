package io.pacto.cli;

import io.pacto.api.Text;
import io.pacto.host.settings.Surroundings;
import io.pacto.host.term.Term;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** Prints to the two streams, as UTF-8 whatever the platform's charset is. */
final class Printer {

    private final PrintStream out;
    private final PrintStream err;
    private final Term term;

    Printer(Surroundings surroundings, boolean colours) {
        this.out = surroundings.out();
        this.err = surroundings.err();
        this.term = new Term(colours, surroundings.variable("CI").isPresent());
    }

    void out(Text text) {
        write(out, term.show(text));
    }

    void err(Text text) {
        write(err, term.show(text));
    }

    /** A remark or message; data in it is escaped, its own line breaks stay. */
    void note(String text) {
        err(Text.builder().styled(Text.Style.BLOCK, text).line().build());
    }

    /** A failure: each line cut to a length a person reads. */
    void failure(String message) {
        StringBuilder lines = new StringBuilder();
        int start = 0;
        while (start <= message.length()) {
            int end = message.indexOf('\n', start);
            if (end < 0) {
                end = message.length();
            }
            lines.append(term.message(message.substring(start, end))).append('\n');
            start = end + 1;
        }
        write(err, lines.toString());
    }

    void trace(Throwable thrown) {
        StringWriter lines = new StringWriter();
        try {
            thrown.printStackTrace(new PrintWriter(lines));
        } catch (RuntimeException | StackOverflowError e) {
            // A plugin's exception may throw when it is asked what it is.
            lines.append("(the rest cannot be shown)\n");
        }
        err(Text.builder().styled(Text.Style.BLOCK, lines.toString()).build());
    }

    private static void write(PrintStream stream, String text) {
        if (text.isEmpty()) {
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        stream.write(bytes, 0, bytes.length);
        stream.flush();
    }
}
