package io.pacto.plugin.graph.lock;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Finding;
import io.pacto.api.Validator;
import java.util.ArrayList;
import java.util.List;

/** Holds a contract against its lock, where it has one. */
public final class LockValidator implements Validator {

    /** Called by the host. */
    public LockValidator() {}

    @Override
    public List<Finding> validate(Bundle bundle, Context context) {
        if (bundle.directory().isEmpty() || !bundle.files().has(Lock.FILE)) {
            return List.of();
        }
        if (context.offline()) {
            return List.of(Finding.warning(
                    Problem.UNRESOLVED,
                    bundle.contract().root(),
                    "nothing is fetched here, so pacto.lock was not verified"));
        }
        List<Finding> findings = new ArrayList<>();
        for (Problem problem : Verification.of(bundle, context)) {
            // A registry that is down says nothing about the contract; what is pinned stays pinned.
            Finding finding = problem.rule().equals(Problem.UNRESOLVED)
                    ? Finding.warning(problem.rule(), problem.at(), problem.message())
                    : Finding.error(problem.rule(), problem.at(), problem.message());
            findings.add(problem.hint().isEmpty() ? finding : finding.hint(problem.hint()));
        }
        return findings;
    }
}
