package io.pacto.distribution;

import io.pacto.api.ContractShape;
import io.pacto.api.Shape;
import io.pacto.api.Shape.BooleanShape;
import io.pacto.api.Shape.EitherShape;
import io.pacto.api.Shape.Field;
import io.pacto.api.Shape.IntegerShape;
import io.pacto.api.Shape.ListShape;
import io.pacto.api.Shape.ObjectShape;
import io.pacto.api.Shape.OpenShape;
import io.pacto.api.Shape.TextShape;
import io.pacto.api.ShapeRule;
import io.pacto.api.ShapeRule.Combination;
import io.pacto.api.ShapeRule.ExactlyOne;
import io.pacto.api.ShapeRule.LimitedWhen;
import io.pacto.api.ShapeRule.NotTogether;
import io.pacto.api.ShapeRule.RequiredWhen;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the manual's page of the contract format from its only description. */
final class ContractReference {

    private final StringBuilder page = new StringBuilder();

    private ContractReference() {}

    static String page() {
        ContractReference reference = new ContractReference();
        reference.page.append("""
                # Contract reference

                Every key of `pacto.yaml`, format %s, made from the description that validation itself uses; do not edit.
                `mvn verify -Dgolden.update=true` writes this page anew. `pacto schema` prints the same as JSON Schema, for
                editors. A key that is not listed is an error, except where any keys are allowed.

                What has to hold between keys, files and references beyond this page is said by the rules: `pacto rules`.
                """.formatted(ContractShape.FORMAT));
        reference.section("", ContractShape.ROOT);
        return reference.page.toString();
    }

    private void section(String path, ObjectShape object) {
        page.append("\n## ").append(path.isEmpty() ? "The document" : "`" + path + "`");
        page.append("\n\n| key | | value | when absent | what it is | example |\n|---|---|---|---|---|---|\n");
        for (Field field : object.fields()) {
            page.append("| `").append(field.name()).append("` | ");
            page.append(field.required() ? "required" : "").append(" | ");
            page.append(cell(value(field.shape()))).append(" | ");
            page.append(fallback(field)).append(" | ");
            page.append(cell(field.description())).append(" | `");
            page.append(cell(field.example())).append("` |\n");
        }
        List<String> rules = new ArrayList<>();
        if (object.minKeys() > 0) {
            rules.add("At least " + object.minKeys() + " of these keys must be there.");
        }
        for (ShapeRule rule : object.rules()) {
            rules.add(sentence(rule));
        }
        if (!rules.isEmpty()) {
            page.append('\n');
        }
        for (String rule : rules) {
            page.append("* ").append(rule).append('\n');
        }
        for (Field field : object.fields()) {
            below(path.isEmpty() ? field.name() : path + "." + field.name(), field.shape());
        }
    }

    private void below(String path, Shape shape) {
        if (shape instanceof ObjectShape object) {
            section(path, object);
        } else if (shape instanceof ListShape list) {
            below(path + "[]", list.item());
        } else if (shape instanceof EitherShape either) {
            section(path, either.object());
        }
    }

    private static String fallback(Field field) {
        String value = field.fallback();
        return value == null ? "" : "`" + cell(value) + "`";
    }

    private static String value(Shape shape) {
        if (shape instanceof TextShape text) {
            return text(text);
        }
        if (shape instanceof IntegerShape integer) {
            String most = integer.max() == Integer.MAX_VALUE ? " or more" : " to " + integer.max();
            return "whole number, " + integer.min() + most;
        }
        if (shape instanceof BooleanShape) {
            return "`true` or `false`";
        }
        if (shape instanceof ListShape list) {
            String fewest = list.minItems() == 0 ? "" : ", at least " + list.minItems();
            return list.item() instanceof ObjectShape
                    ? "list of mappings" + fewest
                    : "list: " + value(list.item()) + fewest;
        }
        if (shape instanceof EitherShape either) {
            return value(either.text()) + ", or a mapping";
        }
        return shape instanceof OpenShape ? "mapping, any keys" : "mapping";
    }

    private static String text(TextShape text) {
        if (!text.choices().isEmpty()) {
            return code(text.choices(), " or ");
        }
        if (text.pattern() != null) {
            return "text `" + text.pattern().regex() + "`";
        }
        return text.minLength() > 0 ? "text, not empty" : "text";
    }

    private static String sentence(ShapeRule rule) {
        if (rule instanceof ExactlyOne one) {
            List<String> ways = new ArrayList<>();
            for (Combination each : one.combinations()) {
                String with = each.optional().isEmpty() ? "" : " (with " + code(each.optional(), ", ") + " if need be)";
                ways.add(code(each.required(), " and ") + with);
            }
            return "Exactly one of: " + String.join("; ", ways) + ".";
        }
        if (rule instanceof NotTogether not) {
            return "`" + not.first() + "` and `" + not.second() + "` are two spellings of one thing: use one.";
        }
        if (rule instanceof RequiredWhen when) {
            return "When `" + when.key() + "` is " + code(when.values(), " or ") + ", " + code(when.required(), " and ")
                    + " must be there.";
        }
        LimitedWhen limited = (LimitedWhen) rule;
        return "When `" + limited.key() + "` is `" + limited.value() + "`, `" + String.join(".", limited.path())
                + "` must be " + code(limited.allowed(), " or ") + ".";
    }

    private static String code(List<String> words, String between) {
        return "`" + String.join("`" + between + "`", words) + "`";
    }

    private static String cell(@Nullable String text) {
        return text == null ? "" : text.replace("|", "\\|");
    }
}
