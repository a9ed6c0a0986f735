package io.pacto.plugin.openapi.diff;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.NON_BREAKING;
import static io.pacto.api.Classification.POTENTIAL_BREAKING;

import io.pacto.api.Change;
import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.plugin.openapi.document.ApiDocument;
import io.pacto.plugin.openapi.document.Operation;
import io.pacto.plugin.openapi.document.Parameter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the reference implementation, as documented: paths, methods, parameters, bodies and responses come, go or
 * differ, and what differs inside is not looked at. Documents are read as well as for our own rules: references are
 * followed, and parameters of a path count for its methods.
 */
public final class CoarseDiff {

    private final ApiDocument old;
    private final ApiDocument current;
    private final Equality equality;
    private final Changes changes;

    private CoarseDiff(ApiDocument old, ApiDocument current, Changes changes) {
        this.old = old;
        this.current = current;
        this.equality = new Equality(old, current);
        this.changes = changes;
    }

    /**
     * Compares two descriptions.
     *
     * @param old the earlier one
     * @param current the later one
     * @param subject the interface they describe
     * @param found where changes are put
     */
    public static void compare(ApiDocument old, ApiDocument current, String subject, List<Change> found) {
        new CoarseDiff(old, current, Changes.of(subject, found)).paths();
    }

    private void paths() {
        Map<String, Entry> before = PathPairs.entries(old.mapping("paths"));
        Map<String, Entry> after = PathPairs.entries(current.mapping("paths"));
        Map<String, Entry> partners = PathPairs.partners(before, after, PathPairs.Group.PATHS);
        Scalar key = current.root().key("paths");
        Place api = Place.document(key == null ? current.root() : key);
        for (Entry now : after.values()) {
            Place where = api.in(Place.Kind.PATH, now.name(), now.key());
            Entry then = partners.get(now.name());
            if (then == null) {
                changes.added("openapi.paths.added", NON_BREAKING, where, "");
            } else {
                before.remove(then.name());
                methods(
                        new PathItem(old, then, PathPairs.Group.PATHS),
                        new PathItem(current, now, PathPairs.Group.PATHS),
                        where);
            }
        }
        for (Entry gone : before.values()) {
            changes.removed("openapi.paths.removed", BREAKING, api.in(Place.Kind.PATH, gone.name(), api.at()), "");
        }
    }

    private void methods(PathItem before, PathItem after, Place path) {
        Map<String, Entry> older = before.methods();
        for (Map.Entry<String, Entry> pair : after.methods().entrySet()) {
            Entry then = older.remove(pair.getKey());
            Place where =
                    path.in(Place.Kind.METHOD, pair.getKey(), pair.getValue().key());
            if (then == null) {
                changes.added("openapi.methods.added", NON_BREAKING, where, "");
            } else {
                operation(before.operation(then), after.operation(pair.getValue()), where);
            }
        }
        for (String gone : older.keySet()) {
            changes.removed("openapi.methods.removed", BREAKING, path.in(Place.Kind.METHOD, gone, path.at()), "");
        }
    }

    private void operation(Operation before, Operation after, Place where) {
        parameters(before, after, where);
        Mapping then = before.body();
        Mapping now = after.body();
        if (then != null && now != null) {
            differs("openapi.request-body.changed", then, now, where.body(now));
        } else if (now != null) {
            changes.added("openapi.request-body.added", POTENTIAL_BREAKING, where.body(now), "");
        } else if (then != null) {
            changes.removed("openapi.request-body.removed", POTENTIAL_BREAKING, where.body(where.at()), "");
        }
        Map<String, Entry> older = before.responses();
        for (Map.Entry<String, Entry> pair : after.responses().entrySet()) {
            Entry is = pair.getValue();
            Entry was = older.remove(pair.getKey());
            Place response = where.in(Place.Kind.RESPONSE, is.name(), is.key());
            if (was == null) {
                changes.added("openapi.responses.added", NON_BREAKING, response, "");
            } else {
                differs("openapi.responses.changed", was.value(), is.value(), response);
            }
        }
        for (Entry gone : older.values()) {
            Place response = where.in(Place.Kind.RESPONSE, gone.name(), where.at());
            changes.removed("openapi.responses.removed", BREAKING, response, "");
        }
    }

    private void parameters(Operation before, Operation after, Place where) {
        Map<Parameter.Key, Parameter> older = before.parameters();
        for (Map.Entry<Parameter.Key, Parameter> pair : after.parameters().entrySet()) {
            Parameter now = pair.getValue();
            Parameter then = older.remove(pair.getKey());
            Place parameter = where.in(Place.Kind.PARAMETER, now.label(), now.node());
            if (then == null) {
                changes.added("openapi.parameters.added", POTENTIAL_BREAKING, parameter, "");
            } else {
                differs("openapi.parameters.changed", then.node(), now.node(), parameter);
            }
        }
        for (Parameter gone : older.values()) {
            Place parameter = where.in(Place.Kind.PARAMETER, gone.label(), where.at());
            changes.removed("openapi.parameters.removed", BREAKING, parameter, "");
        }
    }

    private void differs(String rule, @Nullable Node before, @Nullable Node after, Place where) {
        if (!equality.same(before, after)) {
            changes.modified(rule, POTENTIAL_BREAKING, where, "");
        }
    }
}
