package io.pacto.cli;

import io.pacto.api.Text;
import io.pacto.api.UsageException;
import io.pacto.host.Host;
import io.pacto.host.plugin.Plugins.Offer;
import io.pacto.host.plugin.Point;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What only a command line has: help and completion. */
final class OwnCommands {

    private static final String EXIT_CODES = "exit-codes";

    private final Host host;
    private final Printer printer;

    OwnCommands(Host host, Printer printer) {
        this.host = host;
        this.printer = printer;
    }

    ExitCode run(String command, List<String> arguments, boolean help) {
        if (command.equals("completion") && !help) {
            return completion(arguments);
        }
        if (command.equals("completion")) {
            printer.out(Text.builder()
                    .add("Usage: pacto completion bash|zsh")
                    .line()
                    .build());
            return ExitCode.GOOD;
        }
        return help(arguments);
    }

    private ExitCode help(List<String> words) {
        if (words.isEmpty()) {
            printer.out(Help.overview(host.plugins(), ""));
            return ExitCode.GOOD;
        }
        if (words.get(0).equals(EXIT_CODES)) {
            printer.out(Help.exitCodes());
            return ExitCode.GOOD;
        }
        Commands.Named named = Commands.find(words, host.plugins());
        if (!named.known()) {
            printer.out(Help.overview(host.plugins(), named.id()));
            return ExitCode.GOOD;
        }
        Offer offer = host.plugins().find(Point.COMMAND, named.id(), "command");
        if (offer == null) {
            throw new UsageException("unknown command \"" + named.id() + "\" for \"pacto\"");
        }
        printer.out(Help.command(offer.contribution()));
        return ExitCode.GOOD;
    }

    private ExitCode completion(List<String> shells) {
        if (shells.size() != 1) {
            throw new UsageException("accepts 1 arg(s), received " + shells.size());
        }
        String shell = shells.get(0);
        if (!shell.equals("bash") && !shell.equals("zsh")) {
            throw new UsageException("there is no completion for \"" + shell + "\"; choose bash or zsh");
        }
        CommandSpec root = CommandSpec.create().name("pacto");
        Map<String, CommandSpec> groups = new TreeMap<>();
        for (Offer offer : Commands.enabled(host.plugins(), "")) {
            String id = offer.contribution().id();
            int blank = id.indexOf(' ');
            String leaf = id.substring(blank + 1);
            CommandSpec spec = new CommandModel(offer.contribution()).spec().name(leaf);
            if (blank < 0) {
                root.addSubcommand(leaf, spec);
            } else {
                String group = id.substring(0, blank);
                groups.computeIfAbsent(group, name -> CommandSpec.create().name(name))
                        .addSubcommand(leaf, spec);
            }
        }
        for (Map.Entry<String, CommandSpec> group : groups.entrySet()) {
            root.addSubcommand(group.getKey(), group.getValue());
        }
        root.addSubcommand("version", CommandSpec.create().name("version"));
        root.addSubcommand("help", CommandSpec.create().name("help"));
        printer.out(Text.exact(AutoComplete.bash("pacto", new CommandLine(root))));
        return ExitCode.GOOD;
    }
}
