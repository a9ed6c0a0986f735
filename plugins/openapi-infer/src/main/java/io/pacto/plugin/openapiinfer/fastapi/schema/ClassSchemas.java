package io.pacto.plugin.openapiinfer.fastapi.schema;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.plugin.openapiinfer.fastapi.program.Constants;
import io.pacto.plugin.openapiinfer.fastapi.program.Names;
import io.pacto.plugin.openapiinfer.fastapi.program.Symbol;
import io.pacto.plugin.openapiinfer.fastapi.python.Expr;
import io.pacto.plugin.openapiinfer.fastapi.python.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Schemas of classes: pydantic's models, enumerations, data classes, typed dictionaries. */
final class ClassSchemas {

    private static final List<String> MODELS =
            List.of("BaseModel", "SQLModel", "BaseSettings", "RootModel", "GenericModel");
    private static final List<String> ENUMS = List.of("Enum", "StrEnum", "IntEnum", "Flag", "IntFlag");
    private static final List<String> TYPED = List.of("TypedDict");

    private final Names names;
    private final Constants constants;
    private final Types types;
    private final Fields fields;
    private final Configuration configuration;

    ClassSchemas(Names names, Constants constants, Types types) {
        this.names = names;
        this.constants = constants;
        this.types = types;
        this.fields = new Fields(names);
        this.configuration = new Configuration(names);
    }

    boolean isData(Symbol.Declared type) {
        return names.inherits(type, MODELS)
                || names.inherits(type, ENUMS)
                || names.inherits(type, TYPED)
                || isDataClass(type);
    }

    private static boolean isDataClass(Symbol.Declared type) {
        return type.statement() instanceof Stmt.ClassDef known
                && known.decorators().stream()
                        .map(each -> each instanceof Expr.Call call ? call.function() : each)
                        .anyMatch(each -> Fields.last(each).equals("dataclass"));
    }

    Mapping unknown(Symbol.Declared type) {
        String name = type.statement() instanceof Stmt.ClassDef known ? known.name() : "";
        return types.unknown(new Type(new Expr.Name(name, type.statement().line()), type.scope(), Map.of()), name);
    }

    /** {@code Page[Item]}: the name pydantic gives a class. */
    String title(Symbol.Declared type, List<Type> arguments) {
        String name = type.statement() instanceof Stmt.ClassDef known ? known.name() : "";
        if (arguments.isEmpty()) {
            return name;
        }
        List<String> given = new ArrayList<>();
        for (Type each : arguments) {
            Type bound = each.expression() instanceof Expr.Name variable
                    ? each.arguments().getOrDefault(variable.id(), each)
                    : each;
            String text = Texts.of(bound.expression());
            given.add(bound.expression() instanceof Expr.Attribute ? text.substring(text.lastIndexOf('.') + 1) : text);
        }
        return name + "[" + String.join(", ", given) + "]";
    }

    Mapping schema(Symbol.Declared type, List<Type> arguments, boolean output) {
        Stmt.ClassDef known = (Stmt.ClassDef) type.statement();
        if (names.inherits(type, ENUMS)) {
            return enumeration(type, known);
        }
        Type root = root(type, known);
        if (root != null) {
            return describe(Keywords.of(types.schema(root, output)).put("title", title(type, arguments)), type, known)
                    .build();
        }
        return object(type, known, arguments, output);
    }

    /** What a root model holds. */
    private @Nullable Type root(Symbol.Declared type, Stmt.ClassDef known) {
        for (Expr base : known.bases()) {
            if (base instanceof Expr.Subscript generic
                    && Fields.last(generic.owner()).equals("RootModel")) {
                return Type.of(generic.index().get(0), type.scope());
            }
        }
        return null;
    }

    private Mapping enumeration(Symbol.Declared type, Stmt.ClassDef known) {
        List<Node> values = new ArrayList<>();
        boolean words = names.inherits(type, List.of("StrEnum", "str"));
        for (Stmt statement : known.body()) {
            if (statement instanceof Stmt.Assign assign
                    && !assign.name().isEmpty()
                    && !assign.name().startsWith("_")
                    && assign.value() != null) {
                Node value = constants.value(assign.value(), type.scope().inside(known.body()));
                if (value == null) {
                    String name = assign.name().toLowerCase(Locale.ROOT);
                    value = words ? Scalar.of(name) : Scalar.of(values.size() + 1L);
                }
                values.add(
                        value instanceof Sequence tuple && !tuple.items().isEmpty()
                                ? tuple.items().get(0)
                                : value);
            }
        }
        Keywords keywords = Types.typed(values).put("enum", Sequence.of(values)).put("title", known.name());
        String description = docstring(known);
        return (description.isEmpty() ? keywords : keywords.put("description", description)).build();
    }

    private Mapping object(Symbol.Declared type, Stmt.ClassDef known, List<Type> arguments, boolean output) {
        Mapping.Builder properties = Mapping.builder();
        List<Node> required = new ArrayList<>();
        for (Field field : fields.of(type, arguments).values()) {
            if (hidden(field)) {
                continue;
            }
            String name = alias(type, field, output);
            properties.put(name, property(field, name, output));
            if (field.required()) {
                required.add(Scalar.of(name));
            }
        }
        if (output) {
            computed(type, known, properties, required);
        }
        Keywords keywords = new Keywords().put("properties", properties.build());
        Type extra = configuration.setting(type, "extra");
        String more = extra == null ? null : constants.text(extra.expression(), extra.scope());
        if (extra != null && more == null) {
            more = Fields.last(extra.expression());
        }
        if ("forbid".equals(more) || "allow".equals(more)) {
            keywords.put("additionalProperties", Scalar.of("allow".equals(more)));
        }
        keywords.put("type", "object");
        if (!required.isEmpty()) {
            keywords.put("required", Sequence.of(required));
        }
        keywords.put("title", title(type, arguments));
        inherited(type, known);
        return describe(keywords, type, known).build();
    }

    /** Notes what comes from a class of a library that is not known here. */
    private void inherited(Symbol.Declared type, Stmt.ClassDef known) {
        for (Expr base : known.bases()) {
            Expr plain = base instanceof Expr.Subscript generic ? generic.owner() : base;
            if (names.behind(plain, type.scope()) instanceof Symbol.External external
                    && !MODELS.contains(external.last())
                    && !TYPED.contains(external.last())
                    && !List.of("Generic", "Protocol", "ABC", "object").contains(external.last())) {
                types.unknown(Type.of(base, type.scope()), external.path());
            }
        }
    }

    private Keywords describe(Keywords keywords, Symbol.Declared type, Stmt.ClassDef known) {
        String description = isDataClass(type) ? "" : docstring(known);
        if (!description.isEmpty()) {
            keywords.put("description", description);
        }
        Type title = configuration.setting(type, "title");
        String own = title == null ? null : constants.text(title.expression(), title.scope());
        if (own != null) {
            keywords.put("title", own);
        }
        Type more = configuration.setting(type, "json_schema_extra");
        if (more != null && constants.value(more.expression(), more.scope()) instanceof Mapping extra) {
            extra.entries().forEach(entry -> keywords.put(entry.name(), entry.value()));
        }
        return keywords;
    }

    private boolean hidden(Field field) {
        return field.call() != null
                && constants.value(field.call().keyword("exclude"), field.scope()) instanceof Scalar scalar
                && scalar.text().equals("true");
    }

    private String alias(Symbol.Declared type, Field field, boolean output) {
        Expr.Call call = field.call();
        if (call != null) {
            for (String keyword : List.of(output ? "serialization_alias" : "validation_alias", "alias")) {
                String alias = constants.text(call.keyword(keyword), field.scope());
                if (alias != null) {
                    return alias;
                }
            }
        }
        Type generator = configuration.setting(type, "alias_generator");
        String generated =
                generator == null ? null : Configuration.generated(Fields.last(generator.expression()), field.name());
        return generated == null ? field.name() : generated;
    }

    private Mapping property(Field field, String name, boolean output) {
        Mapping schema = types.schema(field.type(), output);
        Keywords keywords = Keywords.of(schema);
        if (titled(schema)) {
            keywords.put("title", Titles.of(name));
        }
        Expr.Call call = field.call();
        if (call != null) {
            Mapping narrowed = types.constraints().narrow(keywords.build(), call, field.scope());
            keywords = Keywords.of(types.constraints().describe(narrowed, call, field.scope()));
            String key = constants.text(call.keyword("discriminator"), field.scope());
            if (key != null && schema.get("anyOf") instanceof Sequence choices) {
                keywords.remove("anyOf").put("oneOf", choices).put("discriminator", discriminator(key, choices));
            }
        }
        Node standard = constants.value(field.standard(), field.scope());
        if (standard != null && !(standard instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NULL)) {
            keywords.put("default", standard);
        }
        return keywords.build();
    }

    private Mapping discriminator(String key, Sequence choices) {
        Mapping.Builder mapping = Mapping.builder();
        for (Node choice : choices.items()) {
            if (choice instanceof Mapping each
                    && each.get("$ref") instanceof Scalar ref
                    && types.components().resolve(each).get("properties") instanceof Mapping properties
                    && properties.get(key) instanceof Mapping property) {
                List<Node> values = new ArrayList<>(property.list("enum"));
                Node only = property.get("const");
                if (only != null) {
                    values.add(only);
                }
                values.forEach(value -> mapping.put(((Scalar) value).text(), ref));
            }
        }
        return Mapping.builder()
                .put("propertyName", key)
                .putIfAny("mapping", mapping.build())
                .build();
    }

    /** A title is made for everything but a reference, with or without null. */
    static boolean titled(Mapping schema) {
        List<Mapping> choices = Keywords.alternatives(schema);
        return choices.size() != 1 || choices.get(0).get("$ref") == null;
    }

    private void computed(Symbol.Declared type, Stmt.ClassDef known, Mapping.Builder properties, List<Node> required) {
        for (Stmt statement : known.body()) {
            if (statement instanceof Stmt.FunctionDef method
                    && method.decorators().stream()
                            .map(each -> each instanceof Expr.Call call ? call.function() : each)
                            .anyMatch(each -> Fields.last(each).equals("computed_field"))) {
                Mapping schema = method.returns() == null
                        ? new Keywords().build()
                        : types.schema(Type.of(method.returns(), type.scope()), true);
                Keywords keywords = Keywords.of(schema);
                if (titled(schema)) {
                    keywords.put("title", Titles.of(method.name()));
                }
                properties.put(
                        method.name(), keywords.put("readOnly", Scalar.of(true)).build());
                required.add(Scalar.of(method.name()));
            }
        }
    }

    private static String docstring(Stmt.ClassDef known) {
        return known.body().stream().limit(1).anyMatch(Stmt.Bare.class::isInstance)
                        && known.body().get(0) instanceof Stmt.Bare bare
                        && bare.value() instanceof Expr.Text text
                ? Titles.clean(text.value())
                : "";
    }

    /** Returns the fields of a class, for parameters that take them apart. */
    List<Field> fields(Symbol.Declared type) {
        return List.copyOf(fields.of(type, List.of()).values());
    }
}
