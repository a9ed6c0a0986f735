package io.pacto.plugin.schemainfer;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;

/**
 * A schema that says what one sample makes certain: types, items merged over all of a list, formats that every value
 * has. It never says that a key is required, since one sample cannot tell, and never repeats what may be a secret.
 */
final class RichInference {

    private RichInference() {}

    static Mapping infer(Mapping root) {
        Shape shape = new Shape();
        observe(shape, root, false);
        return shape.toSchema();
    }

    private static void observe(Shape shape, Node value, boolean secret) {
        if (value instanceof Mapping mapping) {
            shape.sawObject();
            for (Entry entry : mapping.entries()) {
                boolean inner = Secrets.isSecret(entry.name()) || isSecretPair(mapping, entry);
                Shape property = shape.property(entry.name());
                if (inner) {
                    property.sawSecret();
                }
                observe(property, entry.value(), secret || inner);
            }
        } else if (value instanceof Sequence list) {
            shape.sawArray();
            for (Node item : list.items()) {
                observe(shape.items(), item, secret);
            }
        } else if (value instanceof Scalar scalar) {
            shape.sawScalar(scalar, secret);
        }
    }

    /** The form {@code - {name: DB_PASSWORD, value: x}}: there the name of the secret is itself a value. */
    private static boolean isSecretPair(Mapping mapping, Entry entry) {
        String name = mapping.text("name");
        return entry.name().equals("value") && name != null && Secrets.isSecret(name);
    }
}
