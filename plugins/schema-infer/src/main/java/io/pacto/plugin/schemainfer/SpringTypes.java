package io.pacto.plugin.schemainfer;

import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What Spring accepts for a Java type, as a schema. A type nobody knows accepts anything. */
final class SpringTypes {

    private static final List<String> LISTS = List.of(
            "List", "Set", "Collection", "SortedSet", "Iterable", "ArrayList", "LinkedHashSet", "HashSet", "TreeSet");
    private static final List<String> MAPS = List.of("Map", "SortedMap", "TreeMap", "LinkedHashMap", "HashMap");
    private static final List<String> TEXTS = List.of(
            "String",
            "CharSequence",
            "char",
            "Character",
            "Path",
            "File",
            "Resource",
            "Charset",
            "Locale",
            "Class",
            "Pattern",
            "InetAddress",
            "Period",
            "ZoneId",
            "TimeZone",
            "MimeType",
            "MediaType",
            "Currency",
            "LocalTime",
            "LocalDateTime");
    private static final List<String> INTEGERS =
            List.of("int", "long", "short", "byte", "Integer", "Long", "Short", "Byte", "BigInteger", "AtomicInteger");
    private static final List<String> NUMBERS = List.of("double", "float", "Double", "Float", "BigDecimal", "Number");

    /** Spring reads ISO 8601, a number with a unit, and a number alone as milliseconds. */
    private static final String DURATION = "^([+-]?[0-9]+(ns|us|ms|s|m|h|d)?|[+-]?[Pp].+)$";

    private static final String SIZE = "^[+-]?[0-9]+(B|KB|MB|GB|TB)?$";

    private final JavaSources sources;
    private final Expansion expansion;

    /** Writes the schema of a nested class. */
    interface Expansion {
        SortedKeys expand(TypeDeclaration<?> type);
    }

    SpringTypes(JavaSources sources, Expansion expansion) {
        this.sources = sources;
        this.expansion = expansion;
    }

    /** A schema as far as the type tells it, and the types it allows. */
    record Known(SortedKeys schema, Set<String> types) {}

    Known of(Type type) {
        if (type instanceof ArrayType array) {
            return list(array.getComponentType());
        }
        if (type instanceof PrimitiveType primitive) {
            return named(primitive.asString(), type);
        }
        if (!(type instanceof ClassOrInterfaceType reference)) {
            return anything();
        }
        String name = reference.getNameAsString();
        List<Type> arguments = new ArrayList<>();
        reference.getTypeArguments().ifPresent(arguments::addAll);
        if (name.equals("Optional") && arguments.size() == 1) {
            return of(arguments.get(0));
        }
        if (LISTS.contains(name)) {
            return arguments.isEmpty() ? typed("array") : list(arguments.get(0));
        }
        if (MAPS.contains(name)) {
            Known map = typed("object");
            if (arguments.size() == 2) {
                map.schema()
                        .put(
                                "additionalProperties",
                                of(arguments.get(1)).schema().build());
            }
            return map;
        }
        return named(name, reference);
    }

    /** A list of single values may be one text with commas. */
    private Known list(Type item) {
        Known items = of(item);
        boolean single = !items.types().isEmpty() && !items.types().contains("object");
        Known list = single && !items.types().contains("array") ? typed("array", "string") : typed("array");
        list.schema().put("items", items.schema().build());
        return list;
    }

    private Known named(String name, Type type) {
        if (TEXTS.contains(name)) {
            return typed("string");
        }
        if (INTEGERS.contains(name)) {
            return typed("integer");
        }
        if (NUMBERS.contains(name)) {
            return typed("number");
        }
        return switch (name) {
            case "boolean", "Boolean", "AtomicBoolean" -> typed("boolean");
            case "Duration" -> pattern(DURATION);
            case "DataSize" -> pattern(SIZE);
            case "URI", "URL" -> format("uri");
            case "UUID" -> format("uuid");
            case "LocalDate" -> format("date");
            case "OffsetDateTime", "ZonedDateTime", "Instant" -> format("date-time");
            default -> declared(type);
        };
    }

    private Known declared(Type type) {
        String name = type instanceof ClassOrInterfaceType reference ? reference.getNameWithScope() : type.asString();
        TypeDeclaration<?> found = sources.find(name, type);
        if (found instanceof EnumDeclaration constants) {
            return enumeration(constants);
        }
        return found == null ? anything() : new Known(expansion.expand(found), Set.of("object"));
    }

    /** As declared, and in the small letters with dashes that Spring's documentation recommends. */
    private static Known enumeration(EnumDeclaration declaration) {
        TreeSet<String> values = new TreeSet<>(SortedKeys.BY_CODE_POINT);
        declaration.getEntries().forEach(entry -> {
            values.add(entry.getNameAsString());
            values.add(entry.getNameAsString().toLowerCase(Locale.ROOT).replace('_', '-'));
        });
        Known known = typed("string");
        known.schema().put("enum", Sequence.of(values.stream().map(Scalar::of).toList()));
        return known;
    }

    private static Known format(String format) {
        Known known = typed("string");
        known.schema().put("format", format);
        return known;
    }

    private static Known pattern(String pattern) {
        Known known = typed("integer", "string");
        known.schema().put("pattern", pattern);
        return known;
    }

    private static Known anything() {
        return new Known(new SortedKeys(), Set.of());
    }

    private static Known typed(String... types) {
        SortedKeys schema = new SortedKeys();
        if (types.length == 1) {
            schema.put("type", types[0]);
        } else {
            schema.put(
                    "type", Sequence.of(List.of(types).stream().map(Scalar::of).toList()));
        }
        return new Known(schema, new TreeSet<>(List.of(types)));
    }
}
