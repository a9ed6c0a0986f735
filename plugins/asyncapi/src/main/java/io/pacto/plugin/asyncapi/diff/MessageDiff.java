package io.pacto.plugin.asyncapi.diff;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.NON_BREAKING;
import static io.pacto.api.Classification.POTENTIAL_BREAKING;

import io.pacto.api.Node;
import io.pacto.plugin.asyncapi.document.Message;
import io.pacto.plugin.asyncapi.document.Schema;
import io.pacto.schemadiff.Direction;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compares one message, traits merged. */
final class MessageDiff {

    /** What is meant where no document says anything. */
    private static final String USUAL = "application/json";

    private final Versions versions;
    private final Changes changes;
    private final BindingsDiff bindings;

    MessageDiff(Versions versions) {
        this.versions = versions;
        this.changes = versions.changes();
        this.bindings = new BindingsDiff(versions);
    }

    void compare(Message old, Message now, Spot spot, Direction way) {
        if (isBehindReference(old, now, spot)) {
            return;
        }
        schema("payload", old.payload(), now.payload(), spot, way);
        schema("headers", old.headers(), now.headers(), spot, way);
        String before = type(old);
        String after = type(now);
        if (!before.equals(after)) {
            changes.modified(
                    "asyncapi.message.content-type",
                    BREAKING,
                    field(spot, "contentType"),
                    before,
                    after,
                    "messages are written otherwise");
        }
        correlation(old, now, spot);
        name(old, now, spot);
        bindings.compare(old.node(), now.node(), spot, way);
    }

    private boolean isBehindReference(Message old, Message now, Spot spot) {
        String before = old.node().text("$ref");
        String after = now.node().text("$ref");
        if (Versions.differ(before, after)) {
            changes.modified(
                    "asyncapi.reference",
                    POTENTIAL_BREAKING,
                    spot,
                    before,
                    after,
                    "the reference cannot be followed, so nothing is known about it");
        }
        return before != null || after != null;
    }

    private void schema(String key, @Nullable Schema old, @Nullable Schema now, Spot spot, Direction way) {
        Spot where = spot.field(key, now == null ? spot.at() : now.node());
        versions.schemas().compare("asyncapi.message." + key, old, now, where, way);
    }

    private static Spot field(Spot spot, String key) {
        Node node = spot.at().get(key);
        return spot.field(key, node == null ? spot.at() : node);
    }

    private static String type(Message message) {
        String written = message.contentType().toLowerCase(Locale.ROOT).replace(" ", "");
        return written.isEmpty() ? USUAL : written;
    }

    private void correlation(Message old, Message now, Spot spot) {
        String before = versions.old().part(old.node(), "correlationId").text("location");
        String after = versions.now().part(now.node(), "correlationId").text("location");
        if (Versions.differ(before, after)) {
            changes.modified(
                    "asyncapi.message.correlation-id",
                    before == null ? NON_BREAKING : BREAKING,
                    field(spot, "correlationId"),
                    before,
                    after,
                    before == null ? "there was none" : "messages that belong together are not found");
        }
    }

    /** In 2.x the name is what a message is known by. */
    private void name(Message old, Message now, Spot spot) {
        String before = old.node().text("name");
        String after = now.node().text("name");
        if (versions.areThird() && before != null && Versions.differ(before, after)) {
            changes.modified(
                    "asyncapi.message.name",
                    POTENTIAL_BREAKING,
                    field(spot, "name"),
                    before,
                    after,
                    "readers may tell messages apart by it");
        }
    }
}
