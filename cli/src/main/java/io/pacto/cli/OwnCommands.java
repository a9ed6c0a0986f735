package io.pacto.cli;

import io.pacto.api.Text;
import io.pacto.api.UsageException;
import io.pacto.host.Host;
import io.pacto.host.plugin.Plugins.Offer;
import io.pacto.host.plugin.Point;
import java.util.List;
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
        for (Offer offer : Commands.enabled(host.plugins(), "")) {
            String id = offer.contribution().id();
            int blank = id.indexOf(' ');
            CommandSpec spec = new CommandModel(offer.contribution()).spec();
            if (blank < 0) {
                root.addSubcommand(id, spec.name(id));
                continue;
            }
            String group = id.substring(0, blank);
            CommandLine present = root.subcommands().get(group);
            if (present == null) {
                root.addSubcommand(group, CommandSpec.create().name(group));
                present = root.subcommands().get(group);
            }
            String leaf = id.substring(blank + 1);
            present.getCommandSpec().addSubcommand(leaf, spec.name(leaf));
        }
        root.addSubcommand("version", CommandSpec.create().name("version"));
        root.addSubcommand("help", CommandSpec.create().name("help"));
        printer.out(Text.exact(AutoComplete.bash("pacto", new CommandLine(root))));
        return ExitCode.GOOD;
    }
}
