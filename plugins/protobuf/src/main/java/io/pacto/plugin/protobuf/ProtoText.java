package io.pacto.plugin.protobuf;

import com.squareup.wire.Syntax;
import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.ProtoParser;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The content of a {@code .proto} file.
 *
 * @param edition {@code proto2}, {@code proto3}, or an edition
 * @param element what it declares
 */
record ProtoText(String edition, ProtoFileElement element) {

    /** How the parser begins its messages, given this file name: {@code Syntax error in f:LINE:COLUMN: PROBLEM}. */
    private static final String START = "Syntax error in f:";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Returns why the content does not parse, or null when it does or when nobody here can tell. */
    static @Nullable Failure failure(byte[] content) {
        try {
            read(content);
            return null;
        } catch (Unparsable e) {
            return isLaterVersion(e.failure().problem()) || isLaterEdition(content) ? null : e.failure();
        }
    }

    /**
     * Reads a file.
     *
     * @param content UTF-8
     * @return what it declares
     * @throws Unparsable when the parser refuses it
     */
    static ProtoText read(byte[] content) throws Unparsable {
        String text = text(content);
        Failure tooDeep = Nesting.tooDeep(text);
        if (tooDeep != null) {
            throw new Unparsable(tooDeep);
        }
        Prepared prepared = Preparation.of(text);
        try {
            ProtoFileElement element = ProtoParser.Companion.parse(Location.get("f"), prepared.text());
            String version = element.getSyntax() == Syntax.PROTO_3 ? "proto3" : "proto2";
            return new ProtoText(prepared.edition().isEmpty() ? version : prepared.edition(), element);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new Unparsable(failure(String.valueOf(e.getMessage())));
        }
    }

    private static String text(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** An exception of another kind has no place: the file as a whole is named. */
    private static Failure failure(String message) {
        if (!message.startsWith(START)) {
            return new Failure(0, 0, message);
        }
        int colon = message.indexOf(':', START.length());
        int end = message.indexOf(": ", colon + 1);
        int line = Integer.parseInt(message.substring(START.length(), colon));
        int column = Integer.parseInt(message.substring(colon + 1, end));
        return new Failure(line, column, message.substring(end + 2));
    }

    /** A version this parser does not know is no error of the file. */
    private static boolean isLaterVersion(String problem) {
        String syntax = "unexpected syntax: proto";
        return problem.startsWith(syntax)
                && problem.length() > syntax.length()
                && Character.isDigit(problem.charAt(syntax.length()));
    }

    /** Edition 2023 only took spellings away; later ones bring new ones. */
    private static boolean isLaterEdition(byte[] content) {
        String edition = Preparation.of(text(content)).edition();
        return !edition.isEmpty() && !edition.equals("2023");
    }
}
