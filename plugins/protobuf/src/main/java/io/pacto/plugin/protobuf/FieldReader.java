package io.pacto.plugin.protobuf;

import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.OptionElement;
import io.pacto.api.Position;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes fields out of declarations: names resolved, features effective. */
final class FieldReader {

    private static final String WELL_KNOWN = "google.protobuf.";

    private final Scope scope;
    private final Schema schema;
    private final String path;

    FieldReader(Scope scope, Schema schema, String path) {
        this.scope = scope;
        this.schema = schema;
        this.path = path;
    }

    Position at(Location location) {
        return new Position(path, location.getLine(), location.getColumn());
    }

    /**
     * A field.
     *
     * @param element its declaration
     * @param inside full name of the message or package it stands in
     * @param oneof the oneof it belongs to, or empty
     * @param enclosing features of what it stands in
     * @return the field
     */
    Field field(FieldElement element, String inside, String oneof, Features enclosing) {
        Features features = enclosing.with(element.getOptions());
        Position at = at(element.getLocation());
        FieldType type = type(element.getType(), inside, features, at);
        String json = element.getJsonName() == null ? jsonName(element.getName()) : element.getJsonName();
        String initial = element.getDefaultValue() == null ? "" : element.getDefaultValue();
        return new Field(
                element.getTag(),
                element.getName(),
                json,
                type,
                cardinality(element, type, oneof, features),
                oneof,
                Defaults.normalised(type.name(), initial),
                features.is(Features.REPEATED, "PACKED"),
                code(type, features, element.getOptions()),
                at);
    }

    /** Returns the key of a type; what no file declares stands for itself and is noted. */
    String key(String written, String inside, Position at) {
        String found = scope.resolve(written, inside);
        if (found != null) {
            return scope.key(found);
        }
        String name = written.startsWith(".") ? written.substring(1) : written;
        if (!name.startsWith(WELL_KNOWN)) {
            schema.unresolved.putIfAbsent(name, at);
        }
        return name;
    }

    /** What a map holds has its length in front, whatever the encoding of messages. */
    private FieldType type(String written, String inside, Features features, Position at) {
        if (written.startsWith("map<")) {
            int comma = written.indexOf(',');
            String value = written.substring(comma + 1, written.length() - 1).strip();
            FieldType inner = type(value, inside, features, at);
            return new FieldType(
                    inner.kind() == FieldType.Kind.GROUP ? FieldType.Kind.MESSAGE : inner.kind(),
                    inner.name(),
                    written.substring("map<".length(), comma).strip());
        }
        if (ScalarTypes.has(written)) {
            return new FieldType(FieldType.Kind.SCALAR, written, "");
        }
        String found = scope.resolve(written, inside);
        String key = key(written, inside, at);
        if (found == null) {
            boolean known = key.startsWith(WELL_KNOWN);
            return new FieldType(known ? FieldType.Kind.MESSAGE : FieldType.Kind.UNKNOWN, key, "");
        }
        FieldType.Kind kind = scope.kind(found);
        boolean delimited = kind == FieldType.Kind.MESSAGE && features.is(Features.MESSAGE, "DELIMITED");
        return new FieldType(delimited ? FieldType.Kind.GROUP : kind, key, "");
    }

    private static Cardinality cardinality(FieldElement element, FieldType type, String oneof, Features features) {
        if (type.isMap()) {
            return Cardinality.MAP;
        }
        if (element.getLabel() != null) {
            return labelled(element.getLabel());
        }
        if (features.is(Features.PRESENCE, "LEGACY_REQUIRED")) {
            return Cardinality.REQUIRED;
        }
        boolean plain = type.kind() == FieldType.Kind.SCALAR || type.kind() == FieldType.Kind.ENUM;
        boolean implicit = plain && oneof.isEmpty() && features.is(Features.PRESENCE, "IMPLICIT");
        return implicit ? Cardinality.IMPLICIT : Cardinality.EXPLICIT;
    }

    private static Cardinality labelled(com.squareup.wire.schema.Field.Label label) {
        return switch (label) {
            case REQUIRED -> Cardinality.REQUIRED;
            case REPEATED -> Cardinality.REPEATED;
            case OPTIONAL, ONE_OF -> Cardinality.EXPLICIT;
        };
    }

    private static Map<String, String> code(FieldType type, Features features, List<OptionElement> options) {
        Map<String, String> code = new TreeMap<>();
        code.put("jstype", OptionText.of(options, "jstype", "JS_NORMAL"));
        if (type.holdsText()) {
            code.put("utf8_validation", features.get(Features.UTF8));
            code.put("java utf8_validation", features.get(Features.JAVA_UTF8));
        }
        if (type.holdsText() || type.name().equals("bytes")) {
            code.put("cpp string_type", features.get(Features.CPP_STRING));
        }
        return code;
    }

    /** The rule of the compiler: underscores go, the letter after one becomes upper case. */
    private static String jsonName(String name) {
        StringBuilder json = new StringBuilder();
        boolean up = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_') {
                json.append(up && c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
            }
            up = c == '_';
        }
        return json.toString();
    }
}
