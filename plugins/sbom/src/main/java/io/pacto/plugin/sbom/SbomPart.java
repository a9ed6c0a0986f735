package io.pacto.plugin.sbom;

import io.pacto.api.DiffPart;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.api.Text;
import java.util.ArrayList;
import java.util.List;

/** How a report shows changes of packages; spec: diff.md §7 and §11. */
final class SbomPart {

    private static final String NONE = "(none)";

    private SbomPart() {}

    static DiffPart of(Sboms before, Sboms after, List<PackageChange> changes) {
        return new DiffPart("sbomDiff", tree(before, after, changes), text(changes), "SBOM Changes", markdown(changes));
    }

    private static Mapping tree(Sboms before, Sboms after, List<PackageChange> changes) {
        List<Node> items = new ArrayList<>();
        for (PackageChange change : changes) {
            items.add(Mapping.builder()
                    .put("package", change.name())
                    .put("type", change.kind().type())
                    .put("field", change.kind().field())
                    .putIfAny("oldValue", Scalar.of(change.before()))
                    .putIfAny("newValue", Scalar.of(change.after()))
                    .build());
        }
        return Mapping.builder()
                .putIfAny("oldFormat", Scalar.of(before.format()))
                .putIfAny("newFormat", Scalar.of(after.format()))
                .put("changes", Sequence.of(items))
                .build();
    }

    private static Text text(List<PackageChange> changes) {
        Text.Builder out = Text.builder();
        out.add("SBOM changes (").add(Integer.toString(changes.size())).add("):\n");
        for (PackageChange change : changes) {
            switch (change.kind()) {
                case ADDED -> line(out, "  + ", change.name(), change.after());
                case REMOVED -> line(out, "  - ", change.name(), change.before());
                case VERSION, LICENCE, SUPPLIER ->
                    out.add("  ~ ")
                            .data(change.name())
                            .add(" " + change.kind().field() + ": ")
                            .data(shown(change.before()))
                            .add(" -> ")
                            .data(shown(change.after()));
            }
            out.line();
        }
        return out.build();
    }

    private static void line(Text.Builder out, String sign, String name, String version) {
        out.add(sign).data(name);
        if (!version.isEmpty()) {
            out.add("@").data(version);
        }
    }

    private static String shown(String value) {
        return value.isEmpty() ? NONE : value;
    }

    private static String markdown(List<PackageChange> changes) {
        StringBuilder table = new StringBuilder("| Package | Type | Field | Old | New |\n|---|---|---|---|---|\n");
        for (PackageChange change : changes) {
            table.append("| ").append(code(change.name()));
            table.append(" | ").append(change.kind().type());
            table.append(" | ").append(change.kind().field());
            table.append(" | ").append(code(change.before()));
            table.append(" | ").append(code(change.after()));
            table.append(" |\n");
        }
        return table.toString();
    }

    /** Data in code type: it stays in its cell and makes no markup, whatever it holds. */
    private static String code(String data) {
        if (data.isEmpty()) {
            return "";
        }
        StringBuilder cell = new StringBuilder(data.length() + 2);
        for (int i = 0; i < data.length(); i++) {
            char c = data.charAt(i);
            switch (c) {
                case '|' -> cell.append("\\|");
                case '`' -> cell.append("``");
                case '\n', '\r', '\t', '\u0085', '\u2028', '\u2029' -> cell.append(' ');
                default -> cell.append(c);
            }
        }
        boolean touches = cell.charAt(0) == '`' || cell.charAt(cell.length() - 1) == '`';
        return touches ? "` " + cell + " `" : "`" + cell + "`";
    }
}
