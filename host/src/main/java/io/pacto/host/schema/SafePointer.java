package io.pacto.host.schema;

import java.util.ArrayList;
import java.util.List;

/** JSON Pointers (RFC 6901). */
final class SafePointer {

    private static final int MOST_DIGITS = 9;

    private SafePointer() {}

    /** Returns the unescaped steps of a pointer that starts with a slash. */
    static List<String> steps(String pointer) {
        List<String> steps = new ArrayList<>();
        int start = 1;
        for (int end = pointer.indexOf('/', start); end >= 0; end = pointer.indexOf('/', start)) {
            steps.add(unescaped(pointer.substring(start, end)));
            start = end + 1;
        }
        steps.add(unescaped(pointer.substring(start)));
        return steps;
    }

    /** Returns the list position a step names, or a negative number. */
    static int index(String step) {
        if (step.isEmpty() || step.length() > MOST_DIGITS) {
            return -1;
        }
        for (int i = 0; i < step.length(); i++) {
            if (step.charAt(i) < '0' || step.charAt(i) > '9') {
                return -1;
            }
        }
        return Integer.parseInt(step);
    }

    private static String unescaped(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }
}
