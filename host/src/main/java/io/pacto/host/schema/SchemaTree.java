package io.pacto.host.schema;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.host.document.PlainNumbers;
import io.pacto.host.term.Escaping;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Our nodes as the library's tree: numbers exact, and every reference of a schema an inner one. */
final class SchemaTree {

    /** Beyond this a calculation with exact numbers takes memory without end. */
    private static final int LARGEST_EXPONENT = 1000;

    private static final Set<String> ADDRESSES = new TreeSet<>(List.of(
            "$anchor", "$dynamicAnchor", "$dynamicRef", "$recursiveAnchor", "$recursiveRef", "$ref", "$schema"));

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final @Nullable SchemaSet set;

    private SchemaTree(@Nullable SchemaSet set) {
        this.set = set;
    }

    /** Returns plain data. */
    static JsonNode of(Node value) throws Unusable {
        return new SchemaTree(null).convert(value);
    }

    /** Returns the one document of a schema and all it refers to. */
    static JsonNode of(SchemaSet set) throws Unusable {
        SchemaTree tree = new SchemaTree(set);
        JsonNode root = tree.convert(set.roots().get(0).root());
        for (SchemaSet.Resource other : set.roots().subList(1, set.roots().size())) {
            if (!(root instanceof ObjectNode object)) {
                break;
            }
            if (!(object.get(holder(set.draft())) instanceof ObjectNode)) {
                object.set(holder(set.draft()), tree.nodes.objectNode());
            }
            if (object.get(holder(set.draft())) instanceof ObjectNode holder) {
                holder.set(name(other.number()), tree.convert(other.root()));
            }
        }
        return root;
    }

    /** Where the other files go. */
    static String holder(Draft draft) {
        return switch (draft) {
            case DRAFT_4, DRAFT_6, DRAFT_7 -> "definitions";
            case DRAFT_2019_09, DRAFT_2020_12 -> "$defs";
        };
    }

    static String name(int number) {
        return "bundle file " + number;
    }

    private JsonNode convert(Node node) throws Unusable {
        if (node instanceof Mapping mapping) {
            return convert(mapping);
        }
        if (node instanceof Sequence list) {
            ArrayNode array = nodes.arrayNode(list.items().size());
            for (Node item : list.items()) {
                array.add(convert(item));
            }
            return array;
        }
        return convert((Scalar) node);
    }

    private JsonNode convert(Mapping mapping) throws Unusable {
        boolean schema = set != null && set.isSchema(mapping);
        ObjectNode object = nodes.objectNode();
        for (Entry entry : mapping.entries()) {
            if (!schema || !isAddress(entry.name())) {
                object.set(entry.name(), convert(entry.value()));
            }
        }
        SchemaSet.Target target = schema && set != null ? set.target(mapping) : null;
        if (target != null) {
            object.put("$ref", escaped(target.location()));
        }
        return object;
    }

    private boolean isAddress(String name) {
        return ADDRESSES.contains(name)
                || (set != null && name.equals(set.draft().idKeyword()));
    }

    /** A fragment is part of a URI. */
    private static String escaped(String location) {
        return location.replace("%", "%25").replace(" ", "%20").replace("\"", "%22");
    }

    private JsonNode convert(Scalar scalar) throws Unusable {
        return switch (scalar.kind()) {
            case TEXT -> nodes.stringNode(scalar.text());
            case BOOLEAN -> nodes.booleanNode(scalar.text().equalsIgnoreCase("true"));
            case NULL -> nodes.nullNode();
            case INTEGER -> nodes.numberNode(integer(scalar.text()));
            case DECIMAL ->
                // JSON has no infinity: it is text here, as in every JSON that is written.
                PlainNumbers.isFinite(scalar.text())
                        ? nodes.numberNode(decimal(scalar.text()))
                        : nodes.stringNode(scalar.text());
        };
    }

    private static BigInteger integer(String text) throws Unusable {
        try {
            if (text.startsWith("0x")) {
                return new BigInteger(text.substring(2), 16);
            }
            return text.startsWith("0o") ? new BigInteger(text.substring(2), 8) : new BigInteger(text);
        } catch (NumberFormatException notOne) {
            throw new Unusable("not a number: " + Escaping.line(text));
        }
    }

    private static BigDecimal decimal(String text) throws Unusable {
        try {
            BigDecimal number = new BigDecimal(text);
            if (Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
                throw new Unusable("number out of range: " + Escaping.line(text));
            }
            return number;
        } catch (NumberFormatException notOne) {
            throw new Unusable("not a number: " + Escaping.line(text));
        }
    }
}
