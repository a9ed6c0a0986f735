package io.pacto.plugin.policy.edit;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Finding;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.Schemas.Violation;
import io.pacto.api.Severity;
import io.pacto.api.Source;
import io.pacto.api.ValidationRequest;
import io.pacto.plugin.policy.rule.Evaluation;
import io.pacto.plugin.policy.source.PolicySchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Opens an edited contract the way the file would be opened, and judges it again. */
final class Trial {

    private static final String CONTRACT = "pacto.yaml";

    private final Bundle bundle;
    private final List<PolicySchema> policies;
    private final Context context;
    private @Nullable Set<String> errorsBefore;

    Trial(Bundle bundle, List<PolicySchema> policies, Context context) {
        this.bundle = bundle;
        this.policies = policies;
        this.context = context;
    }

    /** Returns the document as it would be loaded with the edit in the file, overrides included; null when refused. */
    @Nullable
    Node load(Node edited) {
        try {
            return context.pacto().open(source(edited)).document();
        } catch (PactoException refused) {
            return null;
        }
    }

    /** Names everything the policies find wrong with a document. */
    Set<String> broken(Node document) {
        Set<String> all = new TreeSet<>();
        for (PolicySchema policy : policies) {
            for (Violation each : new Evaluation(policy, context).whole(document)) {
                all.add(name(policy, each));
            }
        }
        return all;
    }

    static String name(PolicySchema policy, Violation violation) {
        return policy.origin() + "\n" + violation.at().path() + "\n" + violation.keyword() + "\n" + violation.message();
    }

    /** Returns whether the earlier layers find nothing wrong with the edited contract that was not wrong before. */
    boolean isSound(Node edited) {
        Set<String> before = errorsBefore;
        if (before == null) {
            before = errors(bundle.source());
            errorsBefore = before;
        }
        return before.containsAll(errors(source(edited)));
    }

    private Set<String> errors(Source source) {
        Set<String> errors = new TreeSet<>();
        for (Finding finding : context.pacto()
                .validate(new ValidationRequest(source, true, true, true))
                .findings()) {
            if (finding.severity() == Severity.ERROR) {
                errors.add(finding.rule() + "\n" + finding.path() + "\n" + finding.message());
            }
        }
        return errors;
    }

    private Source source(Node edited) {
        Map<String, String> texts = new LinkedHashMap<>(bundle.source().texts());
        texts.put(CONTRACT, context.documents().toYaml(edited));
        return new Source(bundle.source().reference(), bundle.source().overlays(), texts);
    }
}
