package io.pacto.plugin.openapiinfer.jvm.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a documentation comment says, as plain text.
 *
 * @param text the description
 * @param parameters the descriptions of {@code @param}, by name
 * @param returns the description of {@code @return}
 * @param deprecated whether it has {@code @deprecated}
 */
public record Javadoc(String text, Map<String, String> parameters, String returns, boolean deprecated) {

    /** No comment. */
    public static final Javadoc NONE = new Javadoc("", Map.of(), "", false);

    private static final Pattern INLINE = Pattern.compile("\\{@\\w+\\s*([^{}]*)\\}");
    private static final Pattern ELEMENT = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");
    private static final int LONGEST = 20_000;

    /**
     * Reads a comment.
     *
     * @param comment what stands between its marks
     * @return its parts
     */
    static Javadoc of(String comment) {
        if (comment.length() > LONGEST) {
            return NONE;
        }
        StringBuilder block = new StringBuilder();
        Map<String, String> parameters = new LinkedHashMap<>();
        String[] found = {"", "", ""};
        String tag = "";
        for (String raw : comment.split("\r?\n", -1)) {
            String line = raw.strip();
            line = line.startsWith("*") ? line.substring(1).strip() : line;
            if (line.startsWith("@")) {
                end(tag, block, parameters, found);
                int space = line.indexOf(' ');
                tag = space < 0 ? line : line.substring(0, space);
                block.append(space < 0 ? "" : line.substring(space + 1).strip());
            } else {
                block.append('\n').append(line);
            }
        }
        end(tag, block, parameters, found);
        return new Javadoc(found[0], parameters, found[1], !found[2].isEmpty());
    }

    private static void end(String tag, StringBuilder block, Map<String, String> parameters, String[] found) {
        String text = plain(block.toString());
        block.setLength(0);
        switch (tag) {
            case "" -> found[0] = text;
            case "@return" -> found[1] = text;
            case "@deprecated" -> found[2] = "yes";
            case "@param" -> {
                int space = text.indexOf(' ');
                if (space > 0) {
                    parameters.put(
                            text.substring(0, space), text.substring(space + 1).strip());
                }
            }
            default -> {
                // Tags about the code itself say nothing about the interface.
            }
        }
    }

    private static String plain(String html) {
        Matcher inline = INLINE.matcher(html);
        String text = inline.replaceAll(match -> Matcher.quoteReplacement(match.group(1)));
        text = ELEMENT.matcher(text).replaceAll("");
        return text.replaceAll("[ \t]+", " ").replaceAll("\n{3,}", "\n\n").strip();
    }

    /** Returns the first sentence. */
    public String summary() {
        for (int i = 0; i + 1 < text.length(); i++) {
            if (text.charAt(i) == '.' && Character.isWhitespace(text.charAt(i + 1))) {
                return text.substring(0, i + 1);
            }
        }
        return text;
    }
}
