package io.pacto.plugin.openapiinfer.jvm.schema;

import java.util.Locale;

/** How Jackson turns names of Java into names of properties ({@code @JsonNaming}). */
enum Naming {
    AS_IS,
    SNAKE,
    UPPER_SNAKE,
    KEBAB,
    DOT,
    LOWER,
    UPPER_CAMEL;

    static Naming of(Marks marks) {
        return marks.find("com.fasterxml.jackson.databind.annotation.JsonNaming")
                .or(() -> marks.find("tools.jackson.databind.annotation.JsonNaming"))
                .flatMap(mark -> mark.type("value"))
                .map(type -> named(type.simpleName()))
                .orElse(AS_IS);
    }

    private static Naming named(String strategy) {
        return switch (strategy) {
            case "SnakeCaseStrategy", "LowerCaseWithUnderscoresStrategy" -> SNAKE;
            case "UpperSnakeCaseStrategy" -> UPPER_SNAKE;
            case "KebabCaseStrategy" -> KEBAB;
            case "LowerDotCaseStrategy" -> DOT;
            case "LowerCaseStrategy" -> LOWER;
            case "UpperCamelCaseStrategy", "PascalCaseStrategy" -> UPPER_CAMEL;
            default -> AS_IS;
        };
    }

    String apply(String name) {
        return switch (this) {
            case AS_IS -> name;
            case SNAKE -> separated(name, '_');
            case UPPER_SNAKE -> separated(name, '_').toUpperCase(Locale.ROOT);
            case KEBAB -> separated(name, '-');
            case DOT -> separated(name, '.');
            case LOWER -> name.toLowerCase(Locale.ROOT);
            case UPPER_CAMEL -> name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
        };
    }

    private static String separated(String name, char separator) {
        StringBuilder text = new StringBuilder();
        boolean afterCapital = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean capital = Character.isUpperCase(c);
            if (capital && !afterCapital && text.length() > 0) {
                text.append(separator);
            }
            text.append(Character.toLowerCase(c));
            afterCapital = capital;
        }
        return text.toString();
    }
}
