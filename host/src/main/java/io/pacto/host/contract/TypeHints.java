package io.pacto.host.contract;

import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.host.document.WholeNumbers;
import org.jspecify.annotations.Nullable;

/** What to write instead of a value of the wrong type, for the mistakes that YAML invites. */
final class TypeHints {

    private TypeHints() {}

    static @Nullable String of(Node found, String expected) {
        if (!(found instanceof Scalar scalar)) {
            return null;
        }
        boolean wantsText = expected.startsWith("a string");
        return switch (scalar.kind()) {
            case NULL -> "give it a value, or remove the key";
            case INTEGER, DECIMAL, BOOLEAN ->
                wantsText ? "put it in quotes: \"" + Kinds.shorten(scalar.text()) + "\"" : null;
            case TEXT -> forText(scalar, expected);
        };
    }

    private static @Nullable String forText(Scalar text, String expected) {
        if (expected.equals("a boolean")) {
            return "write true or false, without quotes";
        }
        Scalar number = new Scalar(text.position(), text.trail(), Scalar.Kind.INTEGER, text.text());
        return expected.equals("an integer") && WholeNumbers.of(number) != null ? "remove the quotes" : null;
    }
}
