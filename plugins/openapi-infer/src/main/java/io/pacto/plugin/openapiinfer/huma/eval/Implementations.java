package io.pacto.plugin.openapiinfer.huma.eval;

import io.pacto.plugin.openapiinfer.huma.golang.Decl;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An interface of the program whose value is not known: a call that hands on something known goes to all that fit. */
record Implementations(GoType.Interface itself, TypeSystem types) implements Value.Host {

    @Override
    public @Nullable Value call(String name, List<Value> arguments, Machine machine) {
        if (arguments.stream().noneMatch(Value.Host.class::isInstance)) {
            return null;
        }
        Value last = null;
        for (GoType.Named type : all()) {
            Value receiver = new Value.Unknown(new GoType.Pointer(type));
            last = machine.callMethod(receiver, name, arguments);
        }
        return last;
    }

    private List<GoType.Named> all() {
        List<GoType.Named> all = new ArrayList<>();
        for (GoPackage home : types.program().own()) {
            for (GoPackage.Declared<Decl.Type> declared : home.types().values()) {
                GoType.Named type = new GoType.Named(declared.declaration(), home.path(), declared.scope(), List.of());
                boolean concrete = !(types.underlying(type) instanceof GoType.Interface)
                        && declared.declaration().params().isEmpty();
                if (concrete && itself.methods().stream().allMatch(method -> types.method(type, method) != null)) {
                    all.add(type);
                }
            }
        }
        return all;
    }
}
