package io.pacto.plugin.oci.registry;

import org.jspecify.annotations.Nullable;

/**
 * A repository of a registry, by the grammar of the distribution specification (security.md S-069).
 *
 * @param host the registry as the user wrote it: {@code host} or {@code host:port}
 * @param path the repository within it
 */
public record RepositoryName(String host, String path) {

    private static final String DOCKER_HUB = "index.docker.io";
    private static final int MOST_CHARACTERS = 255;
    private static final int MOST_PORT_DIGITS = 5;

    /**
     * Splits a name. Without a host it is one of Docker Hub: a first segment with neither dot nor colon that is not
     * {@code localhost} is part of the repository.
     *
     * @param name what stands before tag and digest
     * @return the two parts, not judged
     */
    public static RepositoryName split(String name) {
        int slash = name.indexOf('/');
        String first = slash < 0 ? "" : name.substring(0, slash);
        boolean isHost = first.indexOf('.') >= 0 || first.indexOf(':') >= 0 || first.equals("localhost");
        if (isHost) {
            return new RepositoryName(first, name.substring(slash + 1));
        }
        return new RepositoryName(DOCKER_HUB, slash < 0 ? "library/" + name : name);
    }

    /**
     * Judges both parts.
     *
     * @return what is wrong and where, or null
     */
    public @Nullable String problem() {
        String problem = hostProblem();
        return problem == null ? pathProblem() : problem;
    }

    /** Returns {@code host[:port]} of the machine to ask: Docker Hub has another name there. */
    public String server() {
        boolean hub = host.equals(DOCKER_HUB) || host.equals("docker.io");
        return hub ? "registry-1.docker.io" : host;
    }

    /** Returns the host without its port. */
    public String hostName() {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }

    private @Nullable String hostProblem() {
        String name = hostName();
        String port = host.substring(name.length());
        if (!port.isEmpty() && !isPort(port.substring(1))) {
            return "the port of \"" + shown(host) + "\" is not one";
        }
        if (name.startsWith("[") && name.endsWith("]")) {
            return inSet(name.substring(1, name.length() - 1), "0123456789abcdefABCDEF:.")
                    ? null
                    : "the address " + name + " is not one";
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean edge = i == 0 || i == name.length() - 1 || name.charAt(i - 1) == '.';
            boolean inside = c == '.' || c == '-';
            if (!isLetter(c) && !isDigit(c) && (edge || !inside)) {
                return "character " + (i + 1) + " of the registry is not allowed";
            }
        }
        return name.isEmpty() ? "it names no registry" : null;
    }

    private static boolean isPort(String text) {
        return !text.isEmpty() && text.length() <= MOST_PORT_DIGITS && inSet(text, "0123456789");
    }

    private static boolean inSet(String text, String set) {
        for (int i = 0; i < text.length(); i++) {
            if (set.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Components of lower-case letters and digits, joined by a dot, one or two underscores, or hyphens. */
    private @Nullable String pathProblem() {
        if (path.isEmpty()) {
            return "it names no repository";
        }
        if (path.length() > MOST_CHARACTERS) {
            return "the repository is longer than " + MOST_CHARACTERS + " characters";
        }
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (!isLower(c) && !isDigit(c) && !isJoint(i)) {
                return "character " + (i + 1) + " of the repository is not allowed"
                        + (isLetter(c) ? ": write it in lower case" : "");
            }
        }
        return null;
    }

    private boolean isJoint(int at) {
        char c = path.charAt(at);
        boolean atEdge = at == 0 || at == path.length() - 1 || path.charAt(at - 1) == '/';
        if (c == '/') {
            return !atEdge && isWord(at - 1);
        }
        if (atEdge || path.charAt(at + 1) == '/') {
            return false;
        }
        return switch (c) {
            case '-' -> isWord(at - 1) || path.charAt(at - 1) == '-';
            case '.' -> isWord(at - 1) && isWord(at + 1);
            case '_' -> isWord(at - 1) || (path.charAt(at - 1) == '_' && at > 1 && isWord(at - 2));
            default -> false;
        };
    }

    private boolean isWord(int at) {
        return isLower(path.charAt(at)) || isDigit(path.charAt(at));
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isLetter(char c) {
        return isLower(c) || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /**
     * A reference fit to be shown: what stands before an {@code @} of the host may be a password.
     *
     * @param text a reference without scheme
     * @return the same without user information
     */
    public static String shown(String text) {
        int slash = text.indexOf('/');
        int at = text.substring(0, slash < 0 ? text.length() : slash).lastIndexOf('@');
        boolean digest = text.startsWith("sha256:", at + 1) || text.startsWith("sha512:", at + 1);
        return at < 0 || digest ? text : "***" + text.substring(at);
    }

    /** Returns {@code host/path}. */
    @Override
    public String toString() {
        return host + "/" + path;
    }
}
