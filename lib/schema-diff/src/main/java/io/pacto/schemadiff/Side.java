package io.pacto.schemadiff;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Sequence;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of the two documents that are compared: what its references lead to, and what its schemas mean. */
final class Side {

    /** References that lead to references. */
    private static final int MAX_HOPS = 100;

    /** Schemas that are read inside one another: through allOf, anyOf and references, not through properties. */
    private static final int MAX_DEPTH = 200;

    private static final Node TEXT = Mapping.builder().put("type", "string").build();

    private final SchemaFile root;
    private final Scope rootScope;
    private final Budget budget;
    private final IdentityHashMap<Node, Sub> subs = new IdentityHashMap<>();
    private final Map<String, Scope> files = new HashMap<>();
    private final IdentityHashMap<SchemaFile, Identities> identities = new IdentityHashMap<>();
    private final Sub any = new Sub(this, List.of());
    private final FormReader reader = new FormReader(this);
    private int depth;
    private int cuts;

    Side(SchemaFile root, Budget budget) {
        this.root = root;
        this.budget = budget;
        this.rootScope = Scope.of(root);
        files.put(root.path(), rootScope);
    }

    Dialect dialect() {
        return root.dialect();
    }

    Scope scope(SchemaFile file) {
        if (file.path().equals(root.path())) {
            return rootScope;
        }
        return files.computeIfAbsent(file.path(), path -> Scope.of(file));
    }

    /** The schema that accepts everything. */
    Sub any() {
        return any;
    }

    /** A schema that only ever sees texts: names of properties. */
    Sub textual(Sub names) {
        return Sub.both(names, sub(TEXT, rootScope));
    }

    /** The schema at a place; where a plain reference stands, the one it leads to. */
    Sub sub(Node node, Scope scope) {
        Sub known = subs.get(node);
        if (known != null) {
            return known;
        }
        Sub.Part target = new Sub.Part(node, scope);
        for (int hops = 0; hops < MAX_HOPS && target.node() instanceof Mapping map && isPlainRef(map); hops++) {
            Sub.Part next = resolve(target.scope().inside(map), reference(map));
            if (next == null) {
                break;
            }
            target = next;
        }
        Sub sub = subs.get(target.node());
        if (sub == null) {
            sub = new Sub(this, List.of(target));
            subs.put(target.node(), sub);
        }
        subs.put(node, sub);
        return sub;
    }

    private static String reference(Mapping schema) {
        String text = schema.text("$ref");
        return text == null ? "" : text;
    }

    /** Whether a schema says nothing beside its reference. */
    boolean isPlainRef(Mapping schema) {
        if (schema.text("$ref") == null) {
            return false;
        }
        if (dialect().refHidesSiblings()) {
            return true;
        }
        for (Entry entry : schema.entries()) {
            if (!entry.name().equals("$ref") && Keywords.of(entry.name()) != Keywords.REMARK) {
                return false;
            }
        }
        return true;
    }

    /** Where a reference leads, or null when there is nothing, or it leaves the bundle. */
    Sub.@Nullable Part resolve(Scope scope, String reference) {
        int hash = reference.indexOf('#');
        String document = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : Pointers.decode(reference.substring(hash + 1));
        Scope target = document.isEmpty() ? scope : document(scope, document);
        if (target == null) {
            return null;
        }
        if (fragment.isEmpty()) {
            return new Sub.Part(target.resource(), target);
        }
        if (!fragment.startsWith("/")) {
            return identities(target.file()).anchor(target, fragment);
        }
        Sub.Part found = walk(target, target.resource(), fragment);
        return found != null ? found : walk(target, target.file().root(), fragment);
    }

    private @Nullable Scope document(Scope scope, String document) {
        Identities names = identities(scope.file());
        Scope named = names.resource(Identities.resolve(scope.base(), document));
        if (named == null) {
            named = names.resource(document);
        }
        if (named != null || document.contains("://") || document.startsWith("urn:")) {
            return named;
        }
        String path = Paths.beside(scope.file().path(), Pointers.decode(document));
        return path == null ? null : file(scope.file(), path);
    }

    private @Nullable Scope file(SchemaFile from, String path) {
        Scope known = files.get(path);
        if (known != null) {
            return known;
        }
        Node found = from.others().read(path);
        if (found == null) {
            return null;
        }
        Scope scope = Scope.of(new SchemaFile(path, found, root.dialect(), root.others()));
        files.put(path, scope);
        return scope;
    }

    private static Sub.@Nullable Part walk(Scope from, Node start, String pointer) {
        Scope scope = from;
        Node node = start;
        int at = 1;
        while (at <= pointer.length()) {
            int end = pointer.indexOf('/', at);
            String segment = Pointers.unescape(pointer.substring(at, end < 0 ? pointer.length() : end));
            scope = scope.inside(node);
            Node next = node instanceof Sequence list ? item(list, segment) : node.get(segment);
            if (next == null) {
                return null;
            }
            node = next;
            at = end < 0 ? pointer.length() + 1 : end + 1;
        }
        return new Sub.Part(node, scope);
    }

    private static @Nullable Node item(Sequence list, String segment) {
        if (segment.isEmpty() || segment.length() > 9) {
            return null;
        }
        int index = 0;
        for (int i = 0; i < segment.length(); i++) {
            char digit = segment.charAt(i);
            if (digit < '0' || digit > '9') {
                return null;
            }
            index = (index * 10) + (digit - '0');
        }
        return index < list.items().size() ? list.items().get(index) : null;
    }

    private Identities identities(SchemaFile file) {
        Identities known = identities.get(file);
        if (known == null) {
            known = new Identities(file);
            identities.put(file, known);
        }
        return known;
    }

    Form read(Sub sub) {
        return reader.read(sub);
    }

    /** Goes one schema deeper, unless that is too deep or the budget is spent. */
    boolean enter() {
        if (depth >= MAX_DEPTH || !budget.step()) {
            return false;
        }
        depth++;
        return true;
    }

    void leave() {
        depth--;
    }

    boolean isOutermost() {
        return depth == 0;
    }

    /** How often a schema was met inside itself: what was read meanwhile is not the whole of it. */
    int cuts() {
        return cuts;
    }

    /** What stands for a schema that is met inside itself: nothing is added to it by saying it twice. */
    Form cut(Sub sub) {
        cuts++;
        Form nothing = Form.any(sub.node());
        nothing.vague = depth >= MAX_DEPTH || budget.isSpent();
        return nothing;
    }
}
