package io.pacto.plugin.openapiinfer.fastapi.schema;

import io.pacto.plugin.openapiinfer.fastapi.program.Names;
import io.pacto.plugin.openapiinfer.fastapi.program.Symbol;
import io.pacto.plugin.openapiinfer.fastapi.python.Expr;
import io.pacto.plugin.openapiinfer.fastapi.python.Stmt;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The settings of a model: {@code model_config}, {@code class Config} or keywords of the class. */
final class Configuration {

    private static final int DEPTH = 30;

    private final Names names;

    Configuration(Names names) {
        this.names = names;
    }

    /** A setting of the class, or of the nearest it inherits from; with the scope its value is written in. */
    @Nullable
    Type setting(Symbol.Declared type, String key) {
        return setting(type, key, 0);
    }

    private @Nullable Type setting(Symbol.Declared type, String key, int depth) {
        if (depth > DEPTH || !(type.statement() instanceof Stmt.ClassDef known)) {
            return null;
        }
        for (Expr.Keyword each : known.keywords()) {
            if (each.name().equals(key)) {
                return Type.of(each.value(), type.scope());
            }
        }
        for (Stmt statement : known.body()) {
            Expr own = own(statement, key);
            if (own != null) {
                return Type.of(own, type.scope().inside(known.body()));
            }
        }
        for (Expr base : known.bases()) {
            Expr plain = base instanceof Expr.Subscript generic ? generic.owner() : base;
            if (names.behind(plain, type.scope()) instanceof Symbol.Declared inherited) {
                Type found = setting(inherited, key, depth + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable Expr own(Stmt statement, String key) {
        if (statement instanceof Stmt.Assign assign && assign.name().equals("model_config")) {
            if (assign.value() instanceof Expr.Call call) {
                return call.keyword(key);
            }
            if (assign.value() instanceof Expr.Dictionary dictionary) {
                for (int i = 0; i < dictionary.keys().size(); i++) {
                    if (dictionary.keys().get(i) instanceof Expr.Text text
                            && text.value().equals(key)) {
                        return dictionary.values().get(i);
                    }
                }
            }
        }
        if (statement instanceof Stmt.ClassDef inner && inner.name().equals("Config")) {
            String old = key.equals("json_schema_extra") ? "schema_extra" : key;
            for (Stmt each : inner.body()) {
                if (each instanceof Stmt.Assign assign
                        && (assign.name().equals(key) || assign.name().equals(old))) {
                    return assign.value();
                }
            }
        }
        return null;
    }

    /** What {@code pydantic.alias_generators} make of a name; null when the generator is another. */
    static @Nullable String generated(String generator, String name) {
        String kind = generator.toLowerCase(Locale.ROOT).replace("_", "");
        if (kind.contains("camel") || kind.contains("pascal")) {
            StringBuilder made = new StringBuilder();
            for (String part : name.split("_", -1)) {
                made.append(part.isEmpty() ? "" : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
            }
            boolean lower = kind.contains("camel") && made.length() > 0;
            return lower ? made.substring(0, 1).toLowerCase(Locale.ROOT) + made.substring(1) : made.toString();
        }
        return null;
    }
}
