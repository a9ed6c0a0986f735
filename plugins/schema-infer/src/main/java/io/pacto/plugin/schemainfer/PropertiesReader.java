package io.pacto.plugin.schemainfer;

import io.pacto.api.Comment;
import io.pacto.api.DocumentException;
import io.pacto.api.Position;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Reads {@code .properties} files as {@link Properties} does, which knows neither order, places nor comments: one line at a
 * time is handed to it, continuation lines with it. The encoding is UTF-8, as for everything Pacto reads.
 */
final class PropertiesReader {

    private final String file;
    private final List<FlatFile.Setting> settings = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();

    private PropertiesReader(String file) {
        this.file = file;
    }

    static FlatFile read(String file, String text) {
        PropertiesReader reader = new PropertiesReader(file);
        List<String> lines = text.lines().toList();
        for (int at = 0; at < lines.size(); ) {
            at = reader.read(lines, at);
        }
        return new FlatFile(reader.settings, reader.comments);
    }

    /** Reads what begins at a line, and returns the line after it. */
    private int read(List<String> lines, int first) {
        String line = lines.get(first);
        String content = line.stripLeading();
        int column = 1 + line.length() - content.length();
        if (content.isEmpty()) {
            return first + 1;
        }
        if (content.charAt(0) == '#' || content.charAt(0) == '!') {
            comments.add(new Comment(
                    new Position(file, first + 1, column), content.substring(1).strip(), true));
            return first + 1;
        }
        StringBuilder whole = new StringBuilder(content);
        int next = first + 1;
        while (continues(whole) && next < lines.size()) {
            whole.append('\n').append(lines.get(next++));
        }
        add(first + 1, column, whole.toString());
        return next;
    }

    private void add(int line, int column, String text) {
        Properties one = new Properties();
        try {
            one.load(new StringReader(text));
        } catch (IllegalArgumentException badEscape) {
            throw new DocumentException(
                    new Position(file, line, column), "an escape \\u without four hexadecimal digits");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        for (String key : one.stringPropertyNames()) {
            String value = one.getProperty(key).strip();
            settings.add(new FlatFile.Setting(line, column, key, TypedText.kindOf(value), value));
        }
    }

    /** An odd number of backslashes at the end joins the next line. */
    private static boolean continues(CharSequence text) {
        int slashes = 0;
        while (slashes < text.length() && text.charAt(text.length() - 1 - slashes) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }
}
