package io.pacto.plugin.openapiinfer.huma.eval;

import io.pacto.plugin.openapiinfer.huma.golang.Decl;
import io.pacto.plugin.openapiinfer.huma.golang.Expr;
import io.pacto.plugin.openapiinfer.huma.golang.StructTag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Finds out what type expressions mean and what types are made of. */
public final class TypeSystem {

    private static final List<String> BASIC = List.of(
            "bool",
            "string",
            "int",
            "int8",
            "int16",
            "int32",
            "int64",
            "uint",
            "uint8",
            "uint16",
            "uint32",
            "uint64",
            "uintptr",
            "float32",
            "float64",
            "complex64",
            "complex128");

    private static final int DEEPEST = 100;

    private final Program program;
    private final Map<GoType.Named, GoType> underlying = new HashMap<>();
    private ToLongFunction<Sized> lengths = sized -> 0;

    TypeSystem(Program program) {
        this.program = program;
    }

    /** The length of an array, to be worked out. */
    record Sized(Expr length, Scope scope) {}

    void measureWith(ToLongFunction<Sized> measure) {
        this.lengths = measure;
    }

    /** What a type expression means. */
    public GoType resolve(Expr type, Scope scope) {
        if (type instanceof Expr.Name name) {
            return named(name.text(), scope);
        }
        if (type instanceof Expr.Selector selector && selector.of() instanceof Expr.Name of) {
            return scope.find(of.text()) instanceof Scope.Import one
                    ? imported(one.path(), selector.name())
                    : new GoType.Unknown();
        }
        if (type instanceof Expr.Index index) {
            List<GoType> arguments = new ArrayList<>();
            index.arguments().forEach(argument -> arguments.add(resolve(argument, scope)));
            return resolve(index.of(), scope) instanceof GoType.Named generic
                    ? new GoType.Named(generic.declaration(), generic.home(), generic.scope(), arguments)
                    : resolve(index.of(), scope);
        }
        if (type instanceof Expr.Star star) {
            return new GoType.Pointer(resolve(star.of(), scope));
        }
        if (type instanceof Expr.Variadic variadic) {
            return new GoType.Slice(resolve(variadic.element(), scope));
        }
        return literal(type, scope);
    }

    private GoType literal(Expr type, Scope scope) {
        if (type instanceof Expr.ListType list) {
            GoType element = resolve(list.element(), scope);
            Expr length = list.length();
            return length == null
                    ? new GoType.Slice(element)
                    : new GoType.Array(lengths.applyAsLong(new Sized(length, scope)), element);
        }
        if (type instanceof Expr.MapType map) {
            return new GoType.MapOf(resolve(map.key(), scope), resolve(map.value(), scope));
        }
        if (type instanceof Expr.ChanType chan) {
            return new GoType.Chan(resolve(chan.element(), scope));
        }
        if (type instanceof Expr.StructType struct) {
            return struct(struct, scope);
        }
        if (type instanceof Expr.FunctionType function) {
            return function(function.signature(), scope);
        }
        if (type instanceof Expr.InterfaceType itself) {
            List<String> methods = new ArrayList<>();
            itself.methods().forEach(method -> methods.add(method.name()));
            for (Expr embedded : itself.embedded()) {
                if (underlying(resolve(embedded, scope)) instanceof GoType.Interface more) {
                    methods.addAll(more.methods());
                }
            }
            return new GoType.Interface(List.copyOf(new TreeSet<>(methods)));
        }
        return new GoType.Unknown();
    }

    /** The type of a function. */
    GoType.Func function(Expr.Signature signature, Scope scope) {
        List<GoType> params = new ArrayList<>();
        boolean variadic = false;
        for (Expr.Param param : signature.params()) {
            params.add(resolve(param.type(), scope));
            variadic = param.type() instanceof Expr.Variadic;
        }
        List<GoType> results = new ArrayList<>();
        signature.results().forEach(result -> results.add(resolve(result.type(), scope)));
        return new GoType.Func(params, results, variadic);
    }

    private GoType struct(Expr.StructType struct, Scope scope) {
        List<GoType.Field> fields = new ArrayList<>();
        for (Expr.Field field : struct.fields()) {
            GoType type = resolve(field.type(), scope);
            StructTag tag = new StructTag(field.tag());
            for (String name : field.names()) {
                fields.add(new GoType.Field(name, type, tag, false));
            }
            if (field.names().isEmpty()) {
                fields.add(new GoType.Field(embeddedName(field.type()), type, tag, true));
            }
        }
        return new GoType.Struct(struct, List.copyOf(fields));
    }

    private static String embeddedName(Expr type) {
        if (type instanceof Expr.Star star) {
            return embeddedName(star.of());
        }
        if (type instanceof Expr.Index index) {
            return embeddedName(index.of());
        }
        return type instanceof Expr.Selector selector ? selector.name() : ((Expr.Name) type).text();
    }

    private GoType named(String name, Scope scope) {
        if (scope.find(name) instanceof Scope.TypeName local) {
            return local.type();
        }
        GoPackage.Declared<Decl.Type> declared = scope.home().type(name);
        if (declared != null) {
            return declared(declared, scope.home());
        }
        if (BASIC.contains(name)) {
            return new GoType.Basic(name);
        }
        return switch (name) {
            case "byte" -> new GoType.Basic("uint8");
            case "rune" -> new GoType.Basic("int32");
            case "error" -> new GoType.Interface(List.of("Error"));
            case "any", "comparable" -> GoType.Interface.ANY;
            default -> new GoType.Unknown();
        };
    }

    /** A type of a package whose sources or outline are at hand. */
    public GoType known(String path, String name) {
        return imported(path, name);
    }

    /** A type of a package. */
    GoType imported(String path, String name) {
        GoPackage home = program.find(path);
        GoPackage.Declared<Decl.Type> declared = home == null ? null : home.type(name);
        return home == null || declared == null ? new GoType.External(path, name) : declared(declared, home);
    }

    private GoType declared(GoPackage.Declared<Decl.Type> declared, GoPackage home) {
        Decl.Type declaration = declared.declaration();
        return declaration.alias()
                ? resolve(declaration.type(), declared.scope())
                : new GoType.Named(declaration, home.path(), declared.scope(), List.of());
    }

    /** What a type is made of: the type itself unless it is a declared one. */
    public GoType underlying(GoType type) {
        GoType at = type;
        for (int depth = 0; at instanceof GoType.Named named && depth < DEEPEST; depth++) {
            GoType known = underlying.get(named);
            if (known == null) {
                known = resolve(named.declaration().type(), inside(named));
                underlying.put(named, known);
            }
            at = known;
        }
        return at;
    }

    /** What the declaration of a type sees, its type parameters bound. */
    Scope inside(GoType.Named named) {
        Scope scope = named.scope().inner();
        List<Expr.Param> params = named.declaration().params();
        for (int i = 0; i < params.size(); i++) {
            GoType argument = i < named.arguments().size() ? named.arguments().get(i) : new GoType.Unknown();
            scope.bind(params.get(i).name(), new Scope.TypeName(argument));
        }
        return scope;
    }

    /** The fields of a struct in order, embedded structs unopened; none when it is no struct. */
    public List<GoType.Field> fields(GoType type) {
        return underlying(GoType.deref(type)) instanceof GoType.Struct struct ? struct.fields() : List.of();
    }

    /** The way to a field, through embedded structs; null when there is none. */
    public @Nullable List<GoType.Field> wayTo(String field, GoType type) {
        List<List<GoType.Field>> level = new ArrayList<>();
        level.add(List.of());
        for (int depth = 0; depth < 8 && !level.isEmpty(); depth++) {
            List<List<GoType.Field>> next = new ArrayList<>();
            for (List<GoType.Field> way : level) {
                GoType at = way.isEmpty() ? type : way.get(way.size() - 1).type();
                for (GoType.Field one : fields(at)) {
                    List<GoType.Field> longer = new ArrayList<>(way);
                    longer.add(one);
                    if (one.name().equals(field)) {
                        return longer;
                    }
                    if (one.embedded()) {
                        next.add(longer);
                    }
                }
            }
            level = next;
        }
        return null;
    }

    /** A method that was found. */
    record Method(GoPackage.Declared<Decl.Func> declared, GoType.Named owner, List<GoType.Field> way) {}

    /** A method of a type or of what it embeds; null when there is none in the sources. */
    @Nullable
    Method method(GoType type, String name) {
        return method(GoType.deref(type), name, List.of());
    }

    private @Nullable Method method(GoType type, String name, List<GoType.Field> way) {
        if (type instanceof GoType.Named named) {
            GoPackage.Declared<Decl.Func> own = named.scope().home().method(named.name(), name);
            if (own != null) {
                return new Method(own, named, way);
            }
        }
        if (way.size() < 8) {
            for (GoType.Field field : fields(type)) {
                if (field.embedded()) {
                    List<GoType.Field> longer = new ArrayList<>(way);
                    longer.add(field);
                    Method promoted = method(GoType.deref(field.type()), name, longer);
                    if (promoted != null) {
                        return promoted;
                    }
                }
            }
        }
        return null;
    }

    /** The names of the exported methods of a type, sorted. */
    Set<String> methodNames(GoType type) {
        Set<String> names = new TreeSet<>();
        methodNames(type, names, 0);
        names.removeIf(name -> !Character.isUpperCase(name.codePointAt(0)));
        return names;
    }

    private void methodNames(GoType type, Set<String> names, int depth) {
        if (type instanceof GoType.Named named) {
            names.addAll(named.scope().home().methods(named.name()).keySet());
        }
        for (GoType.Field field : fields(type)) {
            if (field.embedded() && depth < 8) {
                methodNames(GoType.deref(field.type()), names, depth + 1);
            }
        }
    }

    /** Whether a type or a pointer to it has a method with so many parameters and results. */
    public boolean has(GoType type, String name, int params, int results) {
        Method method = method(type, name);
        if (method == null) {
            return false;
        }
        Expr.Signature signature = method.declared().declaration().signature();
        return signature.params().size() == params && signature.results().size() == results;
    }

    Program program() {
        return program;
    }
}
