package io.pacto.plugin.protobuf;

import io.pacto.api.Classification;

/** What it means that a field has another type; source: diff-protobuf.md. */
enum TypeChange {
    /** The same type. */
    NONE("", Classification.NON_BREAKING, ""),
    /** Bytes and JSON stay readable. */
    CODE(
            "proto.field.type-code",
            Classification.POTENTIAL_BREAKING,
            "bytes and JSON stay readable, but generated code has another type"),
    /** Bytes stay readable, JSON does not. */
    JSON("proto.field.type-json", Classification.BREAKING, "bytes stay readable, but JSON is written in another form"),
    /** Nothing stays readable. */
    WIRE("proto.field.type", Classification.BREAKING, "bytes of one type are misread as the other");

    private final String rule;
    private final Classification effect;
    private final String why;

    TypeChange(String rule, Classification effect, String why) {
        this.rule = rule;
        this.effect = effect;
        this.why = why;
    }

    String rule() {
        return rule;
    }

    Classification effect() {
        return effect;
    }

    String why() {
        return why;
    }

    static TypeChange between(FieldType old, FieldType current, Schema before, Schema after) {
        TypeChange value = value(old, current, before, after);
        if (old.key().equals(current.key())) {
            return value;
        }
        TypeChange key = scalar(old.key(), current.key());
        return key.compareTo(value) > 0 ? key : value;
    }

    private static TypeChange value(FieldType old, FieldType current, Schema before, Schema after) {
        if (old.kind() == FieldType.Kind.SCALAR && current.kind() == FieldType.Kind.SCALAR) {
            return scalar(old.name(), current.name());
        }
        boolean unknown = old.kind() == FieldType.Kind.UNKNOWN || current.kind() == FieldType.Kind.UNKNOWN;
        if (unknown
                ? TypeNames.mayBeOne(old.name(), current.name())
                : old.name().equals(current.name()) && old.kind() == current.kind()) {
            return NONE;
        }
        if (old.kind() == FieldType.Kind.ENUM && current.kind() == FieldType.Kind.ENUM) {
            Enumeration was = before.enums.get(old.name());
            Enumeration is = after.enums.get(current.name());
            return was != null && is != null && was.isPartOf(is) ? CODE : WIRE;
        }
        return WIRE;
    }

    private static TypeChange scalar(String old, String current) {
        if (old.equals(current)) {
            return NONE;
        }
        if (ScalarTypes.sameJson(old, current)) {
            return CODE;
        }
        return ScalarTypes.sameBytes(old, current) ? JSON : WIRE;
    }
}
