package io.pacto.plugin.openapiinfer.huma.eval;

import io.pacto.api.Position;
import io.pacto.plugin.openapiinfer.huma.golang.Decl;
import io.pacto.plugin.openapiinfer.huma.golang.Expr;
import io.pacto.plugin.openapiinfer.huma.golang.Stmt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows a program. It knows at which place it is, for what has to be said about that place. */
public final class Machine {

    /** Calls within calls; what goes deeper is recursion that no value stops. */
    private static final int DEEPEST = 60;

    private static final long MOST_STEPS = 3_000_000;

    /** The program went on for too long or too deep. */
    public static final class Exhausted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("too many steps", null, false, false);
        }
    }

    private final Program program;
    private final TypeSystem types;
    private final Library library;
    private final Values values;
    private final Evaluator evaluator;
    private final Executor executor;
    private final Invoker invoker;
    private final Deque<Position> places = new ArrayDeque<>();
    private final Set<List<Stmt>> entered = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Value.Func> literals = new ArrayList<>();
    private long steps;
    private int depth;

    /** A machine for a program, with what its libraries do. */
    public Machine(Program program, Library library) {
        this.program = program;
        this.library = library;
        this.types = new TypeSystem(program);
        this.values = new Values(types);
        this.evaluator = new Evaluator(this);
        this.executor = new Executor(this);
        this.invoker = new Invoker(this);
        types.measureWith(sized -> {
            Value length = evaluator.eval(sized.length(), sized.scope());
            return length instanceof Value.Const known && known.value() instanceof Long number ? number : 0;
        });
    }

    /** Returns the program. */
    public Program program() {
        return program;
    }

    /** Returns what is known of types. */
    public TypeSystem types() {
        return types;
    }

    /** Returns what can be done with values. */
    public Values values() {
        return values;
    }

    Library library() {
        return library;
    }

    Evaluator evaluator() {
        return evaluator;
    }

    Executor executor() {
        return executor;
    }

    Invoker invoker() {
        return invoker;
    }

    /** Calls a function value. */
    public Value call(Value function, List<Value> arguments) {
        return invoker.call(function, arguments, List.of());
    }

    /** Calls a method of a value; what cannot be followed gives an unknown value. */
    public Value callMethod(Value receiver, String name, List<Value> arguments) {
        return invoker.callMethod(receiver, name, arguments, List.of());
    }

    /** Calls a function with values of its parameters' types, of which nothing else is known. */
    public void callBlindly(Value.Func function) {
        List<Value> arguments = new ArrayList<>();
        types.function(function.signature(), function.scope())
                .params()
                .forEach(type -> arguments.add(new Value.Unknown(type)));
        invoker.call(function, arguments, List.of());
    }

    /** Returns the place of the call that is being followed. */
    public Position place() {
        Position place = places.peek();
        return place == null ? Position.NONE : place;
    }

    void at(Scope scope, int line) {
        if (++steps > MOST_STEPS) {
            throw new Exhausted();
        }
        places.poll();
        places.push(new Position(scope.file(), line, 0));
    }

    /** Enters a call, or refuses to when it would lead too deep. */
    boolean enter(List<Stmt> body, Scope scope) {
        entered.add(body);
        return enter(scope, body.isEmpty() ? 0 : body.get(0).line());
    }

    boolean enter(Scope scope, int line) {
        if (depth >= DEEPEST) {
            return false;
        }
        depth++;
        places.push(new Position(scope.file(), line, 0));
        return true;
    }

    void leave() {
        depth--;
        places.poll();
    }

    void step() {
        if (++steps > MOST_STEPS) {
            throw new Exhausted();
        }
    }

    /** Whether a function has been followed. */
    public boolean hasEntered(Value.Func function) {
        return function.body() != null && entered.contains(function.body());
    }

    void note(Value.Func literal) {
        literals.add(literal);
    }

    /** Returns the function literals that came up, in order. */
    public List<Value.Func> literals() {
        return List.copyOf(literals);
    }

    /** A function of a package as a value. */
    public Value.Func function(GoPackage home, String name) {
        GoPackage.Declared<Decl.Func> declared = home.function(name);
        if (declared == null) {
            throw new IllegalArgumentException(name);
        }
        return invoker.value(declared);
    }

    /** The functions and methods of a package as values, those of types before others; receivers are unknown. */
    public List<Value.Func> functions(GoPackage home) {
        List<Value.Func> all = new ArrayList<>();
        home.functions().values().forEach(declared -> all.add(invoker.value(declared)));
        home.methods().forEach((type, methods) -> {
            if (home.type(type) != null) {
                Value receiver = new Value.Unknown(new GoType.Pointer(types.known(home.path(), type)));
                for (String name : methods.keySet()) {
                    if (invoker.method(receiver, name) instanceof Value.Func method) {
                        all.add(method);
                    }
                }
            }
        });
        return all;
    }

    /** The names of the exported methods of a value, those of embedded types included, sorted. */
    public List<String> methodNames(Value value) {
        return List.copyOf(types.methodNames(GoType.deref(values.typeOf(values.pointee(value)))));
    }

    /** The type of a function, its type parameters unknown. */
    public GoType.Func typeOf(Value.Func function) {
        return types.function(function.signature(), function.scope());
    }

    /** Where a function is. */
    public Position placeOf(Value.Func function) {
        List<Stmt> body = function.body();
        int line = body == null || body.isEmpty() ? 0 : body.get(0).line();
        return new Position(function.scope().file(), line, 0);
    }

    /** Runs the initializers of a package and, before it, of those it imports. */
    public void initialize(GoPackage home) {
        initialize(home, new HashSet<>());
    }

    private void initialize(GoPackage home, Set<String> seen) {
        if (!seen.add(home.path()) || seen.size() > 10_000) {
            return;
        }
        for (String path : home.imports()) {
            GoPackage imported = program.find(path);
            if (imported != null) {
                initialize(imported, seen);
            }
        }
        for (GoPackage.Declared<Decl.Func> initializer : home.initializers()) {
            invoker.call(invoker.value(initializer), List.of(), List.of());
        }
    }

    /** The value of a variable or constant of a package; null when there is none. */
    public @Nullable Cell variable(GoPackage home, String name) {
        return evaluator.packageCell(home, name);
    }

    /** The value of a variable of another package; unknown when there is none. */
    public Value global(String path, String name) {
        GoPackage home = program.find(path);
        Cell cell = home == null ? null : evaluator.packageCell(home, name);
        return cell == null ? Value.Unknown.ANYTHING : cell.get();
    }

    /** What an expression means as a type. */
    GoType type(Expr expr, Scope scope) {
        return types.resolve(expr, scope);
    }
}
