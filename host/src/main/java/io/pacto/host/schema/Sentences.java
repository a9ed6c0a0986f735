package io.pacto.host.schema;

import com.networknt.schema.Error;
import io.pacto.api.Node;
import io.pacto.host.term.Escaping;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Our words for what the library found: the value, then what was expected. */
final class Sentences {

    private static final int MOST_VALUES = 10;

    private Sentences() {}

    static String of(Error error, Node value) {
        String shown = Phrases.show(value);
        String limit = limit(error);
        String key = error.getProperty() == null ? "" : Phrases.quoted(error.getProperty());
        return switch (error.getKeyword()) {
            case "required" -> "missing required key " + key;
            case "additionalProperties", "unevaluatedProperties" -> "unknown key " + key;
            case "type" -> "expected " + types(error.getSchemaNode()) + ", found " + found(value, shown);
            case "enum" -> shown + " is not one of " + list(error.getSchemaNode());
            case "const" -> shown + " is not " + limit;
            case "pattern" -> shown + " does not match the pattern " + limit;
            case "format" -> shown + " is not a valid " + limit;
            case "minLength" -> shown + " is shorter than " + limit + " characters";
            case "maxLength" -> shown + " is longer than " + limit + " characters";
            case "minimum" -> shown + (isLimit(error) ? " is not greater than " : " is less than ") + limit;
            case "maximum" -> shown + (isLimit(error) ? " is not less than " : " is greater than ") + limit;
            case "exclusiveMinimum" -> shown + " is not greater than " + limit;
            case "exclusiveMaximum" -> shown + " is not less than " + limit;
            case "multipleOf" -> shown + " is not a multiple of " + limit;
            case "minItems" -> "the list has fewer than " + limit + " items";
            case "maxItems" -> "the list has more than " + limit + " items";
            case "uniqueItems" -> "the list has equal items";
            case "minProperties" -> "the object has fewer than " + limit + " keys";
            case "maxProperties" -> "the object has more than " + limit + " keys";
            case "dependentRequired", "dependencies" -> "a key is missing that " + key + " needs: " + rest(error);
            case "propertyNames" -> "the key " + key + " has a name that is not allowed";
            case "contains", "minContains", "maxContains" ->
                "the list has too few or too many items of the wanted kind";
            case "not" -> shown + " is of a kind that is excluded";
            case "oneOf" -> shown + " fits none or more than one of the alternatives";
            case "anyOf" -> shown + " fits none of the alternatives";
            case "false" -> "no value is allowed here, found " + found(value, shown);
            default -> shown + " violates " + Phrases.shortened(error.getKeyword()) + ": " + rest(error);
        };
    }

    private static String found(Node value, String shown) {
        String kind = Phrases.describe(value);
        return kind.equals(shown) || shown.equals("null") ? kind : kind + " (" + shown + ")";
    }

    /** Draft 4 has limits that exclude themselves. */
    private static boolean isLimit(Error error) {
        JsonNode value = error.getInstanceNode();
        JsonNode limit = error.getSchemaNode();
        return value != null
                && limit != null
                && value.isNumber()
                && limit.isNumber()
                && value.decimalValue().compareTo(limit.decimalValue()) == 0;
    }

    private static String rest(Error error) {
        return Escaping.line(String.valueOf(error.getMessage()));
    }

    private static String limit(Error error) {
        JsonNode schema = error.getSchemaNode();
        return schema == null ? "" : show(schema);
    }

    private static String types(@Nullable JsonNode schema) {
        if (schema == null || !schema.isArray()) {
            return schema == null ? "another type" : Phrases.type(text(schema));
        }
        StringBuilder all = new StringBuilder();
        for (JsonNode type : schema) {
            all.append(all.length() == 0 ? "" : " or ").append(Phrases.type(text(type)));
        }
        return all.toString();
    }

    private static String list(@Nullable JsonNode schema) {
        StringBuilder all = new StringBuilder();
        int count = 0;
        if (schema != null) {
            for (JsonNode value : schema) {
                if (count++ == MOST_VALUES) {
                    return all.append(", …").toString();
                }
                all.append(all.length() == 0 ? "" : ", ").append(show(value));
            }
        }
        return all.toString();
    }

    private static String show(JsonNode value) {
        if (value.isString()) {
            return Phrases.quoted(text(value));
        }
        return value.isNumber()
                ? Phrases.shortened(value.decimalValue().toString())
                : Phrases.shortened(value.toString());
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString().toLowerCase(Locale.ROOT);
    }
}
