package io.pacto.host.document;

import io.pacto.api.Comment;
import io.pacto.api.DocumentException;
import io.pacto.api.Documents;
import io.pacto.api.Node;
import java.util.List;
import java.util.Locale;

/**
 * Reads and writes documents. Stateless: one instance serves every thread.
 *
 * <p>The YAML path loads neither regular expressions of ours, nor lambdas, nor a JSON library: {@code pacto validate}
 * takes it first.
 */
public final class HostDocuments implements Documents {

    /** Makes a reader and writer. */
    public HostDocuments() {}

    @Override
    public Node parse(String file, byte[] content) {
        return parse(file, content, Limits.CONTENT);
    }

    @Override
    public Node parseSettings(String file, byte[] content) {
        return parse(file, content, Limits.CONTRACT);
    }

    @Override
    public List<Comment> comments(String file, byte[] content) {
        if (isJson(file)) {
            return List.of();
        }
        try {
            return YamlComments.of(file, Utf8.decode(file, content, Limits.CONTENT));
        } catch (DocumentException unreadable) {
            return List.of();
        }
    }

    @Override
    public Node parse(String file, byte[] content, long mostBytes) {
        return parse(file, content, Limits.CONTENT.bytes(mostBytes));
    }

    /**
     * Reads a document within limits: strict JSON when the name ends in {@code .json}, else the first YAML document.
     *
     * @param file the name used in positions and messages
     * @param content the bytes, UTF-8
     * @param limits how large it may be
     * @return the tree, with places
     * @throws io.pacto.api.DocumentException when it is not well formed or over a limit
     */
    public Node parse(String file, byte[] content, Limits limits) {
        return isJson(file)
                ? JsonReader.read(file, Utf8.decode(file, content, limits), limits)
                : parseYaml(file, content, limits).root();
    }

    /**
     * Reads YAML whatever the file is called, and counts the documents that follow the first.
     *
     * @param file the name used in positions and messages
     * @param content the bytes, UTF-8
     * @param limits how large it may be
     * @return the first document; an empty stream gives a null scalar
     * @throws io.pacto.api.DocumentException when it is not well formed or over a limit
     */
    public ParsedYaml parseYaml(String file, byte[] content, Limits limits) {
        return YamlStream.read(file, Utf8.decode(file, content, limits), limits);
    }

    private static boolean isJson(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    @Override
    public String toJson(Node node) {
        return JsonWriter.write(node);
    }

    @Override
    public String toYaml(Node node) {
        return YamlWriter.write(node);
    }
}
