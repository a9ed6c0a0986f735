package io.pacto.host.command;

import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.Invocation;
import io.pacto.api.Options;
import io.pacto.api.Report;
import io.pacto.api.Source;
import io.pacto.api.ValidationRequest;

/** {@code pacto validate}. */
final class ValidateCommand implements CommandProvider {

    @Override
    public Report run(Invocation invocation, Context context) {
        Source source = invocation.source("bundle").orElseThrow();
        Options options = invocation.options();
        return context.pacto()
                .validate(new ValidationRequest(source, options.flag("all"), false, options.flag("skip-policy")));
    }
}
