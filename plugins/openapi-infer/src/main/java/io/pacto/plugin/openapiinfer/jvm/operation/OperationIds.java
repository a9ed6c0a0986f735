package io.pacto.plugin.openapiinfer.jvm.operation;

import io.pacto.plugin.openapiinfer.spec.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the names of operations differ: the second of a name gets {@code _1}, as springdoc and others do. */
public final class OperationIds {

    private OperationIds() {}

    /**
     * The same operations, those of one path and method merged, with names that differ, given out in order of path and method.
     *
     * @param operations the operations
     * @return them in order of path and method
     */
    public static List<Operation> unique(List<Operation> operations) {
        List<Operation> sorted = new ArrayList<>(Merged.of(operations));
        sorted.sort(Comparator.comparing(Operation::path).thenComparing(Operation::method));
        Set<String> taken = new HashSet<>();
        List<Operation> unique = new ArrayList<>();
        for (Operation one : sorted) {
            Operation.Head head = one.head();
            String id = head.operationId();
            for (int i = 1; !id.isEmpty() && !taken.add(id); i++) {
                id = head.operationId() + "_" + i;
            }
            Operation.Head named =
                    new Operation.Head(id, head.summary(), head.description(), head.tags(), head.deprecated());
            unique.add(new Operation(one.path(), one.method(), named, one.parameters(), one.body(), one.responses()));
        }
        return unique;
    }
}
