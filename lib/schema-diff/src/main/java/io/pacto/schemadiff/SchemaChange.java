package io.pacto.schemadiff;

import io.pacto.api.Change;
import io.pacto.api.Classification;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two schemas.
 *
 * @param rule its stable id, {@code schema.…}
 * @param effect what it does to the set of accepted documents
 * @param classification what it does to the other side, in the direction that was asked for
 * @param type whether something came, went or changed
 * @param pointer where, as a JSON Pointer below the compared schema with references and merged parts looked through, such
 *     as {@code /properties/email/maxLength}; of the old schema when it is gone there
 * @param before the old value, or null when there is none to show
 * @param after the new value, or null when there is none to show
 * @param at the changed node of the new document, or the nearest one that is left
 * @param from the changed node of the old document, or the nearest one that was there
 * @param reason one sentence: what changed, and who notices
 */
public record SchemaChange(
        String rule,
        Effect effect,
        Classification classification,
        Change.Type type,
        String pointer,
        @Nullable Scalar before,
        @Nullable Scalar after,
        Node at,
        Node from,
        String reason) {

    /**
     * The property that came or went, when this is about one right below the compared schema.
     *
     * @return its name, or null
     */
    public @Nullable String topLevelProperty() {
        String start = "/properties/";
        boolean whole = type != Change.Type.MODIFIED && pointer.startsWith(start);
        if (!whole || pointer.indexOf('/', start.length()) >= 0) {
            return null;
        }
        return Pointers.unescape(pointer.substring(start.length()));
    }
}
