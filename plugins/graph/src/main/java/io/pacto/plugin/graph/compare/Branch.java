package io.pacto.plugin.graph.compare;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A contract in the tree of differences.
 *
 * @param name its name
 * @param version its version
 * @param change what became of it
 * @param children what it depends on, on either side
 */
record Branch(String name, String version, Optional<Difference> change, List<Branch> children) {

    /** Whether something changed here or below. */
    boolean changed() {
        return change.isPresent() || children.stream().anyMatch(Branch::changed);
    }

    Mapping data() {
        Mapping.Builder data = Mapping.builder().put("name", name).put("version", version);
        change.ifPresent(each -> data.put("change", each.data()));
        List<Node> below = new ArrayList<>();
        children.forEach(each -> below.add(each.data()));
        return data.putIfAny("children", Sequence.of(below)).build();
    }
}
