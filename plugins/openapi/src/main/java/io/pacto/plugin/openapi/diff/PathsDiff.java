package io.pacto.plugin.openapi.diff;

import static io.pacto.api.Classification.NON_BREAKING;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.plugin.openapi.document.ApiDocument;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares groups of path items: paths, webhooks, the expressions of a callback. */
final class PathsDiff {

    private final ApiDocument old;
    private final ApiDocument current;
    private final OperationDiff operations;

    PathsDiff(ApiDocument old, ApiDocument current, Farewell farewell) {
        this.old = old;
        this.current = current;
        this.operations = new OperationDiff(old, current, farewell, this);
    }

    /** Compares paths or webhooks. */
    void compare(
            @Nullable Mapping before, @Nullable Mapping after, Place document, PathPairs.Group group, Changes changes) {
        Exchange exchange = group == PathPairs.Group.PATHS ? Exchange.CALL : Exchange.TURNED;
        new Round(group, "", document, exchange, changes).compare(before, after);
    }

    /** Compares the expressions of a callback. */
    void callback(String name, Mapping before, Mapping after, Place operation, Exchange exchange, Changes changes) {
        new Round(PathPairs.Group.CALLBACK, name + " ", operation, exchange, changes).compare(before, after);
    }

    /** One group on its way through the comparison. */
    private final class Round {

        private final PathPairs.Group group;
        private final String prefix;
        private final Place outer;
        private final Exchange exchange;
        private final Changes changes;

        Round(PathPairs.Group group, String prefix, Place outer, Exchange exchange, Changes changes) {
            this.group = group;
            this.prefix = prefix;
            this.outer = outer;
            this.exchange = exchange;
            this.changes = changes;
        }

        void compare(@Nullable Mapping before, @Nullable Mapping after) {
            Map<String, Entry> older = PathPairs.entries(before);
            Map<String, Entry> newer = PathPairs.entries(after);
            Map<String, Entry> partners = PathPairs.partners(older, newer, group);
            for (Entry now : newer.values()) {
                Entry then = partners.get(now.name());
                Place where = outer.in(group.kind(), prefix + now.name(), now.key());
                if (then == null) {
                    changes.added(group.rule() + ".added", NON_BREAKING, where, "");
                } else {
                    older.remove(then.name());
                    operations.items(
                            new PathItem(old, then, group),
                            new PathItem(current, now, group),
                            where,
                            exchange,
                            changes);
                }
            }
            for (Entry gone : older.values()) {
                operations.removed(
                        new PathItem(old, gone, group),
                        group.rule() + ".removed",
                        outer.in(group.kind(), prefix + gone.name(), outer.at()),
                        changes);
            }
        }
    }
}
