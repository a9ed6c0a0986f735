package io.pacto.plugin.openapiinfer.fastapi.schema;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.plugin.openapiinfer.fastapi.program.Constants;
import io.pacto.plugin.openapiinfer.fastapi.program.Names;
import io.pacto.plugin.openapiinfer.fastapi.program.Symbol;
import io.pacto.plugin.openapiinfer.fastapi.python.Expr;
import io.pacto.plugin.openapiinfer.fastapi.python.PythonParser;
import io.pacto.plugin.openapiinfer.fastapi.python.Stmt;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Schemas of annotations (pydantic, "Conversion table" and "JSON Schema"). */
public final class Types {

    private static final int DEPTH = 60;

    private final Names names;
    private final Constants constants;
    private final Constraints constraints;
    private final Gaps gaps;
    private final ClassSchemas classes;
    private final Components components;
    private int depth;

    /**
     * The types of a project.
     *
     * @param names what names stand for
     * @param constants the values of constants
     * @param gaps where unknown types are noted
     */
    public Types(Names names, Constants constants, Gaps gaps) {
        this.names = names;
        this.constants = constants;
        this.constraints = new Constraints(constants);
        this.gaps = gaps;
        this.classes = new ClassSchemas(names, constants, this);
        this.components = new Components(classes);
    }

    /** Returns the schemas others refer to. */
    public Components components() {
        return components;
    }

    /**
     * The fields of a model.
     *
     * @param type a class of the project
     * @return its fields, inherited ones first
     */
    public List<Field> fields(Symbol.Declared type) {
        return classes.fields(type);
    }

    /** Returns what calls say of values. */
    public Constraints constraints() {
        return constraints;
    }

    /**
     * The schema of a type.
     *
     * @param type the type
     * @param output whether it is for what is sent back
     * @return its schema, which may refer to {@link #components}
     */
    public Mapping schema(Type type, boolean output) {
        if (depth > DEPTH) {
            return new Keywords().build();
        }
        depth++;
        try {
            return read(type, output);
        } finally {
            depth--;
        }
    }

    private Mapping read(Type type, boolean output) {
        Expr expression = type.expression();
        if (expression instanceof Expr.Text text) {
            Expr inner = PythonParser.expression(text.value());
            return inner == null ? unknown(type, text.value()) : schema(type.with(inner), output);
        }
        if (expression instanceof Expr.Constant constant) {
            return constant.word().equals("None") ? Keywords.type("null").build() : new Keywords().build();
        }
        if (expression instanceof Expr.Binary union && union.operator().equals("|")) {
            return union(type, List.of(union.left(), union.right()), output);
        }
        if (expression instanceof Expr.Subscript generic) {
            return generic(type, generic, output);
        }
        if (expression instanceof Expr.Call call) {
            return called(type, call, output);
        }
        return named(type, output);
    }

    private Mapping union(Type type, List<Expr> parts, boolean output) {
        List<Mapping> choices = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Expr part : parts) {
            Mapping schema = schema(type.with(part), output);
            boolean nested = schema.get("anyOf") != null && schema.entries().size() == 1;
            for (Node choice : nested ? schema.list("anyOf") : List.<Node>of(schema)) {
                if (choice instanceof Mapping each && seen.add(each.toString())) {
                    choices.add(each);
                }
            }
        }
        return Keywords.any(choices).build();
    }

    private Mapping generic(Type type, Expr.Subscript generic, boolean output) {
        Symbol owner = names.behind(generic.owner(), type.scope());
        List<Expr> index = generic.index();
        if (!(owner instanceof Symbol.External external)) {
            return owner instanceof Symbol.Declared declared && declared.statement() instanceof Stmt.ClassDef
                    ? components.reference(declared, arguments(type, index), output)
                    : schema(type.with(generic.owner()), output);
        }
        return switch (external.last()) {
            case "Optional" -> union(type, List.of(index.get(0), new Expr.Constant("None", generic.line())), output);
            case "Union" -> union(type, index, output);
            case "Annotated" -> annotated(type, index, output);
            case "Literal" -> literal(type, index);
            case "ClassVar", "Final", "Required", "NotRequired", "ReadOnly", "Mapped" ->
                schema(type.with(index.get(0)), output);
            case "list",
                    "List",
                    "Sequence",
                    "Iterable",
                    "Collection",
                    "deque",
                    "MutableSequence",
                    "Generator",
                    "AsyncGenerator",
                    "Iterator",
                    "AsyncIterator",
                    "AsyncIterable" -> array(type, index, output).build();
            case "set", "Set", "frozenset", "FrozenSet", "AbstractSet", "MutableSet" ->
                array(type, index, output).put("uniqueItems", Scalar.of(true)).build();
            case "tuple", "Tuple" -> tuple(type, index, output);
            case "dict", "Dict", "Mapping", "MutableMapping", "OrderedDict", "defaultdict" -> map(type, index, output);
            case "Json" ->
                output
                        ? schema(type.with(index.get(0)), true)
                        : Keywords.type("string")
                                .put("contentMediaType", "application/json")
                                .put("contentSchema", schema(type.with(index.get(0)), false))
                                .build();
            default ->
                LibraryTypes.schema(external.last(), output)
                        .map(Keywords::build)
                        .orElseGet(() -> unknown(type, external.path()));
        };
    }

    private static List<Type> arguments(Type type, List<Expr> index) {
        List<Type> arguments = new ArrayList<>();
        index.forEach(each -> arguments.add(type.with(each)));
        return arguments;
    }

    private Keywords array(Type type, List<Expr> index, boolean output) {
        return Keywords.type("array").put("items", schema(type.with(index.get(0)), output));
    }

    private Mapping tuple(Type type, List<Expr> index, boolean output) {
        if (index.size() == 2 && index.get(1) instanceof Expr.Constant) {
            return array(type, index, output).build();
        }
        List<Mapping> items = new ArrayList<>();
        index.forEach(each -> items.add(schema(type.with(each), output)));
        return Keywords.type("array")
                .put("prefixItems", Sequence.of(items))
                .put("maxItems", Scalar.of(items.size()))
                .put("minItems", Scalar.of(items.size()))
                .build();
    }

    private Mapping map(Type type, List<Expr> index, boolean output) {
        Mapping value = index.size() > 1 ? schema(type.with(index.get(1)), output) : new Keywords().build();
        return Keywords.type("object")
                .put("additionalProperties", value.entries().isEmpty() ? Scalar.of(true) : value)
                .build();
    }

    private Mapping annotated(Type type, List<Expr> index, boolean output) {
        Mapping schema = schema(type.with(index.get(0)), output);
        for (Expr metadata : index.subList(1, index.size())) {
            if (metadata instanceof Expr.Call call) {
                schema = constraints.describe(constraints.narrow(schema, call, type.scope()), call, type.scope());
            }
        }
        return schema;
    }

    private Mapping literal(Type type, List<Expr> index) {
        List<Node> values = new ArrayList<>();
        for (Expr each : index) {
            Node value = constants.value(each, type.scope());
            if (value == null) {
                return unknown(type, "Literal");
            }
            values.add(value);
        }
        Keywords keywords = typed(values);
        return values.size() == 1
                ? keywords.put("const", values.get(0)).build()
                : keywords.put("enum", Sequence.of(values)).build();
    }

    /** The type that all values have, if they have one. */
    static Keywords typed(List<? extends Node> values) {
        Set<String> types = new LinkedHashSet<>();
        for (Node value : values) {
            types.add(
                    value instanceof Scalar scalar
                            ? switch (scalar.kind()) {
                                case TEXT -> "string";
                                case INTEGER -> "integer";
                                case DECIMAL -> "number";
                                case BOOLEAN -> "boolean";
                                case NULL -> "null";
                            }
                            : "");
        }
        String only = types.size() == 1 ? types.iterator().next() : "";
        return only.isEmpty() ? new Keywords() : Keywords.type(only);
    }

    private Mapping called(Type type, Expr.Call call, boolean output) {
        Symbol function = names.of(call.function(), type.scope());
        String name = function instanceof Symbol.External external ? external.last() : "";
        Expr first = call.argument(0, "item_type");
        Mapping schema = switch (name) {
            case "conint" -> Keywords.type("integer").build();
            case "confloat" -> Keywords.type("number").build();
            case "constr" -> Keywords.type("string").build();
            case "condecimal" ->
                LibraryTypes.schema("Decimal", output).map(Keywords::build).orElseThrow();
            case "condate" -> Keywords.text("date").build();
            case "conlist" ->
                array(type, List.of(first == null ? call.function() : first), output)
                        .build();
            case "conset", "confrozenset" ->
                array(type, List.of(first == null ? call.function() : first), output)
                        .put("uniqueItems", Scalar.of(true))
                        .build();
            default -> unknown(type, "a call");
        };
        return constraints.narrow(schema, call, type.scope());
    }

    private Mapping named(Type type, boolean output) {
        if (type.expression() instanceof Expr.Name name) {
            Type argument = type.arguments().get(name.id());
            if (argument != null) {
                return schema(argument, output);
            }
        }
        Symbol symbol = names.of(type.expression(), type.scope());
        if (symbol instanceof Symbol.External external) {
            return LibraryTypes.schema(external.last(), output)
                    .map(Keywords::build)
                    .orElseGet(() -> unknown(type, external.path()));
        }
        if (symbol instanceof Symbol.Declared declared) {
            if (declared.statement() instanceof Stmt.ClassDef) {
                return components.reference(declared, List.of(), output);
            }
            if (declared.statement() instanceof Stmt.Assign alias && alias.value() != null) {
                return alias(type, alias.value(), declared, output);
            }
        }
        return unknown(type, Texts.of(type.expression()));
    }

    private Mapping alias(Type type, Expr value, Symbol.Declared declared, boolean output) {
        if (value instanceof Expr.Call call
                && names.of(call.function(), declared.scope()) instanceof Symbol.External external) {
            if (external.last().equals("TypeVar")) {
                Expr bound = call.keyword("bound");
                return bound == null ? new Keywords().build() : schema(Type.of(bound, declared.scope()), output);
            }
            if (external.last().equals("NewType") && call.arguments().size() == 2) {
                return schema(Type.of(call.arguments().get(1), declared.scope()), output);
            }
        }
        return schema(new Type(value, declared.scope(), type.arguments()), output);
    }

    Mapping unknown(Type type, String what) {
        gaps.add(
                type.scope().file(),
                type.expression().line(),
                "the type " + what + " is not known here; any value is assumed");
        return new Keywords().build();
    }

    /** What a name stands for; null when the expression is no name. */
    @Nullable
    Symbol symbol(Type type) {
        return names.behind(type.expression(), type.scope());
    }
}
