package io.pacto.plugin.openapi;

import io.pacto.api.Classification;
import io.pacto.api.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares the media types of a body, response or parameter, and their schemas. */
final class ContentDiff {

    private final SchemaComparison schemas;
    private final Changes changes;

    ContentDiff(SchemaComparison schemas, Changes changes) {
        this.schemas = schemas;
        this.changes = changes;
    }

    /**
     * Compares media types.
     *
     * @param rule the first two parts of the rule id, as {@code openapi.request-body}
     */
    void compare(
            Map<String, Content> before, Map<String, Content> after, Where holder, String rule, Direction direction) {
        Map<String, Content> gone = new LinkedHashMap<>(before);
        for (Map.Entry<String, Content> entry : after.entrySet()) {
            Content newer = entry.getValue();
            Content older = gone.remove(entry.getKey());
            Where where = holder.media(newer.type(), newer.at());
            if (older == null) {
                changes.added(rule + ".media-type-added", Classification.NON_BREAKING, where);
            } else {
                schema(older.schema(), newer.schema(), where, direction);
            }
        }
        for (Content content : gone.values()) {
            changes.removed(
                    rule + ".media-type-removed", Classification.BREAKING, holder.media(content.type(), holder.at()));
        }
    }

    /** Compares two schemas, either of which may be absent. */
    void schema(@Nullable Node before, @Nullable Node after, Where holder, Direction direction) {
        if (before != null && after != null) {
            schemas.compare(before, after, holder.schema(after), direction);
        } else if (after != null) {
            changes.added("openapi.media-type.schema-added", direction.narrowed(), holder.schema(after));
        } else if (before != null) {
            changes.removed("openapi.media-type.schema-removed", direction.widened(), holder.schema(holder.at()));
        }
    }
}
