package io.pacto.plugin.openapiinfer.huma.eval;

import io.pacto.plugin.openapiinfer.huma.golang.Expr;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the type arguments of a generic function in its arguments (Go specification, "Type inference"). */
final class TypeArguments {

    private final Machine machine;
    private final Map<String, GoType> bound = new LinkedHashMap<>();

    TypeArguments(Machine machine) {
        this.machine = machine;
    }

    void bind(Expr.Signature signature, List<Value> arguments, List<GoType> given, Scope scope) {
        List<Expr.Param> names = signature.typeParams();
        for (Expr.Param name : names) {
            bound.put(name.name(), new GoType.Unknown());
        }
        for (int i = 0; i < names.size() && i < given.size(); i++) {
            bound.put(names.get(i).name(), given.get(i));
        }
        for (int i = 0; i < signature.params().size() && i < arguments.size(); i++) {
            match(signature.params().get(i).type(), machine.values().typeOf(arguments.get(i)));
        }
        bound.forEach((name, type) -> scope.bind(name, new Scope.TypeName(type)));
    }

    private void match(Expr param, GoType actual) {
        if (param instanceof Expr.Name name) {
            if (bound.get(name.text()) instanceof GoType.Unknown) {
                bound.put(name.text(), actual);
            }
        } else if (param instanceof Expr.Star star && actual instanceof GoType.Pointer pointer) {
            match(star.of(), pointer.of());
        } else if (param instanceof Expr.Variadic variadic) {
            match(variadic.element(), actual);
        } else if (param instanceof Expr.Index index && actual instanceof GoType.Named named) {
            for (int i = 0;
                    i < index.arguments().size() && i < named.arguments().size();
                    i++) {
                match(index.arguments().get(i), named.arguments().get(i));
            }
        } else if (param instanceof Expr.FunctionType function && actual instanceof GoType.Func type) {
            for (int i = 0;
                    i < function.signature().params().size()
                            && i < type.params().size();
                    i++) {
                match(function.signature().params().get(i).type(), type.params().get(i));
            }
            for (int i = 0;
                    i < function.signature().results().size()
                            && i < type.results().size();
                    i++) {
                match(
                        function.signature().results().get(i).type(),
                        type.results().get(i));
            }
        } else {
            matchMade(param, machine.types().underlying(actual));
        }
    }

    private void matchMade(Expr param, GoType made) {
        if (param instanceof Expr.ListType list && made instanceof GoType.Slice slice) {
            match(list.element(), slice.element());
        } else if (param instanceof Expr.MapType map && made instanceof GoType.MapOf of) {
            match(map.key(), of.key());
            match(map.value(), of.value());
        }
    }
}
