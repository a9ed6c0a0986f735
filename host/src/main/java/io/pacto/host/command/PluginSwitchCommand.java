package io.pacto.host.command;

import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Invocation;
import io.pacto.api.Mapping;
import io.pacto.api.PactoException;
import io.pacto.api.Report;
import io.pacto.host.plugin.Plugins;
import io.pacto.host.settings.SettingsEditor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code pacto plugin enable} and {@code disable}. */
final class PluginSwitchCommand implements CommandProvider {

    private final Plugins plugins;
    private final SettingsEditor settings;
    private final boolean on;

    PluginSwitchCommand(Plugins plugins, SettingsEditor settings, boolean on) {
        this.plugins = plugins;
        this.settings = settings;
        this.on = on;
    }

    @Override
    public Report run(Invocation invocation, Context context) {
        String id = invocation.options().text("id").orElseThrow();
        List<String> known = new ArrayList<>();
        for (Plugins.Member member : plugins.members()) {
            known.add(member.plugin().id());
        }
        if (!known.contains(id)) {
            throw new PactoException("there is no plugin \"" + id + "\"", "see what is installed: pacto plugin list");
        }
        if (id.equals("pacto")) {
            throw new PactoException("the host's own commands cannot be switched off", "");
        }
        Path file = settings.switchPlugin(id, on, invocation.options().flag("user"), context.disk());
        return DataReport.of(
                "plugin-switched",
                Mapping.builder()
                        .put(on ? "enabled" : "disabled", id)
                        .put("in", file.toString())
                        .build());
    }
}
