package io.pacto.plugin.protobuf;

import static io.pacto.api.Classification.BREAKING;
import static io.pacto.api.Classification.NON_BREAKING;
import static io.pacto.api.Classification.POTENTIAL_BREAKING;

import io.pacto.api.Classification;
import java.util.Map;

/** Compares two versions of a field with the same number. */
final class FieldDiff {

    private final Schema before;
    private final Schema after;
    private final Entries entries;
    private final String path;

    FieldDiff(Schema before, Schema after, Entries entries, String path) {
        this.before = before;
        this.after = after;
        this.entries = entries;
        this.path = path;
    }

    void compare(Field old, Field current) {
        compareName(old, current);
        if (old.cardinality() != current.cardinality()) {
            compareCardinality(old, current);
        }
        TypeChange change = TypeChange.between(old.type(), current.type(), before, after);
        boolean othersSay = old.type().isMap() != current.type().isMap();
        if (change != TypeChange.NONE && !othersSay) {
            say(
                    change.rule(),
                    change.effect(),
                    current,
                    old.type().words(),
                    current.type().words(),
                    change.why());
        }
        if (change == TypeChange.NONE) {
            compareDefault(old, current);
            compareEncoding(old, current);
        }
        for (Map.Entry<String, String> option : current.code().entrySet()) {
            String was = old.code().get(option.getKey());
            if (was != null && !was.equals(option.getValue())) {
                String why = option.getKey() + " shows in generated code";
                say("proto.field.code-option", POTENTIAL_BREAKING, current, was, option.getValue(), why);
            }
        }
    }

    private void compareName(Field old, Field current) {
        boolean sameJson = old.jsonName().equals(current.jsonName());
        if (!old.name().equals(current.name())) {
            String why = sameJson
                    ? "bytes and JSON stay, but code that uses the old name does not compile"
                    : "JSON that uses the old name is not read any more";
            Classification effect = sameJson ? POTENTIAL_BREAKING : BREAKING;
            say("proto.field.renamed", effect, current, old.name(), current.name(), why);
        } else if (!sameJson) {
            String why = "JSON that uses the old name is not read any more";
            say("proto.field.json-name", BREAKING, current, old.jsonName(), current.jsonName(), why);
        }
    }

    private void compareCardinality(Field old, Field current) {
        String was = old.cardinality().word();
        String is = current.cardinality().word();
        if (old.cardinality() == Cardinality.REQUIRED || current.cardinality() == Cardinality.REQUIRED) {
            String why = "one side refuses messages without it, the other leaves it out";
            say("proto.message.required-fields", BREAKING, current, was, is, why);
        } else if (old.cardinality().isSingular() && current.cardinality().isSingular()) {
            String why = "methods that ask for its presence come or go";
            say("proto.field.cardinality-code", POTENTIAL_BREAKING, current, was, is, why);
        } else {
            say("proto.field.cardinality", BREAKING, current, was, is, "one value and many are written differently");
        }
    }

    private void compareDefault(Field old, Field current) {
        boolean single = old.cardinality() != Cardinality.REPEATED && old.cardinality() != Cardinality.MAP;
        String was = initial(old, before);
        String is = initial(current, after);
        if (single && !was.equals(is)) {
            String why = "an absent field reads as another value";
            say("proto.field.default", BREAKING, current, shown(old, was), shown(current, is), why);
        }
    }

    /** The default of an enum is its first value when the field names none; numbers survive a rename. */
    private static String initial(Field field, Schema schema) {
        Enumeration type = field.type().kind() == FieldType.Kind.ENUM
                ? schema.enums.get(field.type().name())
                : null;
        if (type == null) {
            return field.initial();
        }
        String name = field.initial().isEmpty() ? type.first() : field.initial();
        Enumeration.Constant value = type.named(name);
        return value == null ? name : Integer.toString(value.number());
    }

    private static String shown(Field field, String initial) {
        return field.initial().isEmpty() ? initial : field.initial();
    }

    private void compareEncoding(Field old, Field current) {
        boolean list = old.cardinality() == Cardinality.REPEATED && current.cardinality() == Cardinality.REPEATED;
        boolean numbers = current.type().kind() == FieldType.Kind.ENUM
                || (current.type().kind() == FieldType.Kind.SCALAR
                        && !current.type().name().equals("string")
                        && !current.type().name().equals("bytes"));
        if (list && numbers && old.packed() != current.packed()) {
            String was = old.packed() ? "packed" : "expanded";
            String is = current.packed() ? "packed" : "expanded";
            say("proto.field.packed", NON_BREAKING, current, was, is, "readers take both forms of a list of numbers");
        }
    }

    private void say(String rule, Classification effect, Field current, String was, String is, String why) {
        entries.modified(rule, effect, path, current.at(), was, is, "field " + current.name() + ": " + why);
    }
}
