package io.pacto.plugin.openapiinfer.huma.golang;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file of Go source.
 *
 * @param path where it was found
 * @param packageName the name in its package clause
 * @param imports what it imports
 * @param declarations what it declares, in order
 */
public record GoFile(String path, String packageName, List<Import> imports, List<Decl> declarations) {

    /** Copies the lists. */
    public GoFile {
        imports = List.copyOf(imports);
        declarations = List.copyOf(declarations);
    }

    /**
     * An import.
     *
     * @param name the name given to it, such as {@code .} or {@code _}; empty when the package's own is used
     * @param path the import path
     */
    public record Import(String name, String path) {}

    /**
     * Reads a file.
     *
     * @param path where it was found
     * @param content its bytes, UTF-8
     * @return the syntax tree
     * @throws GoSyntaxException when it is not Go, or nested more than 300 levels deep
     */
    public static GoFile parse(String path, byte[] content) throws GoSyntaxException {
        return new Parser(Scanner.scan(new String(content, StandardCharsets.UTF_8))).file(path);
    }
}
