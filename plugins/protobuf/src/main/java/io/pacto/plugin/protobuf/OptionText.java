package io.pacto.plugin.protobuf;

import com.squareup.wire.schema.internal.parser.OptionElement;
import java.util.List;

/** Values of options. */
final class OptionText {

    private OptionText() {}

    /** Returns the value of a plain option, or the fallback. */
    static String of(List<OptionElement> options, String name, String fallback) {
        String found = fallback;
        for (OptionElement option : options) {
            if (!option.isParenthesized() && option.getName().equals(name)) {
                found = String.valueOf(option.getValue());
            }
        }
        return found;
    }

    static boolean isTrue(List<OptionElement> options, String name) {
        return of(options, name, "false").equals("true");
    }
}
