package io.pacto.plugin.openapiinfer.fastapi.schema;

import java.util.ArrayList;
import java.util.List;

/** Words made of names and docstrings. */
public final class Titles {

    private Titles() {}

    /**
     * A name as a title, the way Python's {@code str.title} does it.
     *
     * @param name such as {@code created_at}
     * @return such as {@code Created At}
     */
    public static String of(String name) {
        StringBuilder title = new StringBuilder();
        boolean inWord = false;
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            boolean letter = Character.isLetter(c);
            title.appendCodePoint(letter && inWord ? Character.toLowerCase(c) : Character.toTitleCase(c));
            inWord = letter;
            i += Character.charCount(c);
        }
        return title.toString().replace('_', ' ').strip();
    }

    /**
     * A docstring without its indentation, as {@code inspect.cleandoc} gives it.
     *
     * @param text the docstring
     * @return its text
     */
    public static String clean(String text) {
        List<String> lines =
                new ArrayList<>(List.of(text.replace("\t", "        ").split("\n", -1)));
        int margin = Integer.MAX_VALUE;
        for (String line : lines.subList(1, lines.size())) {
            if (!line.isBlank()) {
                margin = Math.min(margin, line.length() - line.stripLeading().length());
            }
        }
        List<String> cleaned = new ArrayList<>(List.of(lines.get(0).stripLeading()));
        for (String line : lines.subList(1, lines.size())) {
            cleaned.add(
                    margin == Integer.MAX_VALUE || line.length() < margin
                            ? line.stripLeading()
                            : line.substring(margin));
        }
        while (!cleaned.isEmpty() && cleaned.get(cleaned.size() - 1).isBlank()) {
            cleaned.remove(cleaned.size() - 1);
        }
        while (!cleaned.isEmpty() && cleaned.get(0).isBlank()) {
            cleaned.remove(0);
        }
        return String.join("\n", cleaned);
    }
}
