package io.pacto.plugin.openapiinfer.huma.eval;

import java.util.List;

/** Formats known texts and numbers (package fmt, "Printing"). */
final class Formatting {

    private static final Value UNKNOWN = new Value.Unknown(GoType.Basic.STRING);

    Value print(String name, List<Value> arguments) {
        if (arguments.stream().anyMatch(argument -> !(argument instanceof Value.Const))) {
            return UNKNOWN;
        }
        if (name.equals("Sprint")) {
            StringBuilder all = new StringBuilder();
            arguments.forEach(argument -> all.append(text(argument)));
            return Value.Const.of(all.toString());
        }
        String format = Values.text(arguments.get(0));
        return format == null ? UNKNOWN : formatted(format, arguments.subList(1, arguments.size()));
    }

    private static Value formatted(String format, List<Value> arguments) {
        StringBuilder out = new StringBuilder();
        int used = 0;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%' || i + 1 >= format.length()) {
                out.append(c);
                continue;
            }
            char verb = format.charAt(++i);
            if (verb == '%') {
                out.append('%');
            } else if (used < arguments.size() && "svd".indexOf(verb) >= 0) {
                out.append(text(arguments.get(used++)));
            } else if (used < arguments.size() && verb == 'q') {
                out.append('"').append(text(arguments.get(used++))).append('"');
            } else {
                return UNKNOWN;
            }
        }
        return out.length() > Operators.LONGEST_TEXT ? UNKNOWN : Value.Const.of(out.toString());
    }

    private static String text(Value value) {
        return value instanceof Value.Const known ? String.valueOf(known.value()) : "";
    }
}
