package io.pacto.plugin.reports;

import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.DiffReport;
import io.pacto.api.GenerationReport;
import io.pacto.api.Node;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Scalar;
import io.pacto.api.Text;
import io.pacto.api.ValidationReport;
import io.pacto.api.ValidationsReport;

/**
 * Every report as JSON. The keys of the reference come first, in its order and case, because scripts depend on them;
 * what it does not know follows in lower case.
 */
public final class JsonReports implements Renderer {

    /** Called by the host. */
    public JsonReports() {}

    @Override
    public Rendering render(Report report, Context context) {
        Text.Builder err = Text.builder();
        Node tree;
        if (report instanceof ValidationReport validation) {
            tree = ValidationTree.of(validation);
            ClosingLine.of(err, validation);
        } else if (report instanceof ValidationsReport validations) {
            tree = ValidationsTree.of(validations);
            ClosingLine.of(err, validations);
        } else if (report instanceof DiffReport diff) {
            tree = DiffTree.of(diff);
            ClosingLine.of(err, diff);
        } else if (report instanceof GenerationReport generation) {
            tree = GenerationTree.of(generation);
        } else {
            tree = ((DataReport) report).tree();
        }
        return new Rendering(json(tree, context), err.build());
    }

    private static Text json(Node tree, Context context) {
        boolean nothing = tree instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NULL;
        return nothing ? Text.EMPTY : Text.exact(context.documents().toJson(tree));
    }
}
