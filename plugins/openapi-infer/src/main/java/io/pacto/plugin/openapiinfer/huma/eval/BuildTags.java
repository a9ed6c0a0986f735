package io.pacto.plugin.openapiinfer.huma.eval;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether a file belongs to the program as it is built for Linux on 64-bit Intel (go help buildconstraint). */
final class BuildTags {

    private static final List<String> ON = List.of("linux", "amd64", "unix", "gc", "cgo");
    private static final List<String> SYSTEMS = List.of(
            "aix",
            "android",
            "darwin",
            "dragonfly",
            "freebsd",
            "illumos",
            "ios",
            "js",
            "netbsd",
            "openbsd",
            "plan9",
            "solaris",
            "wasip1",
            "windows");
    private static final List<String> MACHINES = List.of(
            "386",
            "arm",
            "arm64",
            "loong64",
            "mips",
            "mips64",
            "mips64le",
            "mipsle",
            "ppc64",
            "ppc64le",
            "riscv64",
            "s390x",
            "wasm");
    private static final Pattern CONSTRAINT = Pattern.compile("(?m)^//go:build (.+)$");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ");
    private static final Pattern TERM = Pattern.compile("[A-Za-z0-9_.]+|&&|\\|\\||[!()]");

    private final Matcher terms;
    private boolean more;

    private BuildTags(String constraint) {
        this.terms = TERM.matcher(constraint);
        this.more = terms.find();
    }

    static boolean include(String path, byte[] content) {
        String file = path.substring(path.lastIndexOf('/') + 1, path.length() - ".go".length());
        String[] parts = file.split("_", -1);
        for (int i = Math.max(1, parts.length - 2); i < parts.length; i++) {
            if (SYSTEMS.contains(parts[i]) || MACHINES.contains(parts[i])) {
                return false;
            }
        }
        String text = new String(content, StandardCharsets.UTF_8);
        Matcher start = PACKAGE.matcher(text);
        Matcher constraint = CONSTRAINT.matcher(text);
        if (!constraint.find() || (start.find() && constraint.start() > start.start())) {
            return true;
        }
        return new BuildTags(constraint.group(1)).either();
    }

    private boolean either() {
        boolean result = both();
        while (take("||")) {
            boolean other = both();
            result = result || other;
        }
        return result;
    }

    private boolean both() {
        boolean result = term();
        while (take("&&")) {
            boolean other = term();
            result = result && other;
        }
        return result;
    }

    private boolean term() {
        boolean negated = false;
        while (take("!")) {
            negated = !negated;
        }
        boolean result;
        if (take("(")) {
            result = either();
            take(")");
        } else {
            String tag = more ? terms.group() : "";
            more = more && terms.find();
            result = ON.contains(tag) || tag.startsWith("go1.");
        }
        return negated != result;
    }

    private boolean take(String word) {
        boolean there = more && terms.group().equals(word);
        if (there) {
            more = terms.find();
        }
        return there;
    }
}
