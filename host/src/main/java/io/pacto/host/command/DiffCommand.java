package io.pacto.host.command;

import io.pacto.api.Classification;
import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.DiffRequest;
import io.pacto.api.Invocation;
import io.pacto.api.Report;
import io.pacto.api.RuleSet;
import java.util.Optional;

/** {@code pacto diff}. */
final class DiffCommand implements CommandProvider {

    @Override
    public Report run(Invocation invocation, Context context) {
        DiffRequest request = DiffRequest.of(
                        invocation.source("old").orElseThrow(),
                        invocation.source("new").orElseThrow())
                .failOn(failOn(invocation.options().text("fail-on").orElse("breaking")));
        if (invocation.options().text("fail-on").orElse("").equals("version")) {
            request = request.check(DiffRequest.VersionCheck.ENFORCE);
        } else if (invocation.options().flag("suggest-version")) {
            request = request.check(DiffRequest.VersionCheck.SUGGEST);
        }
        boolean reference = invocation.options().text("rules").orElse("").equals("reference");
        return context.pacto().diff(reference ? request.by(RuleSet.REFERENCE) : request);
    }

    private static Optional<Classification> failOn(String word) {
        return switch (word) {
            case "potential" -> Optional.of(Classification.POTENTIAL_BREAKING);
            case "none", "version" -> Optional.empty();
            default -> Optional.of(Classification.BREAKING);
        };
    }
}
