package io.pacto.plugin.asyncapi.document;

import io.pacto.api.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the service does at a channel.
 *
 * @param key its key among the operations; in 2.x {@code publish} or {@code subscribe}
 * @param action which way messages travel
 * @param channel key of the channel
 * @param messages the messages; those of the channel when it names none
 * @param reply the answer, or null
 * @param node the whole, reference followed and traits merged
 */
public record Operation(
        String key,
        Action action,
        String channel,
        List<Message> messages,
        @Nullable Reply reply,
        Node node) {

    /** Copies the list. */
    public Operation {
        messages = List.copyOf(messages);
    }

    /** Which way messages travel, as the service sees it. */
    public enum Action {
        /** The service writes: {@code send} in 3.x; {@code subscribe} in 2.x, whose words are the client's. */
        SEND,
        /** The service reads: {@code receive} in 3.x, {@code publish} in 2.x. */
        RECEIVE
    }

    /**
     * The answer to an operation (3.x).
     *
     * @param address where in the message its address stands, or null
     * @param channel key of its channel, or null
     * @param messages the messages; those of its channel when it names none
     * @param node the whole, reference followed
     */
    public record Reply(@Nullable String address, @Nullable String channel, List<Message> messages, Node node) {

        /** Copies the list. */
        public Reply {
            messages = List.copyOf(messages);
        }
    }
}
