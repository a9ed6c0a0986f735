package io.pacto.distribution.spare;

import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Invocation;
import io.pacto.api.Report;

/** Reports nothing. */
public final class SpareCommand implements CommandProvider {

    @Override
    public Report run(Invocation invocation, Context context) {
        return DataReport.nothing("spare");
    }
}
