package io.pacto.sample;

import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Invocation;
import io.pacto.api.Mapping;
import io.pacto.api.Report;

public final class GoodCommand implements CommandProvider {

    @Override
    public Report run(Invocation invocation, Context context) {
        return DataReport.of("sample", Mapping.builder().build());
    }
}
