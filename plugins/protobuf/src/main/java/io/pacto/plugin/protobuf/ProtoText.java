package io.pacto.plugin.protobuf;

import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.internal.parser.ProtoParser;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The content of a {@code .proto} file. */
final class ProtoText {

    /** How the parser begins its messages, given this file name: {@code Syntax error in f:LINE:COLUMN: PROBLEM}. */
    private static final String START = "Syntax error in f:";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ProtoText() {}

    /** Returns why the content does not parse, or null when it does or when nobody here can tell. */
    static @Nullable Failure failure(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        Failure tooDeep = Nesting.tooDeep(text);
        if (tooDeep != null) {
            return tooDeep;
        }
        try {
            ProtoParser.Companion.parse(Location.get("f"), text);
            return null;
        } catch (IllegalStateException | IllegalArgumentException e) {
            Failure failure = read(String.valueOf(e.getMessage()));
            return isLaterVersion(failure.problem()) ? null : failure;
        }
    }

    /** An exception of another kind has no place: the file as a whole is named. */
    private static Failure read(String message) {
        if (!message.startsWith(START)) {
            return new Failure(0, 0, message);
        }
        int colon = message.indexOf(':', START.length());
        int end = message.indexOf(": ", colon + 1);
        int line = Integer.parseInt(message.substring(START.length(), colon));
        int column = Integer.parseInt(message.substring(colon + 1, end));
        return new Failure(line, column, message.substring(end + 2));
    }

    /** A version this parser does not know is no error of the file: editions, and a proto4 that may come. */
    private static boolean isLaterVersion(String problem) {
        String syntax = "unexpected syntax: proto";
        if (problem.startsWith(syntax)) {
            return problem.length() > syntax.length() && Character.isDigit(problem.charAt(syntax.length()));
        }
        return problem.equals("edition is not currently supported");
    }
}
