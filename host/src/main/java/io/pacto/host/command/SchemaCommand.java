package io.pacto.host.command;

import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Invocation;
import io.pacto.api.Report;
import io.pacto.host.contract.ContractSchema;

/** {@code pacto schema}: the contract format for editors and other validators. */
final class SchemaCommand implements CommandProvider {

    @Override
    public Report run(Invocation invocation, Context context) {
        return DataReport.of("schema", new ContractSchema(context.documents()).tree());
    }
}
