package io.pacto.host.command;

import io.pacto.api.Classification;
import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.DiffRequest;
import io.pacto.api.Invocation;
import io.pacto.api.Report;
import java.util.Optional;

/** {@code pacto diff}. */
final class DiffCommand implements CommandProvider {

    @Override
    public Report run(Invocation invocation, Context context) {
        return context.pacto()
                .diff(new DiffRequest(
                        invocation.source("old").orElseThrow(),
                        invocation.source("new").orElseThrow(),
                        failOn(invocation.options().text("fail-on").orElse("breaking"))));
    }

    private static Optional<Classification> failOn(String word) {
        return switch (word) {
            case "potential" -> Optional.of(Classification.POTENTIAL_BREAKING);
            case "none" -> Optional.empty();
            default -> Optional.of(Classification.BREAKING);
        };
    }
}
