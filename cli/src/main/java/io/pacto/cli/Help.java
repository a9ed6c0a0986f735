package io.pacto.cli;

import io.pacto.api.Text;
import io.pacto.host.plugin.Contribution;
import io.pacto.host.plugin.Plugins;
import io.pacto.host.plugin.Plugins.Offer;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** Help, from the index: commands of plugins appear like the host's own. */
final class Help {

    private static final String[][] FLAGS = {
        {"--output-format <format>", "format of the result: text, json, markdown, or what a plugin offers"},
        {"--config <file>", "settings file in place of the user's"},
        {"--config-from <rev|file>", "project settings and waivers of a Git revision, file or folder"},
        {"--no-cache", "leave the disk cache alone"},
        {"--offline", "ask no registry; what is not in the cache is unreachable"},
        {"--plain-http", "ask the registries named in this call without TLS"},
        {"--safe-mode", "use only the plugins that come with Pacto"},
        {"--without <id>", "switch a plugin off for this call"},
        {"--plugin-path <dir>", "use unpublished plugin jars from a folder"},
        {"--plugin-timeout <seconds>", "how long one call of a plugin may take (60)"},
        {"-v, --verbose", "show debug lines on standard error"},
        {"-h, --help", "show help"},
    };

    private Help() {}

    static Text overview(Plugins plugins, String group) {
        List<String[]> rows = new ArrayList<>();
        for (Offer offer : Commands.enabled(plugins, group)) {
            rows.add(new String[] {
                offer.contribution().id(), offer.contribution().summary()
            });
        }
        if (group.isEmpty()) {
            rows.add(new String[] {"version", "Show the version"});
            rows.add(new String[] {"completion", "Print a completion script for a shell"});
            rows.add(new String[] {"help", "Show help for a command, or: help exit-codes"});
            rows.sort(new java.util.Comparator<>() {
                @Override
                public int compare(String[] a, String[] b) {
                    return a[0].compareTo(b[0]);
                }
            });
        }
        Text.Builder out = Text.builder();
        if (group.isEmpty()) {
            out.add("Pacto describes what a service needs and offers in one file, and says which change breaks whom.")
                    .line()
                    .line();
        }
        out.add("Usage: pacto " + (group.isEmpty() ? "" : group + " ") + "<command> [flags]")
                .line()
                .line();
        out.add("Commands:").line();
        table(out, rows);
        out.line().add("Flags of every command:").line();
        table(out, List.of(FLAGS));
        out.line().add("pacto help <command> says more about one.").line();
        return out.build();
    }

    private static void table(Text.Builder out, List<String[]> rows) {
        int width = 0;
        for (String[] row : rows) {
            width = Math.max(width, row[0].length());
        }
        for (String[] row : rows) {
            out.add("  ")
                    .data(row[0] + " ".repeat(width - row[0].length() + 2))
                    .data(row[1])
                    .line();
        }
    }

    static Text command(Contribution contribution) {
        CommandModel model = new CommandModel(contribution);
        model.spec().usageMessage().customSynopsis(model.synopsis().replace("%", "%%"));
        model.spec().usageMessage().sortOptions(false).width(100).abbreviateSynopsis(true);
        CommandLine line = new CommandLine(model.spec());
        Text.Builder out = Text.builder().data(contribution.summary()).line().line();
        out.styled(Text.Style.BLOCK, line.getUsageMessage(CommandLine.Help.Ansi.OFF));
        out.line().add("Flags of every command:").line();
        table(out, List.of(FLAGS));
        return out.build();
    }

    static Text exitCodes() {
        Text.Builder out = Text.builder();
        for (ExitCode code : ExitCode.values()) {
            String number = Integer.toString(code.number());
            out.add(" ".repeat(3 - number.length()) + number + "  " + code.meaning())
                    .line();
        }
        return out.build();
    }
}
