package io.pacto.plugin.oci;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of {@code .pactoignore}, which mean what they mean in {@code .gitignore}: the last that matches decides,
 * {@code !} takes back, and nothing below a folder that is left out can be taken back.
 */
final class IgnoreRules {

    static final String FILE = ".pactoignore";

    private final List<IgnoreLine> lines;

    private IgnoreRules(List<IgnoreLine> lines) {
        this.lines = lines;
    }

    /** Reads the file's text. */
    static IgnoreRules parse(String text) {
        List<IgnoreLine> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            IgnoreLine parsed = IgnoreLine.parse(line);
            if (parsed != null) {
                lines.add(parsed);
            }
        }
        return new IgnoreRules(lines);
    }

    /** Whether a file is left out: by its own name, or with a folder above it. */
    boolean ignores(String path) {
        List<String> segments = List.of(path.split("/", -1));
        for (int i = 1; i <= segments.size(); i++) {
            if (isIgnored(segments.subList(0, i), i < segments.size())) {
                return true;
            }
        }
        return false;
    }

    private boolean isIgnored(List<String> segments, boolean folder) {
        boolean ignored = false;
        for (IgnoreLine line : lines) {
            if (line.matches(segments, folder)) {
                ignored = !line.takesBack();
            }
        }
        return ignored;
    }
}
