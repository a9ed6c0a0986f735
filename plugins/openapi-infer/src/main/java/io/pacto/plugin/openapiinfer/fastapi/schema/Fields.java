package io.pacto.plugin.openapiinfer.fastapi.schema;

import io.pacto.plugin.openapiinfer.fastapi.program.Names;
import io.pacto.plugin.openapiinfer.fastapi.program.Scope;
import io.pacto.plugin.openapiinfer.fastapi.program.Symbol;
import io.pacto.plugin.openapiinfer.fastapi.python.Expr;
import io.pacto.plugin.openapiinfer.fastapi.python.Stmt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the fields of a class and of those it inherits from, in the order in which pydantic has them. */
final class Fields {

    private static final int DEPTH = 30;

    private final Names names;

    Fields(Names names) {
        this.names = names;
    }

    Map<String, Field> of(Symbol.Declared type, List<Type> arguments) {
        Map<String, Field> fields = new LinkedHashMap<>();
        collect(type, arguments, fields, 0);
        return fields;
    }

    private void collect(Symbol.Declared type, List<Type> arguments, Map<String, Field> fields, int depth) {
        if (depth > DEPTH || !(type.statement() instanceof Stmt.ClassDef known)) {
            return;
        }
        Map<String, Type> bound = variables(known, type.scope(), arguments);
        for (int i = known.bases().size() - 1; i >= 0; i--) {
            Expr base = known.bases().get(i);
            Expr plain = base instanceof Expr.Subscript generic ? generic.owner() : base;
            if (names.behind(plain, type.scope()) instanceof Symbol.Declared inherited) {
                List<Type> given = new ArrayList<>();
                if (base instanceof Expr.Subscript generic) {
                    generic.index().forEach(each -> given.add(new Type(each, type.scope(), bound)));
                }
                collect(inherited, given, fields, depth + 1);
            }
        }
        boolean partial = known.keywords().stream()
                .anyMatch(each -> each.name().equals("total")
                        && each.value() instanceof Expr.Constant constant
                        && constant.word().equals("False"));
        Scope inside = type.scope().inside(known.body());
        for (Stmt statement : known.body()) {
            if (statement instanceof Stmt.Assign assign && assign.annotation() != null) {
                Field field = field(assign, assign.annotation(), inside, bound, partial);
                if (field != null) {
                    fields.put(field.name(), field);
                }
            } else if (statement instanceof Stmt.FunctionDef method && fields.containsKey(method.name())) {
                fields.remove(method.name());
            }
        }
    }

    /** What the type variables of a class stand for: by the order in {@code Generic[…]}, else of first appearance. */
    private Map<String, Type> variables(Stmt.ClassDef known, Scope scope, List<Type> arguments) {
        List<String> variables = new ArrayList<>();
        for (Expr base : known.bases()) {
            if (base instanceof Expr.Subscript generic) {
                boolean declares = Texts.of(generic.owner()).endsWith("Generic")
                        || Texts.of(generic.owner()).endsWith("Protocol");
                if (declares) {
                    variables.clear();
                }
                for (Expr each : generic.index()) {
                    if (each instanceof Expr.Name name
                            && !variables.contains(name.id())
                            && isVariable(each, scope, declares)) {
                        variables.add(name.id());
                    }
                }
                if (declares) {
                    break;
                }
            }
        }
        Map<String, Type> bound = new LinkedHashMap<>();
        for (int i = 0; i < variables.size() && i < arguments.size(); i++) {
            bound.put(variables.get(i), arguments.get(i));
        }
        return bound;
    }

    private boolean isVariable(Expr name, Scope scope, boolean declares) {
        return declares
                || (names.of(name, scope) instanceof Symbol.Declared declared
                        && declared.statement() instanceof Stmt.Assign assign
                        && assign.value() instanceof Expr.Call call
                        && Texts.of(call.function()).endsWith("TypeVar"));
    }

    private @Nullable Field field(
            Stmt.Assign assign, Expr annotation, Scope inside, Map<String, Type> bound, boolean partial) {
        String name = assign.name();
        String outer = annotation instanceof Expr.Subscript generic ? last(generic.owner()) : last(annotation);
        if (name.isEmpty() || name.startsWith("_") || name.equals("model_config") || outer.equals("ClassVar")) {
            return null;
        }
        Expr value = assign.value();
        Expr.Call call = value instanceof Expr.Call made && describes(made) ? made : null;
        String maker = call == null ? "" : last(call.function());
        if (maker.equals("Relationship") || maker.equals("PrivateAttr") || maker.equals("relationship")) {
            return null;
        }
        Expr standard = call == null ? value : call.argument(0, "default");
        if (call != null && maker.equals("field")) {
            standard = call.keyword("default");
        }
        boolean factory = call != null && (call.keyword("default_factory") != null || call.keyword("factory") != null);
        Expr.Call inner = call == null ? metadata(annotation) : call;
        if (call == null && inner != null && value == null) {
            standard = inner.keyword("default");
            factory = inner.keyword("default_factory") != null;
        }
        boolean open = standard == null
                || (standard instanceof Expr.Constant constant
                        && constant.word().equals("..."));
        boolean required = outer.equals("Required") || (open && !factory && !outer.equals("NotRequired") && !partial);
        return new Field(name, new Type(annotation, inside, bound), inner, open ? null : standard, required, inside);
    }

    private static boolean describes(Expr.Call call) {
        return switch (last(call.function())) {
            case "Field",
                    "field",
                    "Relationship",
                    "relationship",
                    "PrivateAttr",
                    "Query",
                    "Form",
                    "Header",
                    "Cookie",
                    "Body" -> true;
            default -> false;
        };
    }

    /** The call among the metadata of {@code Annotated} that describes a field. */
    private static Expr.@Nullable Call metadata(Expr annotation) {
        if (annotation instanceof Expr.Subscript generic
                && last(generic.owner()).equals("Annotated")) {
            for (Expr each : generic.index()) {
                if (each instanceof Expr.Call call && describes(call)) {
                    return call;
                }
            }
        }
        return null;
    }

    static String last(Expr expression) {
        String text = Texts.of(expression);
        return text.substring(text.lastIndexOf('.') + 1);
    }
}
