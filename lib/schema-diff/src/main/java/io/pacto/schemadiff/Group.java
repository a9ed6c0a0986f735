package io.pacto.schemadiff;

import java.util.List;

/**
 * Alternatives.
 *
 * @param keyword {@code anyOf} or {@code oneOf}
 * @param branches the alternatives, in written order
 */
record Group(String keyword, List<Sub> branches) {

    boolean exactlyOne() {
        return keyword.equals("oneOf");
    }
}
