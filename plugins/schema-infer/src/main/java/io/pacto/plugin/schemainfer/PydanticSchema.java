package io.pacto.plugin.schemainfer;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The schema pydantic wrote, with sorted keys, the environment variables of settings, and no secrets: pydantic hides only
 * those whose type says what they are.
 */
final class PydanticSchema {

    /** An annotation of ours: the environment variable that sets a property. */
    private static final String VARIABLE = "x-env";

    /** Keywords that hold values and no schemas. */
    private static final List<String> VALUES = List.of("default", "examples", "example", "const", "enum");

    private final Mapping variables;
    private final SecretValues secrets = new SecretValues();

    PydanticSchema(Mapping variables) {
        this.variables = variables;
    }

    Mapping clean(Mapping schema) {
        collect(schema, false);
        return schema(schema, false, variables);
    }

    /** Learns the values of secrets first, since any other place may repeat one. */
    private void collect(Node node, boolean secret) {
        if (node instanceof Scalar scalar && secret) {
            secrets.add(scalar);
        } else if (node instanceof Sequence list) {
            list.items().forEach(item -> collect(item, secret));
        } else if (node instanceof Mapping mapping) {
            boolean inner = secret || isSecret(mapping);
            for (Entry entry : mapping.entries()) {
                boolean value = VALUES.contains(entry.name());
                if (entry.name().equals("properties") && entry.value() instanceof Mapping properties) {
                    properties.entries().forEach(one -> collect(one.value(), inner || Secrets.isSecret(one.name())));
                } else if (value) {
                    collectValues(entry.value(), inner);
                } else if (!(entry.value() instanceof Scalar)) {
                    collect(entry.value(), inner);
                }
            }
        }
    }

    private void collectValues(Node value, boolean secret) {
        if (value instanceof Scalar scalar && (secret || Secrets.isInValue(scalar.text()))) {
            secrets.add(scalar);
        } else if (value instanceof Sequence list) {
            list.items().forEach(item -> collectValues(item, secret));
        } else if (value instanceof Mapping mapping) {
            mapping.entries().forEach(one -> collectValues(one.value(), secret || Secrets.isSecret(one.name())));
        }
    }

    private Mapping schema(Mapping schema, boolean secret, Mapping names) {
        boolean hide = secret || isSecret(schema) || holdsSecret(schema.get("default"));
        SortedKeys cleaned = new SortedKeys();
        for (Entry entry : schema.entries()) {
            String keyword = entry.name();
            Node value = entry.value();
            boolean dropped = VALUES.contains(keyword) && (hide || holdsSecret(value));
            boolean telling = keyword.equals("description")
                    && value instanceof Scalar text
                    && (Secrets.isInRemark(text.text()) || secrets.isIn(text.text()));
            if (!dropped && !telling) {
                cleaned.put(keyword, keyword(keyword, value, secret, names));
            }
        }
        if (secret || isSecret(schema)) {
            cleaned.put("writeOnly", true);
        }
        return cleaned.build();
    }

    private Node keyword(String keyword, Node value, boolean secret, Mapping names) {
        if (VALUES.contains(keyword)) {
            return value;
        }
        if ((keyword.equals("properties") || keyword.equals("$defs") || keyword.equals("definitions"))
                && value instanceof Mapping members) {
            boolean properties = keyword.equals("properties");
            SortedKeys cleaned = new SortedKeys();
            for (Entry member : members.entries()) {
                if (member.value() instanceof Mapping inner) {
                    boolean hidden = properties && (secret || Secrets.isSecret(member.name()));
                    cleaned.put(member.name(), named(schema(inner, hidden, none()), properties, member.name(), names));
                }
            }
            return cleaned.build();
        }
        if (value instanceof Mapping inner) {
            return schema(inner, false, none());
        }
        return value instanceof Sequence list && isOfSchemas(list)
                ? Sequence.of(list.items().stream()
                        .map(item -> item instanceof Mapping inner ? schema(inner, false, none()) : item)
                        .toList())
                : value;
    }

    private static Mapping named(Mapping schema, boolean property, String name, Mapping names) {
        String variable = property ? names.text(name) : null;
        return variable == null
                ? schema
                : SortedKeys.of(schema).put(VARIABLE, variable).build();
    }

    private static boolean isOfSchemas(Sequence list) {
        return list.items().stream().anyMatch(Mapping.class::isInstance);
    }

    /** {@code SecretStr} is written as a password. */
    private static boolean isSecret(Mapping schema) {
        return "password".equals(schema.text("format")) || "true".equals(schema.text("writeOnly"));
    }

    private boolean holdsSecret(@Nullable Node value) {
        if (value instanceof Scalar scalar) {
            return scalar.kind() == Scalar.Kind.TEXT
                    && (Secrets.isInValue(scalar.text()) || secrets.isIn(scalar.text()));
        }
        if (value instanceof Sequence list) {
            return list.items().stream().anyMatch(this::holdsSecret);
        }
        return value instanceof Mapping mapping
                && mapping.entries().stream().anyMatch(one -> Secrets.isSecret(one.name()) || holdsSecret(one.value()));
    }

    private static Mapping none() {
        return Mapping.builder().build();
    }
}
