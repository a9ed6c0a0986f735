package io.pacto.testkit.component;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link FaultProxy} does with one request: whose answer is sent, and how badly.
 *
 * @param answer bytes of the whole answer, head included; null to ask the server behind
 * @param way how the answer travels
 * @param bytes after how many bytes of the body (of the request for {@link Way#CUT_REQUEST}) it happens
 */
@SuppressWarnings("ArrayRecordComponent") // an answer is sent, never compared
public record Fault(byte @Nullable [] answer, Way way, long bytes) {

    /** How an answer travels. */
    public enum Way {
        /** As it should. */
        WHOLE,
        /** The connection is closed in the middle. */
        CUT,
        /** The connection is reset in the middle. */
        RESET,
        /** Nothing more comes, and nothing is closed. */
        STALL,
        /** Our side of the connection is closed and the other is left open. */
        HALF_CLOSE,
        /** From there on one byte comes every tenth of a second. */
        DRIP,
        /** One byte is another. */
        FLIP,
        /** The last part is sent again and again, for ever. */
        ENDLESS,
        /** The connection is closed while the request is still being read. */
        CUT_REQUEST
    }

    /** Returns the server's own answer, as it should be. */
    public static Fault none() {
        return new Fault(null, Way.WHOLE, 0);
    }

    /**
     * An answer written out.
     *
     * @param head status line and headers, each line ended by a line feed, which becomes what HTTP wants
     * @param body the body, sent as it is
     * @return what to do
     */
    public static Fault answer(String head, byte[] body) {
        byte[] start = (head.stripTrailing().replace("\n", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return new Fault(all, Way.WHOLE, 0);
    }

    /**
     * A short answer with its length.
     *
     * @param status such as 503
     * @param body the body
     * @param headers such as {@code "Retry-After: 2"}
     * @return what to do
     */
    public static Fault answer(int status, String body, String... headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Said\nContent-Length: " + bytes.length + "\n");
        for (String header : List.of(headers)) {
            head.append(header).append('\n');
        }
        return answer(head.toString(), bytes);
    }

    /**
     * The same answer on another way.
     *
     * @param another how it travels
     * @param after after how many bytes of the body
     * @return what to do
     */
    public Fault travelling(Way another, long after) {
        return new Fault(answer, another, after);
    }
}
