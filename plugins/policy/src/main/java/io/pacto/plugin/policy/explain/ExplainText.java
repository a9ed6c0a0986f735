package io.pacto.plugin.policy.explain;

import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Node;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Scalar;
import io.pacto.api.Text;
import io.pacto.api.Text.Style;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows explained rules to people: a heading for each policy, a block for each rule. */
public final class ExplainText implements Renderer {

    @Override
    public Rendering render(Report report, Context context) {
        return new Page(((DataReport) report).tree()).rendering();
    }

    /** One page being written. */
    private static final class Page {

        private final Node tree;
        private final Text.Builder out = Text.builder();
        private final Text.Builder err = Text.builder();

        Page(Node tree) {
            this.tree = tree;
        }

        Rendering rendering() {
            out.data(of(tree, "path")).add(": ");
            if (tree.list("policies").isEmpty() && tree.list("findings").isEmpty()) {
                out.add("no policies").line();
            } else {
                out.add(of(tree, "rules") + (of(tree, "rules").equals("1") ? " rule, " : " rules, "));
                boolean good = of(tree, "failed").equals("0");
                out.styled(good ? Style.GOOD : Style.BAD, good ? "none broken" : of(tree, "failed") + " broken");
                out.line();
            }
            for (Node policy : tree.list("policies")) {
                policy(policy);
            }
            for (Node finding : tree.list("findings")) {
                boolean error = of(finding, "severity").equals("error");
                err.add("  ").styled(error ? Style.BAD : Style.WARN, error ? "ERROR" : "WARN ");
                err.add(" [" + of(finding, "rule") + "] ").data(of(finding, "path") + ": " + of(finding, "message"));
                err.line();
            }
            return new Rendering(out.build(), err.build());
        }

        private void policy(Node policy) {
            if (policy.list("rules").isEmpty()) {
                return;
            }
            out.line().add("Policy ").data(of(policy, "origin")).line();
            out.add("  ").styled(Style.FAINT, "file    ").data(of(policy, "file"));
            if (policy.text("title") != null) {
                out.add("  ").data(of(policy, "title"));
            }
            out.line();
            out.add("  ").styled(Style.FAINT, "through ").data(through(policy)).line();
            for (Node rule : policy.list("rules")) {
                rule(rule);
            }
        }

        private static String through(Node policy) {
            List<String> steps = new ArrayList<>();
            steps.add(place(policy.get("entry")));
            for (Node ref : policy.list("chain")) {
                steps.add(((Scalar) ref).text());
            }
            return String.join(" → ", steps);
        }

        private void rule(Node rule) {
            boolean passes = of(rule, "verdict").equals("pass");
            out.line().add("  ").styled(passes ? Style.GOOD : Style.BAD, passes ? "PASS" : "FAIL");
            out.add("  ")
                    .data(subject(rule) + of(rule, passes ? "asks" : "message"))
                    .line();
            if (rule.text("description") != null) {
                labelled("why", of(rule, "description"));
            }
            labelled("judged", place(rule.get("judged")) + shown(rule.get("judged")));
            String id = of(rule, "rule");
            labelled("rule", place(rule.get("policy")) + (id.isEmpty() ? "" : "  " + id));
            Node edit = rule.get("edit");
            if (edit != null) {
                edit(edit);
            } else if (!passes) {
                String elsewhere = of(rule, "overridden");
                labelled(
                        "edit",
                        elsewhere.isEmpty()
                                ? "none found that keeps all other rules"
                                : "none in the file: the value comes from " + elsewhere);
            }
        }

        private static String subject(Node rule) {
            Node judged = rule.get("judged");
            boolean itself = of(rule, "keyword").equals("required")
                    && of(rule, "verdict").equals("pass");
            String path = judged == null ? "" : of(judged, "path");
            return itself ? "" : (path.isEmpty() ? "the contract" : path) + ": ";
        }

        private static String shown(@Nullable Node judged) {
            if (judged == null || of(judged, "path").isEmpty()) {
                return "";
            }
            String value = judged.get("value") instanceof Scalar scalar ? ": " + scalar.text() : "";
            return "  " + of(judged, "path") + value;
        }

        private void edit(Node edit) {
            boolean example = of(edit, "example").equals("true");
            String label = "edit";
            for (Node step : edit.list("steps")) {
                String words = of(step, "action") + " " + of(step, "path");
                String yaml = of(step, "yaml");
                if (step.get("value") instanceof Scalar value) {
                    labelled(label, words + ": " + value.text());
                    yaml = "";
                } else {
                    labelled(label, words);
                }
                block(yaml);
                label = "and";
            }
            labelled("", example ? "(an example value; tried: it passes)" : "(tried: it passes)");
        }

        private void block(String yaml) {
            for (String line : yaml.isEmpty() ? List.<String>of() : List.of(yaml.split("\n", -1))) {
                out.add("                  ").data(line).line();
            }
        }

        private void labelled(String label, String data) {
            String padded = (label + "        ").substring(0, 8);
            out.add("        ").styled(Style.FAINT, padded).data(data).line();
        }

        private static String place(@Nullable Node place) {
            if (place == null) {
                return "";
            }
            String line = place.text("line") == null ? "" : ":" + of(place, "line") + ":" + of(place, "column");
            return of(place, "file") + line;
        }

        private static String of(Node node, String key) {
            String value = node.text(key);
            return value == null ? "" : value;
        }
    }
}
