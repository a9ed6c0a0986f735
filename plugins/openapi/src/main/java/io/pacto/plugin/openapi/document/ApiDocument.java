package io.pacto.plugin.openapi.document;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An API description in the shape of OpenAPI 3, whatever version it was written in. */
public final class ApiDocument {

    private final String name;
    private final Mapping root;
    private final String version;
    private final BundleFiles files;
    private final References references;

    private ApiDocument(String name, Mapping root, String version, BundleFiles files, References references) {
        this.name = name;
        this.root = root;
        this.version = version;
        this.files = files;
        this.references = references;
    }

    /**
     * Reads a tree whose root says that it is OpenAPI or Swagger.
     *
     * @param name the file
     * @param root its tree
     * @param files where references may lead
     * @return the document
     */
    static ApiDocument of(String name, Mapping root, BundleFiles files) {
        References references = new References(files, name);
        String version = root.text("openapi");
        if (version == null) {
            Mapping rewritten = SwaggerSchemas.rewritten(root);
            files.put(name, rewritten);
            return new ApiDocument(
                    name, new SwaggerConversion(rewritten, references).convert(), "2.0", files, references);
        }
        return new ApiDocument(name, root, version, files, references);
    }

    /** Returns the file, as a path inside the bundle. */
    public String name() {
        return name;
    }

    /**
     * The tree of a file that references may lead to, as it is written there; schemas of version 2 are rewritten.
     *
     * @param path a path inside the bundle
     * @return its root, or null when it cannot be read
     */
    public @Nullable Node file(String path) {
        return files.root(path);
    }

    /** Returns the whole tree. */
    public Mapping root() {
        return root;
    }

    /** Returns the version it was written in, {@code 3.0.3} say, which decides how its schemas are read. */
    public String version() {
        return version;
    }

    /**
     * The mapping below a key of the root.
     *
     * @param key the key
     * @return the mapping, or null
     */
    public @Nullable Mapping mapping(String key) {
        return root.get(key) instanceof Mapping mapping ? mapping : null;
    }

    /**
     * A group of components.
     *
     * @param kind {@code securitySchemes}, say
     * @return the group, or null
     */
    public @Nullable Mapping components(String kind) {
        Node components = root.get("components");
        return components != null && components.get(kind) instanceof Mapping mapping ? mapping : null;
    }

    /**
     * Follows references.
     *
     * @param node anything
     * @return the target; the node itself when it is no reference, or one that leads nowhere or out of the bundle: then it
     *     is compared as written
     */
    public Node resolve(Node node) {
        return references.resolve(node);
    }

    /**
     * The reference that could not be followed.
     *
     * @param resolved what {@link #resolve} gave
     * @return its text, or null when there is none left
     */
    public static @Nullable String stranger(Node resolved) {
        return resolved instanceof Mapping ? resolved.text("$ref") : null;
    }

    /**
     * A path item with its reference followed; what stands beside the reference is part of it.
     *
     * @param item as written
     * @return the whole path item
     */
    public Node pathItem(Node item) {
        Node target = resolve(item);
        if (!(item instanceof Mapping own)
                || !(target instanceof Mapping shared)
                || own.entries().size() == 1) {
            return target;
        }
        if (own.get("$ref") == null) {
            return own;
        }
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : own.entries()) {
            if (!entry.name().equals("$ref")) {
                entries.add(entry);
            }
        }
        for (Entry entry : shared.entries()) {
            if (own.get(entry.name()) == null) {
                entries.add(entry);
            }
        }
        return new Mapping(own.position(), own.trail(), entries);
    }

    /**
     * Whether a value is {@code true}.
     *
     * @param value a node, or null
     * @return true for the truth value alone
     */
    public static boolean isTrue(@Nullable Node value) {
        return value instanceof Scalar scalar
                && scalar.kind() == Scalar.Kind.BOOLEAN
                && scalar.text().equalsIgnoreCase("true");
    }
}
