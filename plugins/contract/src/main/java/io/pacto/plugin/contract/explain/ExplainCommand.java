package io.pacto.plugin.contract.explain;

import io.pacto.api.Bundle;
import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Invocation;
import io.pacto.api.Report;
import io.pacto.api.Source;

/** Sums a contract up; one that would not validate is explained as far as it goes. */
public final class ExplainCommand implements CommandProvider {

    @Override
    public Report run(Invocation invocation, Context context) {
        Source source = invocation.source("bundle").orElseGet(() -> Source.at("."));
        Bundle bundle = context.pacto().open(source);
        return DataReport.of("explain", new Explanation(bundle.contract()).tree());
    }
}
