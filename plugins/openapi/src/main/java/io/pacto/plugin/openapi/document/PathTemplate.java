package io.pacto.plugin.openapi.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A path with its parameter names taken out: {@code /u/{id}} and {@code /u/{uid}} are one path.
 *
 * @param erased the path with {@code {}} for each parameter
 * @param names the parameters in order
 */
public record PathTemplate(String erased, List<String> names) {

    /** Copies the names. */
    public PathTemplate {
        names = List.copyOf(names);
    }

    /**
     * Takes the names out.
     *
     * @param path as written
     * @return the template
     */
    public static PathTemplate of(String path) {
        if (path.indexOf('{') < 0) {
            return plain(path);
        }
        StringBuilder erased = new StringBuilder();
        List<String> names = new ArrayList<>();
        int from = 0;
        for (int open = path.indexOf('{'); open >= 0; open = path.indexOf('{', from)) {
            int close = path.indexOf('}', open);
            if (close < 0) {
                break;
            }
            erased.append(path, from, open).append("{}");
            names.add(path.substring(open + 1, close));
            from = close + 1;
        }
        return new PathTemplate(erased.append(path.substring(from)).toString(), names);
    }

    /**
     * Something that is no template: the name of a webhook, the expression of a callback.
     *
     * @param text as written
     * @return the text without parameters
     */
    public static PathTemplate plain(String text) {
        return new PathTemplate(text, List.of());
    }
}
