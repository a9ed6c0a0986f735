package io.pacto.host.contract;

import io.pacto.api.ContractShape;
import io.pacto.api.Entry;
import io.pacto.api.Finding;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.api.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Layer 0 on a parsed document: a format we read, an identity, and no key that the format does not know. */
final class LoadCheck {

    private static final String RULE = "PARSE_ERROR";

    private final Mapping root;
    private final List<Finding> findings = new ArrayList<>();

    LoadCheck(Mapping root) {
        this.root = root;
    }

    /** Judges the document; a foreign format is said alone, for all its keys would be unknown. */
    List<Finding> findings() {
        if (root.get("pactoVersion") instanceof Scalar version
                && version.kind() == Scalar.Kind.TEXT
                && !version.text().isEmpty()
                && !version.text().equals(ContractShape.FORMAT)) {
            return List.of(unsupported(version));
        }
        identity(root, "pactoVersion", "pactoVersion");
        identity(root, "service", "service");
        if (root.get("service") instanceof Mapping service) {
            identity(service, "name", "service.name");
            identity(service, "version", "service.version");
        }
        unknownKeys(ContractShape.ROOT, root);
        return findings;
    }

    private static Finding unsupported(Scalar version) {
        String message = "pactoVersion " + Kinds.quote(version.text())
                + " is not supported; this version of Pacto reads \"" + ContractShape.FORMAT + "\"";
        String hint = version.text().startsWith("2")
                ? "use a version of Pacto that reads format 2.0, or write the contract in format "
                        + ContractShape.FORMAT
                : "write pactoVersion: \"" + ContractShape.FORMAT + "\"";
        return Finding.error("UNSUPPORTED_PACTO_VERSION", version, message).hint(hint);
    }

    private void identity(Mapping holder, String key, String path) {
        Node value = holder.get(key);
        if (value == null) {
            findings.add(Finding.error(RULE, holder, path + " is missing")
                    .path(path)
                    .at(firstKey(holder))
                    .hint("add the key " + Kinds.quote(key)));
        } else if (value instanceof Scalar scalar
                && scalar.kind() == Scalar.Kind.TEXT
                && scalar.text().isEmpty()) {
            findings.add(Finding.error(RULE, value, path + " is empty"));
        }
    }

    /** Returns where a missing key is reported: at the first key of the object that lacks it. */
    static Position firstKey(Mapping holder) {
        return holder.entries().isEmpty()
                ? holder.position()
                : holder.entries().get(0).key().position();
    }

    private void unknownKeys(Shape shape, Node node) {
        if (shape instanceof Shape.EitherShape either) {
            unknownKeys(either.object(), node);
        } else if (shape instanceof Shape.ListShape list && node instanceof Sequence sequence) {
            for (Node item : sequence.items()) {
                unknownKeys(list.item(), item);
            }
        } else if (shape instanceof Shape.ObjectShape object && node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                Shape.Field field = object.field(entry.name());
                if (field == null) {
                    findings.add(unknown(object, mapping, entry.key()));
                } else {
                    unknownKeys(field.shape(), entry.value());
                }
            }
        }
    }

    private static Finding unknown(Shape.ObjectShape shape, Mapping holder, Scalar key) {
        List<String> names = new ArrayList<>();
        for (Shape.Field field : shape.fields()) {
            names.add(field.name());
        }
        @Nullable String near = NearestName.of(key.text(), names);
        String message = "unknown key " + Kinds.quote(key.text());
        return Finding.error(RULE, holder, near == null ? message : message + "; did you mean \"" + near + "\"?")
                .at(key.position())
                .hint(near == null ? "keys known here: " + String.join(", ", names) : "rename it to \"" + near + "\"");
    }
}
