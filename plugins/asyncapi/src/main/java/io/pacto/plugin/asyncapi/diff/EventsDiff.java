package io.pacto.plugin.asyncapi.diff;

import static io.pacto.api.Classification.NON_BREAKING;
import static io.pacto.api.Classification.POTENTIAL_BREAKING;

import io.pacto.api.Change;
import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.plugin.asyncapi.document.AsyncApi;
import io.pacto.plugin.asyncapi.document.EventFile;
import io.pacto.plugin.asyncapi.document.References;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares two documents. */
public final class EventsDiff {

    private static final String METADATA = "asyncapi.metadata";

    private EventsDiff() {}

    /**
     * Compares two files.
     *
     * @param before the old file
     * @param after the new file
     * @param subject the interface they describe
     * @param found where changes go
     */
    public static void compare(EventFile before, EventFile after, String subject, List<Change> found) {
        AsyncApi then = before.document();
        AsyncApi today = after.document();
        if (then == null || today == null) {
            throw new IllegalArgumentException("both files have to be AsyncAPI");
        }
        Versions versions = Versions.of(new Half(before, then), new Half(after, today), new Changes(subject, found));
        Spot document = Spot.document(today.root());
        edition(versions, document);
        metadata(versions, document);
        ServersDiff servers = new ServersDiff(versions);
        servers.compare(document);
        ChannelPairs channels = ChannelPairs.of(then.channels(), today.channels());
        MessagesDiff messages = new MessagesDiff(versions);
        new ChannelsDiff(versions, channels, servers).compare(document);
        new OperationsDiff(versions, channels, messages).compare(document);
        messages.report();
    }

    /** Minor versions add; from 2 to 3 tools have to follow. */
    private static void edition(Versions versions, Spot document) {
        AsyncApi then = versions.before();
        AsyncApi today = versions.after();
        if (then.isSecond() != today.isSecond()) {
            versions.changes()
                    .modified(
                            "asyncapi.version",
                            POTENTIAL_BREAKING,
                            document.field("asyncapi", today.root()),
                            then.version(),
                            today.version(),
                            "tools that read one edition need not read the other");
        }
    }

    private static void metadata(Versions versions, Spot document) {
        Node root = versions.after().root();
        one(versions, document, versions.before().root(), root, "id");
        Node then = versions.old().part(versions.before().root(), "info");
        Node today = versions.now().part(root, "info");
        Set<String> keys = new TreeSet<>();
        for (Entry entry : References.entries(then)) {
            keys.add(entry.name());
        }
        for (Entry entry : References.entries(today)) {
            keys.add(entry.name());
        }
        Spot info = document.field(
                "info", today instanceof Mapping map && map.entries().isEmpty() ? root : today);
        for (String key : keys) {
            if (!isDocumentation(key)) {
                one(versions, info, then, today, key);
            }
        }
    }

    private static boolean isDocumentation(String key) {
        return switch (key) {
            case "description", "summary", "tags", "externalDocs" -> true;
            default -> key.startsWith("x-");
        };
    }

    private static void one(Versions versions, Spot where, Node then, Node today, String key) {
        Node before = then.get(key);
        Node after = today.get(key);
        if (versions.same().same(before, after)) {
            return;
        }
        Spot spot = where.field(key, after == null ? where.at() : after);
        if (before == null) {
            versions.changes().added(METADATA, NON_BREAKING, spot, text(after), "");
        } else if (after == null) {
            versions.changes().removed(METADATA, NON_BREAKING, spot, text(before), "");
        } else {
            versions.changes().modified(METADATA, NON_BREAKING, spot, text(before), text(after), "");
        }
    }

    private static @Nullable String text(@Nullable Node node) {
        return node instanceof Scalar scalar ? scalar.text() : null;
    }
}
