package io.pacto.plugin.oci;

import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Invocation;
import io.pacto.api.Mapping;
import io.pacto.api.Report;
import io.pacto.plugin.oci.login.LoginFile;

/** {@code logout REGISTRY}: forgets what {@code login} kept. */
public final class LogoutCommand implements CommandProvider {

    /** Called by the host. */
    public LogoutCommand() {}

    @Override
    public Report run(Invocation invocation, Context context) {
        String host = LoginCommand.registry(
                        invocation.options().text("registry").orElse(""))
                .host();
        boolean removed = LoginFile.of(context).remove(host);
        return DataReport.of(
                "logout",
                Mapping.builder().put("Registry", host).put("Removed", removed).build());
    }
}
