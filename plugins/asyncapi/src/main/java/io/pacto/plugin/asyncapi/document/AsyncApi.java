package io.pacto.plugin.asyncapi.document;

import io.pacto.api.Entry;
import io.pacto.api.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document, leniently read: what is not as the specification wants it is absent here.
 *
 * @param version as written
 * @param servers by key, references followed
 * @param channels in document order
 * @param operations in document order
 * @param root the whole
 */
public record AsyncApi(
        String version, List<Entry> servers, List<Channel> channels, List<Operation> operations, Node root) {

    /** Copies the lists. */
    public AsyncApi {
        servers = List.copyOf(servers);
        channels = List.copyOf(channels);
        operations = List.copyOf(operations);
    }

    /**
     * Reads a document.
     *
     * @param root the document
     * @return what it says, or null when it is no AsyncAPI 2 or 3
     */
    public static @Nullable AsyncApi of(Node root) {
        String version = root.text("asyncapi");
        if (version == null || !(version.startsWith("2.") || version.startsWith("3."))) {
            return null;
        }
        return version.startsWith("2.") ? new SecondEdition(root).read(version) : new ThirdEdition(root).read(version);
    }

    /**
     * Finds a channel.
     *
     * @param key its key
     * @return the channel, or null
     */
    public @Nullable Channel channel(String key) {
        for (Channel channel : channels) {
            if (channel.key().equals(key)) {
                return channel;
            }
        }
        return null;
    }

    /** The entries of a mapping with the references of their values followed. */
    static List<Entry> resolved(@Nullable Node map, References references) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : References.entries(map)) {
            entries.add(new Entry(entry.key(), references.resolve(entry.value())));
        }
        return entries;
    }
}
