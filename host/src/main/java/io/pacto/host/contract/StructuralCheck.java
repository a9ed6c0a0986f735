package io.pacto.host.contract;

import io.pacto.api.ContractShape;
import io.pacto.api.Entry;
import io.pacto.api.Finding;
import io.pacto.api.Layer;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.api.Shape;
import io.pacto.host.document.WholeNumbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Layer 1: a document against {@link ContractShape}, depth first in document order; at one object first what it lacks,
 * then its values. One cause gives one finding.
 */
final class StructuralCheck {

    private final List<Finding> findings = new ArrayList<>();
    private final ObjectRules rules = new ObjectRules(this);

    List<Finding> check(Mapping document) {
        return check(ContractShape.ROOT, document);
    }

    /** Judges a value that stands for a part of a contract. */
    List<Finding> check(Shape shape, Node node) {
        value(shape, node);
        return List.copyOf(findings);
    }

    void report(Finding finding) {
        findings.add(finding.by(ContractLoader.PLUGIN, "structure", Layer.STRUCTURAL));
    }

    void report(Node at, String message, @Nullable String hint) {
        Finding finding = Finding.error("SCHEMA_VIOLATION", at, message);
        report(hint == null ? finding : finding.hint(hint));
    }

    private void value(Shape shape, Node node) {
        if (shape instanceof Shape.TextShape text) {
            text(text, node, "a string");
        } else if (shape instanceof Shape.IntegerShape range) {
            integer(range, node);
        } else if (shape instanceof Shape.BooleanShape) {
            truth(node);
        } else if (shape instanceof Shape.ListShape list) {
            list(list, node);
        } else if (shape instanceof Shape.ObjectShape object) {
            object(object, node);
        } else if (shape instanceof Shape.EitherShape either) {
            either(either, node);
        } else if (!(node instanceof Mapping)) {
            wrongType(node, "an object");
        }
    }

    private void either(Shape.EitherShape shape, Node node) {
        if (node instanceof Mapping) {
            object(shape.object(), node);
        } else {
            text(shape.text(), node, "a string or an object");
        }
    }

    private void object(Shape.ObjectShape shape, Node node) {
        if (!(node instanceof Mapping mapping)) {
            wrongType(node, "an object");
            return;
        }
        rules.before(shape, mapping);
        for (Entry entry : mapping.entries()) {
            Shape.Field field = shape.field(entry.name());
            if (field != null) {
                value(field.shape(), entry.value());
                rules.after(shape, mapping, entry.name());
            }
        }
    }

    private void list(Shape.ListShape shape, Node node) {
        if (!(node instanceof Sequence list)) {
            wrongType(node, "a list");
            return;
        }
        if (list.items().size() < shape.minItems()) {
            String found = "the list has " + list.items().size() + " items";
            report(
                    node,
                    found + ", at least " + shape.minItems() + " needed",
                    "remove the key if there is nothing to list");
        }
        for (Node item : list.items()) {
            value(shape.item(), item);
        }
    }

    private void text(Shape.TextShape shape, Node node, String expected) {
        if (!(node instanceof Scalar scalar) || scalar.kind() != Scalar.Kind.TEXT) {
            wrongType(node, expected);
            return;
        }
        String text = scalar.text();
        Shape.Characters pattern = shape.pattern();
        int length = text.codePointCount(0, text.length());
        if (length < shape.minLength()) {
            report(node, "the text has " + length + " characters, at least " + shape.minLength() + " needed", null);
        } else if (!shape.choices().isEmpty() && !shape.choices().contains(text)) {
            String near = NearestName.of(text, shape.choices());
            String hint = near == null ? null : "did you mean \"" + near + "\"?";
            report(node, Kinds.quote(text) + " is not " + oneOf(shape.choices()), hint);
        } else if (pattern != null && !pattern.matches(text)) {
            report(node, Kinds.quote(text) + " does not match the pattern " + pattern.regex(), null);
        }
    }

    private void integer(Shape.IntegerShape shape, Node node) {
        Long number = node instanceof Scalar scalar ? WholeNumbers.of(scalar) : null;
        if (number == null) {
            wrongType(node, "an integer");
            return;
        }
        String written = Kinds.shorten(((Scalar) node).text());
        if (number < shape.min()) {
            report(node, written + " is less than the minimum " + shape.min(), null);
        } else if (number > shape.max()) {
            report(node, written + " is greater than the maximum " + shape.max(), null);
        }
    }

    private void truth(Node node) {
        if (!(node instanceof Scalar scalar) || scalar.kind() != Scalar.Kind.BOOLEAN) {
            wrongType(node, "a boolean");
        }
    }

    private void wrongType(Node node, String expected) {
        report(node, "expected " + expected + ", found " + Kinds.describe(node), TypeHints.of(node, expected));
    }

    static String oneOf(List<String> choices) {
        StringBuilder text = new StringBuilder(choices.size() == 1 ? "" : "one of ");
        for (int i = 0; i < choices.size(); i++) {
            text.append(i == 0 ? "\"" : ", \"").append(choices.get(i)).append('"');
        }
        return text.toString();
    }
}
