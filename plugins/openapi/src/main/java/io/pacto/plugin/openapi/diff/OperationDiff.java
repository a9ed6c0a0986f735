package io.pacto.plugin.openapi.diff;

import static io.pacto.api.Classification.NON_BREAKING;

import io.pacto.api.Entry;
import io.pacto.api.Node;
import io.pacto.plugin.openapi.document.ApiDocument;
import io.pacto.plugin.openapi.document.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares the methods of a path item, and all there is in one method. */
final class OperationDiff {

    private final Farewell farewell;
    private final ParametersDiff parameters;
    private final BodyDiff bodies;
    private final ResponsesDiff responses;
    private final SecurityDiff security;
    private final CallbacksDiff callbacks;

    OperationDiff(ApiDocument old, ApiDocument current, Farewell farewell, PathsDiff paths) {
        SchemasDiff schemas = new SchemasDiff(old, current);
        ContentDiff contents = new ContentDiff(old, current, schemas);
        this.farewell = farewell;
        this.parameters = new ParametersDiff(old, current, schemas, contents, farewell);
        this.bodies = new BodyDiff(contents);
        this.responses = new ResponsesDiff(old, current, schemas, contents);
        this.security = new SecurityDiff(old, current);
        this.callbacks = new CallbacksDiff(old, current, paths);
    }

    /** Compares two path items method by method. */
    void items(PathItem before, PathItem after, Place path, Exchange exchange, Changes changes) {
        Strangers.compare(before.node(), after.node(), path, changes);
        Map<String, Entry> older = before.methods();
        for (Map.Entry<String, Entry> pair : after.methods().entrySet()) {
            Entry now = pair.getValue();
            Entry then = older.remove(pair.getKey());
            Place where = path.in(Place.Kind.METHOD, pair.getKey(), now.key());
            if (then == null) {
                changes.added("openapi.methods.added", NON_BREAKING, where, "");
            } else {
                operation(before.operation(then), after.operation(now), where, exchange, changes);
            }
        }
        for (Map.Entry<String, Entry> gone : older.entrySet()) {
            Node operation = gone.getValue().value();
            Farewell.Judgement judgement = farewell.of(operation);
            Stability.excused(operation, changes)
                    .removed(
                            "openapi.methods.removed",
                            judgement.effect(),
                            path.in(Place.Kind.METHOD, gone.getKey(), path.at()),
                            judgement.more());
        }
    }

    /** A path item is gone with all its methods. */
    void removed(PathItem item, String rule, Place where, Changes changes) {
        List<Node> operations = new ArrayList<>();
        for (Entry method : item.methods().values()) {
            operations.add(method.value());
        }
        Farewell.Judgement judgement = farewell.ofAll(operations);
        Stability.excusedAll(operations, changes).removed(rule, judgement.effect(), where, judgement.more());
    }

    private void operation(Operation before, Operation after, Place where, Exchange exchange, Changes all) {
        Changes changes = Stability.excused(before.node(), all);
        parameters.compare(before, after, where, exchange.request(), changes);
        Strangers.parameters(before, after, where, changes);
        bodies.compare(before, after, where, exchange.request(), changes);
        responses.compare(before, after, where, exchange.response(), changes);
        security.compare(before, after, where, exchange, changes);
        callbacks.compare(before.node(), after.node(), where, exchange, changes);
        Stability.compare(before.node(), after.node(), where, changes);
        Traits.compare(before, after, where, changes);
    }
}
