package io.pacto.schemadiff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paths of files in a bundle. */
final class Paths {

    private Paths() {}

    /** A relative path seen from another file; null when it leaves the bundle or is absolute. */
    static @Nullable String beside(String file, String relative) {
        if (relative.startsWith("/") || relative.indexOf('\\') >= 0) {
            return null;
        }
        List<String> steps = new ArrayList<>();
        int slash = file.lastIndexOf('/');
        boolean inside = add(steps, slash < 0 ? "" : file.substring(0, slash)) && add(steps, relative);
        return inside && !steps.isEmpty() ? String.join("/", steps) : null;
    }

    private static boolean add(List<String> steps, String path) {
        int at = 0;
        while (at <= path.length()) {
            int slash = path.indexOf('/', at);
            String step = path.substring(at, slash < 0 ? path.length() : slash);
            at = slash < 0 ? path.length() + 1 : slash + 1;
            if (step.equals("..")) {
                if (steps.isEmpty()) {
                    return false;
                }
                steps.remove(steps.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return true;
    }
}
