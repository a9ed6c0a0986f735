package io.pacto.plugin.reports;

import io.pacto.api.Mapping;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import org.jspecify.annotations.Nullable;

/** The keys that findings and changes have in common: who said it, and where it stands. */
final class Author {

    private Author() {}

    static void add(
            Mapping.Builder item, String rule, String plugin, String source, Position position, @Nullable String hint) {
        item.putIfAny("rule", Scalar.of(rule));
        item.putIfAny("plugin", Scalar.of(plugin));
        item.putIfAny("source", Scalar.of(source));
        item.putIfAny("file", Scalar.of(position.file()));
        if (position.line() > 0) {
            item.put("line", position.line());
        }
        if (position.column() > 0) {
            item.put("column", position.column());
        }
        if (hint != null) {
            item.putIfAny("hint", Scalar.of(hint));
        }
    }
}
