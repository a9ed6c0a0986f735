package io.pacto.plugin.schemainfer;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.List;

/**
 * A schema that says what the samples make certain: types, items merged over all of a list, formats that every value has,
 * and with two files or more which keys all of them have. It never repeats what may be a secret.
 */
final class RichInference {

    private final SecretValues secrets = new SecretValues();
    private final Shape root = new Shape();

    private RichInference() {}

    /** Infers one schema that all files meet. */
    static Mapping infer(List<ConfigFile> files) {
        return infer(files, files.size());
    }

    /** Infers a schema that requires nothing, however many files there are. */
    static Mapping inferOpen(List<ConfigFile> files) {
        return infer(files, 1);
    }

    private static Mapping infer(List<ConfigFile> files, int samples) {
        RichInference inference = new RichInference();
        for (int i = 0; i < files.size(); i++) {
            inference.observe(
                    inference.root,
                    files.get(i).root(),
                    false,
                    new Sample(i, files.get(i).parsed()));
        }
        return new ShapeSchema(samples, inference.secrets).of(inference.root);
    }

    /** One file of several. */
    private record Sample(int number, Parsed parsed) {}

    private void observe(Shape shape, Node value, boolean secret, Sample sample) {
        shape.saw(sample.number());
        if (value instanceof Mapping mapping) {
            shape.sawObject();
            for (Entry entry : mapping.entries()) {
                observe(shape, mapping, entry, secret, sample);
            }
        } else if (value instanceof Sequence list) {
            shape.sawArray();
            for (Node item : list.items()) {
                observe(shape.items(), item, secret, sample);
            }
        } else if (value instanceof Scalar scalar) {
            boolean hide = secret || (scalar.kind() == Scalar.Kind.TEXT && Secrets.isInValue(scalar.text()));
            if (hide) {
                secrets.add(scalar);
            }
            if (hide && !secret) {
                shape.sawSecret();
            }
            shape.sawScalar(scalar, hide);
        }
    }

    private void observe(Shape shape, Mapping mapping, Entry entry, boolean secret, Sample sample) {
        boolean inner = Secrets.isSecret(entry.name()) || isSecretPair(mapping, entry);
        Shape property = shape.property(entry.name());
        if (inner) {
            property.sawSecret();
        }
        if (!inner && !secret) {
            property.sawRemark(sample.parsed().remarks().about(entry));
        }
        observe(property, entry.value(), secret || inner, sample);
    }

    /** The form {@code - {name: DB_PASSWORD, value: x}}: there the name of the secret is itself a value. */
    private static boolean isSecretPair(Mapping mapping, Entry entry) {
        String name = mapping.text("name");
        return entry.name().equals("value") && name != null && Secrets.isSecret(name);
    }
}
