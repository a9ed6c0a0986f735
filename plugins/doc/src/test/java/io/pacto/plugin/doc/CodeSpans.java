package io.pacto.plugin.doc;

/** Code spans as CommonMark (section 6.1) finds them: a run of backticks ends at the next run of the same length. */
final class CodeSpans {

    private CodeSpans() {}

    static String removed(String line) {
        StringBuilder rest = new StringBuilder();
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '\\' && at + 1 < line.length()) {
                rest.append(line, at, at + 2);
                at += 2;
            } else if (c == '`') {
                int run = run(line, at);
                int end = closing(line, at + run, run);
                rest.append(end < 0 ? "`".repeat(run) : "");
                at = end < 0 ? at + run : end + run;
            } else {
                rest.append(c);
                at++;
            }
        }
        return rest.toString();
    }

    private static int closing(String line, int from, int length) {
        for (int i = from; i < line.length(); ) {
            int run = run(line, i);
            if (run == length) {
                return i;
            }
            i += Math.max(run, 1);
        }
        return -1;
    }

    private static int run(String line, int at) {
        int end = at;
        while (end < line.length() && line.charAt(end) == '`') {
            end++;
        }
        return end - at;
    }
}
