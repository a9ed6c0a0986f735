package io.pacto.plugin.asyncapi.document;

import io.pacto.api.Entry;
import io.pacto.api.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where messages travel.
 *
 * @param key its key among the channels; in 2.x the address
 * @param address the address, or null when it is not known beforehand (3.x)
 * @param messages the messages, in document order; in 2.x those of its operations
 * @param parameters the parameters of the address, references followed
 * @param servers keys of the servers it is on; empty for all of them
 * @param node the whole, reference followed
 */
public record Channel(
        String key,
        @Nullable String address,
        List<Message> messages,
        List<Entry> parameters,
        List<String> servers,
        Node node) {

    /** Copies the lists. */
    public Channel {
        messages = List.copyOf(messages);
        parameters = List.copyOf(parameters);
        servers = List.copyOf(servers);
    }
}
