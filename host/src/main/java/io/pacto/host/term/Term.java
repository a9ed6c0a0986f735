package io.pacto.host.term;

import io.pacto.api.Text;

/**
 * Turns {@link Text} into what a terminal, a pipe or the log of a build shows.
 *
 * <p>Immutable.
 */
public final class Term {

    /** Length of a message to people, security.md §0. */
    private static final int MESSAGE_LENGTH = 500;

    private static final String RESET = "\u001b[0m";

    private final boolean colours;
    private final boolean buildLog;

    /**
     * A printer.
     *
     * @param colours whether words of the program may be coloured
     * @param buildLog whether the output may be the log of a build service, which obeys lines such as {@code ::set-output}:
     *     true when the environment has {@code CI}
     */
    public Term(boolean colours, boolean buildLog) {
        this.colours = colours;
        this.buildLog = buildLog;
    }

    /**
     * The characters to print.
     *
     * @param text what to say
     * @return the characters, with {@code \n} as line break
     */
    public String show(Text text) {
        StringBuilder out = new StringBuilder();
        for (Text.Run run : text.runs()) {
            switch (run.style()) {
                case PLAIN, EXACT -> out.append(run.text());
                case DATA -> data(out, run.text(), false);
                case BLOCK -> data(out, run.text(), true);
                case GOOD -> coloured(out, "\u001b[32m", run.text());
                case WARN -> coloured(out, "\u001b[33m", run.text());
                case BAD -> coloured(out, "\u001b[31m", run.text());
                case FAINT -> coloured(out, "\u001b[2m", run.text());
            }
        }
        return out.toString();
    }

    /**
     * A message on one line.
     *
     * @param message may hold data anywhere
     * @return at most 500 characters, escaped; a longer one ends in {@code …}
     */
    public String message(String message) {
        int kept = Math.min(message.length(), MESSAGE_LENGTH);
        StringBuilder out = new StringBuilder(kept + 16);
        data(out, message.substring(0, kept), false);
        if (out.length() <= MESSAGE_LENGTH && kept == message.length()) {
            return out.toString();
        }
        out.setLength(MESSAGE_LENGTH - 1);
        if (Character.isHighSurrogate(out.charAt(out.length() - 1))) {
            out.setLength(out.length() - 1);
        }
        return out.append('…').toString();
    }

    private void coloured(StringBuilder out, String code, String words) {
        if (colours) {
            out.append(code).append(words).append(RESET);
        } else {
            out.append(words);
        }
    }

    private void data(StringBuilder out, String value, boolean lines) {
        for (int i = 0; i < value.length(); i++) {
            if (lines && value.startsWith("\r\n", i)) {
                i++;
            }
            char c = value.charAt(i);
            if (lines && (c == '\n' || c == '\t')) {
                out.append(c);
            } else if (buildLog && isCommand(out, value, i)) {
                Escaping.appendCode(out, c);
            } else {
                Escaping.append(out, value, i);
            }
        }
    }

    /**
     * Build services obey a line whose first characters are {@code ::}, blanks before it ignored, and older forms of it
     * anywhere in a line. A colon alone is data, such as a line of YAML or of a table; one that ends the run is not, because
     * the second may come with the next.
     */
    private static boolean isCommand(StringBuilder out, String value, int at) {
        char c = value.charAt(at);
        if (c == ':') {
            boolean alone = at + 1 < value.length() && value.charAt(at + 1) != ':';
            return !alone && startsLine(out);
        }
        return c == '#' && (value.startsWith("##[", at) || value.startsWith("##vso[", at));
    }

    private static boolean startsLine(StringBuilder out) {
        int i = out.length() - 1;
        while (i >= 0 && out.charAt(i) != '\n' && Character.isWhitespace(out.charAt(i))) {
            i--;
        }
        return i < 0 || out.charAt(i) == '\n';
    }
}
