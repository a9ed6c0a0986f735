package io.pacto.host.schema;

import io.pacto.api.DocumentException;
import io.pacto.api.Documents;
import io.pacto.api.Files;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.host.file.SafePath;
import io.pacto.host.term.Escaping;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A schema and all files of the bundle it refers to, each reference found or refused (security.md S-039). Afterwards every
 * reference is known as a place in the one document that {@link SchemaTree} makes of them.
 */
final class SchemaSet {

    /** Bundles have a handful; more is an attack on time. */
    private static final int MOST_FILES = 200;

    private final Documents documents;
    private final Files files;
    private final Draft draft;
    private final List<Resource> roots = new ArrayList<>();
    private final Map<String, Resource> byFile = new TreeMap<>();
    private final Map<String, Resource> byId = new TreeMap<>();
    private final Map<String, Target> anchors = new TreeMap<>();
    private final IdentityHashMap<Mapping, Resource> schemas = new IdentityHashMap<>();
    private final IdentityHashMap<Mapping, Target> references = new IdentityHashMap<>();
    private final List<Mapping> pending = new ArrayList<>();
    private boolean readsFiles;

    /** A document, or a part of one with an identifier of its own. */
    record Resource(
            int number,
            String file,
            String pointer,
            Node root,
            @Nullable String id) {}

    /** Where a reference leads; node null for the description of a draft, which the library has. */
    record Target(String location, @Nullable Node node) {}

    SchemaSet(Documents documents, Files files, Draft draft) {
        this.documents = documents;
        this.files = files;
        this.draft = draft;
    }

    void load(Node root, String path) throws Unusable {
        addDocument(root, path);
        while (!pending.isEmpty()) {
            Mapping schema = pending.remove(pending.size() - 1);
            Resource home = schemas.get(schema);
            if (home != null) {
                resolve(schema, home);
            }
        }
    }

    Draft draft() {
        return draft;
    }

    List<Resource> roots() {
        return roots;
    }

    /** Returns whether a reference led to a file, so that it depends on more than itself. */
    boolean readsFiles() {
        return readsFiles;
    }

    /** Returns whether there is any reference. */
    boolean refers() {
        return !references.isEmpty();
    }

    boolean isSchema(Mapping node) {
        return schemas.containsKey(node);
    }

    @Nullable
    Target target(Mapping schema) {
        return references.get(schema);
    }

    private Resource addDocument(Node root, String file) throws Unusable {
        int number = roots.size();
        String prefix = number == 0 ? "" : "/" + SchemaTree.holder(draft) + "/" + SchemaTree.name(number);
        Resource resource = new Resource(number, file, prefix, root, id(root, null));
        roots.add(resource);
        byFile.put(file, resource);
        if (resource.id != null) {
            byId.put(resource.id, resource);
        }
        if (root instanceof Mapping schema) {
            String named = schema.text("$schema");
            if (named != null && Draft.named(named) != draft) {
                throw new Unusable("refers to a schema of another draft: " + Escaping.line(file));
            }
            register(schema, prefix, resource);
        }
        return resource;
    }

    private void register(Mapping schema, String pointer, Resource home) throws Unusable {
        if (schemas.containsKey(schema)) {
            return;
        }
        String id = schema == home.root ? null : id(schema, home);
        Resource mine = home;
        if (id != null) {
            mine = new Resource(home.number, home.file, pointer, schema, id);
            byId.put(id, mine);
        }
        schemas.put(schema, mine);
        pending.add(schema);
        anchor(schema, schema.text("$anchor"), pointer, mine);
        anchor(schema, schema.text("$dynamicAnchor"), pointer, mine);
        String old = schema.text(draft.idKeyword());
        if (old != null && old.startsWith("#") && !old.startsWith("#/")) {
            anchor(schema, old.substring(1), pointer, mine);
        }
        Resource base = mine;
        Subschemas.visit(schema, pointer, (child, place, inPlace) -> register(child, place, base));
    }

    private void anchor(Mapping schema, @Nullable String name, String pointer, Resource home) {
        if (name != null) {
            anchors.putIfAbsent(home.number + home.pointer + "#" + name, new Target("#" + pointer, schema));
        }
    }

    /** The identifier of a schema, absolute where it can be; those that are fragments only are anchors. */
    private @Nullable String id(Node schema, @Nullable Resource home) {
        String id = schema.text(draft.idKeyword());
        if (id == null || id.startsWith("#")) {
            return null;
        }
        String plain = id.endsWith("#") ? id.substring(0, id.length() - 1) : id;
        return home == null ? plain : resolved(home.id, plain);
    }

    private static String resolved(@Nullable String base, String reference) {
        if (base == null) {
            return reference;
        }
        try {
            return new URI(base).resolve(new URI(reference)).toString();
        } catch (URISyntaxException | IllegalArgumentException notOne) {
            return reference;
        }
    }

    private void resolve(Mapping schema, Resource home) throws Unusable {
        String keyword = null;
        for (String candidate : List.of("$ref", "$dynamicRef", "$recursiveRef")) {
            Node value = schema.get(candidate);
            if (value == null) {
                continue;
            }
            if (!(value instanceof Scalar text) || text.kind() != Scalar.Kind.TEXT) {
                throw new Unusable(candidate + " is not a text");
            }
            if (keyword != null) {
                throw new Unusable("both " + keyword + " and " + candidate + " in one schema are not supported");
            }
            keyword = candidate;
            references.put(schema, target(text.text(), home));
        }
    }

    private Target target(String reference, Resource home) throws Unusable {
        int hash = reference.indexOf('#');
        String where = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = decoded(hash < 0 ? "" : reference.substring(hash + 1), reference);
        if (where.isEmpty()) {
            return within(home, fragment, reference);
        }
        Resource known = byId.get(where);
        if (known == null) {
            known = byId.get(resolved(home.id, where));
        }
        if (known != null) {
            return within(known, fragment, reference);
        }
        if (Draft.isMetaSchema(where)) {
            return new Target(reference, null);
        }
        return within(file(where, home, reference), fragment, reference);
    }

    private Resource file(String where, Resource home, String reference) throws Unusable {
        readsFiles = true;
        String path = decoded(where, reference);
        int colon = path.indexOf(':');
        if (colon >= 0 || path.startsWith("/") || path.startsWith("\\")) {
            throw new Unusable("a reference may lead only to the schema itself and to files of its bundle: "
                    + Escaping.line(reference));
        }
        int slash = home.file.lastIndexOf('/');
        String name = SafePath.lookup(slash < 0 ? path : home.file.substring(0, slash + 1) + path);
        if (name == null || !files.has(name)) {
            throw new Unusable("a reference leads to no file of the bundle: " + Escaping.line(reference));
        }
        Resource known = byFile.get(name);
        if (known != null) {
            return known;
        }
        if (roots.size() >= MOST_FILES) {
            throw new Unusable("more than " + MOST_FILES + " files are referred to");
        }
        try {
            return addDocument(documents.parse(name, files.read(name)), name);
        } catch (DocumentException broken) {
            throw new Unusable(Escaping.line(broken.getMessage()));
        }
    }

    private Target within(Resource resource, String fragment, String reference) throws Unusable {
        if (fragment.isEmpty()) {
            return new Target("#" + resource.pointer, resource.root);
        }
        if (!fragment.startsWith("/")) {
            Target anchor = anchors.get(resource.number + resource.pointer + "#" + fragment);
            if (anchor == null) {
                throw new Unusable("a reference leads to no schema: " + Escaping.line(reference));
            }
            return anchor;
        }
        Node node = resource.root;
        for (String step : SafePointer.steps(fragment)) {
            node = child(node, step);
            if (node == null) {
                throw new Unusable("a reference leads to no schema: " + Escaping.line(reference));
            }
        }
        String pointer = resource.pointer + fragment;
        if (node instanceof Mapping schema) {
            register(schema, pointer, resource);
        }
        return new Target("#" + pointer, node);
    }

    private static @Nullable Node child(Node node, String step) {
        if (node instanceof Sequence list) {
            int index = SafePointer.index(step);
            return index >= 0 && index < list.items().size() ? list.items().get(index) : null;
        }
        return node.get(step);
    }

    private static String decoded(String text, String reference) throws Unusable {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new Unusable("a reference is not well formed: " + Escaping.line(reference));
        }
    }
}
