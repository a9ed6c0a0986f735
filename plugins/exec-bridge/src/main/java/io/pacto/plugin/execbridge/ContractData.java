package io.pacto.plugin.execbridge;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A contract as executables know it: the structure of the file, without what says nothing. They read an absent key as empty,
 * false or null; {@code interfaces} is always there, and a fixed number of replicas is a range as well.
 */
final class ContractData {

    private ContractData() {}

    static Mapping of(Mapping document) {
        Mapping.Builder contract = Mapping.builder();
        for (Entry entry : document.entries()) {
            switch (entry.name()) {
                case "interfaces" -> {
                    // below, also when there are none
                }
                case "scaling" -> contract.putIfAny("scaling", scaling(reduced(entry.value())));
                // What the organisation put there is passed as it is.
                case "metadata" -> contract.putIfAny("metadata", entry.value());
                default -> contract.putIfAny(entry.name(), reduced(entry.value()));
            }
        }
        Node interfaces = document.get("interfaces");
        return contract.put("interfaces", interfaces == null ? Scalar.none() : reduced(interfaces))
                .build();
    }

    private static Node scaling(Node scaling) {
        if (!(scaling instanceof Mapping map) || map.get("replicas") == null) {
            return scaling;
        }
        Node replicas = map.get("replicas");
        Mapping.Builder range = Mapping.builder();
        for (Entry entry : map.entries()) {
            range.put(entry.name(), entry.value());
        }
        for (String end : List.of("min", "max")) {
            if (map.get(end) == null && replicas != null) {
                range.put(end, replicas);
            }
        }
        return range.build();
    }

    private static Node reduced(Node node) {
        if (node instanceof Mapping mapping) {
            Mapping.Builder rest = Mapping.builder();
            for (Entry entry : mapping.entries()) {
                // The author's defaults are data of their own; false says something there.
                Node value = entry.name().equals("values") ? entry.value() : reduced(entry.value());
                if (!isFalse(value)) {
                    rest.putIfAny(entry.name(), value);
                }
            }
            return rest.build();
        }
        if (node instanceof Sequence sequence) {
            List<Node> items = new ArrayList<>();
            for (Node item : sequence.items()) {
                items.add(reduced(item));
            }
            return Sequence.of(items);
        }
        return node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.DECIMAL ? whole(scalar) : node;
    }

    private static boolean isFalse(Node value) {
        return value instanceof Scalar scalar
                && scalar.kind() == Scalar.Kind.BOOLEAN
                && scalar.text().equals("false");
    }

    /** The format takes {@code 80.0} for a whole number; programs with integer fields would not. */
    private static Scalar whole(Scalar decimal) {
        try {
            return Scalar.of(new BigDecimal(decimal.text()).longValueExact());
        } catch (ArithmeticException | NumberFormatException fraction) {
            return decimal;
        }
    }
}
