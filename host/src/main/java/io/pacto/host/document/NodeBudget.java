package io.pacto.host.document;

import io.pacto.api.DocumentException;
import io.pacto.api.Position;
import io.pacto.api.Scalar;

/** Counts what one document has used of its limits, and names the limit that it breaks. */
final class NodeBudget {

    private final Limits limits;
    private int nodes;
    private int depth;
    private long copied;

    NodeBudget(Limits limits) {
        this.limits = limits;
    }

    void count(Position at) {
        if (++nodes > limits.maxNodes()) {
            throw new DocumentException(at, "over " + grouped(limits.maxNodes()) + " nodes after expansion");
        }
    }

    /** Counts text that an alias repeats: the tree shares it, but whoever writes the tree does not. */
    void countCopied(Position at, int length) {
        copied += length;
        if (copied > limits.maxBytes()) {
            throw new DocumentException(at, "over " + grouped(limits.maxBytes()) + " characters after expansion");
        }
    }

    void enter(Position at) {
        if (++depth > limits.maxDepth()) {
            throw new DocumentException(at, "nesting deeper than " + limits.maxDepth());
        }
    }

    void leave() {
        depth--;
    }

    void checkKey(Position at, String key) {
        if (key.length() > limits.maxKeyLength()) {
            throw new DocumentException(
                    at,
                    "a key of " + key.length() + " characters, more than the " + limits.maxKeyLength() + " allowed");
        }
        checkText(at, key);
    }

    void checkScalar(Position at, Scalar.Kind kind, String text) {
        switch (kind) {
            case TEXT -> checkText(at, text);
            case INTEGER, DECIMAL -> {
                if (CoreSchema.isExcessive(text, limits)) {
                    throw new DocumentException(
                            at,
                            "a number of more than " + limits.maxDigits() + " digits, or with an exponent beyond "
                                    + limits.maxDigits());
                }
            }
            case BOOLEAN, NULL -> {}
        }
    }

    private static void checkText(Position at, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean pair = Character.isHighSurrogate(text.charAt(i))
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw new DocumentException(at, "half of a surrogate pair in a text");
                }
                i++;
            }
        }
    }

    private static String grouped(int number) {
        StringBuilder text = new StringBuilder(Integer.toString(number));
        for (int i = text.length() - 3; i > 0; i -= 3) {
            text.insert(i, ' ');
        }
        return text.toString();
    }
}
