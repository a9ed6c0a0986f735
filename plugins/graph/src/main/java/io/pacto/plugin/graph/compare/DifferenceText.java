package io.pacto.plugin.graph.compare;

import io.pacto.api.DiffPart;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Sequence;
import io.pacto.api.Text;
import java.util.ArrayList;
import java.util.List;

/** The tree of differences, for people and for data formats. */
final class DifferenceText {

    private static final int NAME_COLUMNS = 14;

    private DifferenceText() {}

    static DiffPart of(TreeComparison comparison) {
        List<Node> changes = new ArrayList<>();
        comparison.changes().forEach(each -> changes.add(each.data()));
        Mapping data = Mapping.builder()
                .put("root", comparison.root().data())
                .putIfAny("changes", Sequence.of(changes))
                .build();
        if (changes.isEmpty()) {
            return DiffPart.data("graphDiff", data);
        }
        Text.Builder tree = Text.builder();
        StringBuilder plain = new StringBuilder();
        line(tree, plain, "", comparison.root().name(), "");
        branches(tree, plain, comparison.root(), "");
        Text text = Text.builder()
                .add("Dependency graph changes:\n")
                .add(tree.build())
                .build();
        String fence = fence(plain);
        String markdown = fence + "\n" + plain + fence + "\n";
        return new DiffPart("graphDiff", data, text, "Dependency Graph Changes", markdown);
    }

    private static void branches(Text.Builder tree, StringBuilder plain, Branch branch, String indent) {
        List<Branch> shown = branch.children().stream().filter(Branch::changed).toList();
        for (int i = 0; i < shown.size(); i++) {
            boolean last = i == shown.size() - 1;
            Branch each = shown.get(i);
            String words = each.change().map(Difference::words).orElse("");
            line(tree, plain, indent + (last ? "└─ " : "├─ "), each.name(), words);
            branches(tree, plain, each, indent + (last ? "   " : "│  "));
        }
    }

    private static void line(Text.Builder tree, StringBuilder plain, String lead, String name, String words) {
        int blanks = Math.max(1, NAME_COLUMNS - name.codePointCount(0, name.length()));
        String gap = words.isEmpty() ? "" : " ".repeat(blanks);
        tree.add(lead).data(name).add(gap).data(words).line();
        plain.append(lead)
                .append(oneLine(name))
                .append(gap)
                .append(oneLine(words))
                .append('\n');
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return line.toString();
    }

    /** A fence longer than any run of backticks inside it. */
    private static String fence(CharSequence inside) {
        int longest = 2;
        int run = 0;
        for (int i = 0; i < inside.length(); i++) {
            run = inside.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return "`".repeat(longest + 1);
    }
}
