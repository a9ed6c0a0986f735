package io.pacto.plugin.openapiinfer.huma.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What functions of Go's standard library make of known values, as far as paths and names are made with them. */
public final class StandardLibrary {

    /** Texts of this length, put into one another, still fit into memory. */
    private static final int LONGEST_ARGUMENT = 4096;

    private final Formatting formatting = new Formatting();

    /** It has no state. */
    public StandardLibrary() {}

    /**
     * Calls a function.
     *
     * @param path the import path
     * @param name the function
     * @param arguments what it is called with
     * @param typeArguments its type arguments
     * @param machine what calls it
     * @return the result; null when the function is unknown
     */
    public @Nullable Value call(
            String path, String name, List<Value> arguments, List<GoType> typeArguments, Machine machine) {
        return switch (path) {
            case "strings" -> strings(name, arguments);
            case "fmt" -> name.equals("Sprintf") || name.equals("Sprint") ? formatting.print(name, arguments) : null;
            case "path" -> name.equals("Join") ? join(arguments) : null;
            case "strconv" -> {
                Long number = name.equals("Itoa") ? Values.number(arguments.get(0)) : null;
                yield number == null ? new Value.Unknown(GoType.Basic.STRING) : Value.Const.of(Long.toString(number));
            }
            case "reflect" -> reflect(name, arguments, typeArguments, machine);
            case "os" -> name.equals("Getenv") ? new Value.Unknown(GoType.Basic.STRING) : null;
            case "errors" -> name.equals("New") ? Value.Unknown.ANYTHING : null;
            case "slices" -> name.equals("Clone") || name.equals("Concat") ? concatenated(arguments) : null;
            default -> null;
        };
    }

    private static @Nullable Value concatenated(List<Value> arguments) {
        List<Value> items = new ArrayList<>();
        for (Value argument : arguments) {
            if (!(argument instanceof Value.Items known)) {
                return null;
            }
            items.addAll(known.items());
        }
        return arguments.get(0) instanceof Value.Items first ? new Value.Items(first.type(), items) : null;
    }

    private static @Nullable Value reflect(
            String name, List<Value> arguments, List<GoType> typeArguments, Machine machine) {
        if (name.equals("TypeFor") && typeArguments.size() == 1) {
            return new Value.Type(typeArguments.get(0));
        }
        boolean pointer = name.equals("PointerTo") && arguments.get(0) instanceof Value.Type;
        if (pointer && arguments.get(0) instanceof Value.Type type) {
            return new Value.Type(new GoType.Pointer(type.type()));
        }
        return name.equals("TypeOf") ? new Value.Type(machine.values().typeOf(arguments.get(0))) : null;
    }

    private static Value join(List<Value> arguments) {
        List<String> parts = new ArrayList<>();
        for (Value argument : arguments) {
            String text = Values.text(argument);
            if (text == null) {
                return new Value.Unknown(GoType.Basic.STRING);
            }
            if (!text.isEmpty()) {
                parts.add(text);
            }
        }
        String joined = String.join("/", parts).replaceAll("/+", "/");
        boolean trailing = joined.length() > 1 && joined.endsWith("/");
        return Value.Const.of(trailing ? joined.substring(0, joined.length() - 1) : joined);
    }

    private static @Nullable Value strings(String name, List<Value> arguments) {
        if (name.equals("Join")) {
            return joined(arguments);
        }
        List<String> texts = new ArrayList<>();
        for (Value argument : arguments) {
            String text = Values.text(argument);
            Long number = Values.number(argument);
            if ((text == null && number == null) || (text != null && text.length() > LONGEST_ARGUMENT)) {
                return null;
            }
            texts.add(text == null ? String.valueOf(number) : text);
        }
        String first = texts.isEmpty() ? "" : texts.get(0);
        String second = texts.size() > 1 ? texts.get(1) : "";
        return switch (name) {
            case "HasPrefix" -> Value.Const.of(first.startsWith(second));
            case "HasSuffix" -> Value.Const.of(first.endsWith(second));
            case "Contains" -> Value.Const.of(first.contains(second));
            case "Split" -> split(first, second);
            default -> {
                String changed = changed(name, first, second, texts);
                yield changed == null ? null : Value.Const.of(changed);
            }
        };
    }

    private static @Nullable String changed(String name, String first, String second, List<String> texts) {
        return switch (name) {
            case "ToLower" -> first.toLowerCase(Locale.ROOT);
            case "ToUpper" -> first.toUpperCase(Locale.ROOT);
            case "TrimSpace" -> first.strip();
            case "TrimPrefix" -> first.startsWith(second) ? first.substring(second.length()) : first;
            case "TrimSuffix" -> first.endsWith(second) ? first.substring(0, first.length() - second.length()) : first;
            case "Trim" -> trimmed(first, second, true, true);
            case "TrimLeft" -> trimmed(first, second, true, false);
            case "TrimRight" -> trimmed(first, second, false, true);
            case "ReplaceAll" -> first.replace(second, texts.get(2));
            case "Replace" -> texts.get(3).startsWith("-") ? first.replace(second, texts.get(2)) : null;
            case "Repeat" -> second.length() < 4 ? first.repeat(Math.max(0, Integer.parseInt(second))) : null;
            case "Title" -> title(first);
            default -> null;
        };
    }

    private static String title(String text) {
        StringBuilder title = new StringBuilder();
        boolean start = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            title.append(start ? Character.toTitleCase(c) : c);
            start = !Character.isLetterOrDigit(c) && c != '_' && c != '\'';
        }
        return title.toString();
    }

    private static String trimmed(String text, String cut, boolean left, boolean right) {
        int start = 0;
        int end = text.length();
        while (left && start < end && cut.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (right && end > start && cut.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    private static Value split(String text, String separator) {
        List<Value> parts = new ArrayList<>();
        List<String> texts =
                separator.isEmpty() ? List.of(text) : Arrays.asList(text.split(Pattern.quote(separator), -1));
        texts.forEach(part -> parts.add(Value.Const.of(part)));
        return Value.Items.of(GoType.Basic.STRING, parts);
    }

    private static Value joined(List<Value> arguments) {
        String separator = Values.text(arguments.get(1));
        List<String> texts = new ArrayList<>();
        if (separator == null || !(arguments.get(0) instanceof Value.Items items)) {
            return new Value.Unknown(GoType.Basic.STRING);
        }
        for (Value item : items.items()) {
            String text = Values.text(item);
            if (text == null) {
                return new Value.Unknown(GoType.Basic.STRING);
            }
            texts.add(text);
        }
        long length = texts.stream().mapToLong(String::length).sum() + (long) separator.length() * texts.size();
        return length > Operators.LONGEST_TEXT
                ? new Value.Unknown(GoType.Basic.STRING)
                : Value.Const.of(String.join(separator, texts));
    }
}
