package io.pacto.cli;

import io.pacto.api.Invocation;
import io.pacto.api.PactoException;
import io.pacto.api.RejectedContract;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Text;
import io.pacto.api.UsageException;
import io.pacto.host.Host;
import io.pacto.host.plugin.Contribution;
import io.pacto.host.plugin.IndexedPlugin;
import io.pacto.host.plugin.Plugins.Offer;
import io.pacto.host.plugin.Point;
import io.pacto.host.settings.Surroundings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call of the command line: parse, run, show, exit code. */
public final class Cli {

    private static final String ISSUES = "https://github.com/pacto/pacto/issues";

    private final Surroundings surroundings;
    private final Printer printer;
    private final DebugLog log;
    private final boolean terminal;
    private boolean verbose;

    /**
     * A command line.
     *
     * @param surroundings environment, folders and streams
     * @param colours whether words of the program may be coloured
     */
    public Cli(Surroundings surroundings, boolean colours) {
        this(surroundings, colours, false);
    }

    /**
     * A command line that somebody may be watching.
     *
     * @param surroundings environment, folders and streams
     * @param colours whether words of the program may be coloured
     * @param terminal whether standard error is a terminal, which may show that long work goes on
     */
    public Cli(Surroundings surroundings, boolean colours, boolean terminal) {
        this.terminal = terminal;
        this.surroundings = surroundings;
        this.printer = new Printer(surroundings, colours);
        this.log = new DebugLog(printer);
    }

    /**
     * Runs a command.
     *
     * @param arguments as typed
     * @return the exit code
     */
    public int run(List<String> arguments) {
        ExitCode code;
        try {
            code = dispatch(new Arguments(arguments));
        } catch (UsageException e) {
            fail(e);
            code = ExitCode.USAGE;
        } catch (RejectedContract e) {
            fail(e);
            int more = e.findings().size() - 1;
            if (more > 0) {
                printer.note("and " + more + " more; see them with: pacto validate");
            }
            code = ExitCode.FAILED;
        } catch (PactoException e) {
            fail(e);
            code = ExitCode.FAILED;
        } catch (RuntimeException | Error e) {
            // Our own defect: one line, and where to report it.
            remarks();
            printer.failure("this is a defect of Pacto: " + e);
            printer.note("please report it with the output of -v: " + ISSUES);
            if (verbose) {
                printer.trace(e);
            }
            code = ExitCode.FAILED;
        }
        return code.number();
    }

    private void remarks() {
        for (String remark : log.remarks()) {
            printer.note(remark);
        }
    }

    private void fail(PactoException e) {
        remarks();
        printer.failure(e.getMessage());
        if (!e.advice().isEmpty()) {
            printer.failure("  " + e.advice());
        }
        if (verbose) {
            printer.trace(e);
        }
    }

    private ExitCode dispatch(Arguments arguments) {
        List<String> rest = arguments.rest();
        verbose = arguments.flags().verbose();
        if (!rest.isEmpty() && rest.get(0).equals("version") && !arguments.help()) {
            if (rest.size() > 1) {
                throw unexpected(rest.get(1), "version");
            }
            printer.out(
                    Text.builder().add("pacto version " + Host.VERSION).line().build());
            return ExitCode.GOOD;
        }
        Host host = Host.start(surroundings, arguments.flags(), log, new StandardStreams(surroundings, printer));
        verbose = host.settings().verbose();
        for (java.nio.file.Path folder : host.settings().pluginPath()) {
            printer.note("note: using unpublished plugins from " + folder);
        }
        for (String note : host.settings().notes()) {
            printer.note("note: " + note);
        }
        for (String problem : host.plugins().problems()) {
            printer.note("warning: " + problem);
        }
        if (rest.isEmpty()) {
            printer.out(Help.overview(host.plugins(), ""));
            return ExitCode.GOOD;
        }
        String first = rest.get(0);
        if (first.startsWith("-")) {
            throw unknownFlag(first);
        }
        if (first.equals("help") || first.equals("completion")) {
            return new OwnCommands(host, printer).run(first, rest.subList(1, rest.size()), arguments.help());
        }
        return command(host, rest, arguments.help());
    }

    private ExitCode command(Host host, List<String> rest, boolean help) {
        Commands.Named named = Commands.find(rest, host.plugins());
        if (!named.known()) {
            if (rest.size() > 1 && !rest.get(1).startsWith("-")) {
                throw unexpected(rest.get(1), rest.get(0));
            }
            printer.out(Help.overview(host.plugins(), named.id()));
            return ExitCode.GOOD;
        }
        Offer offer = host.plugins().find(Point.COMMAND, named.id(), "command");
        if (offer == null) {
            // Says what is meant, or which plugin is off.
            host.pacto().run(new Invocation(named.id(), io.pacto.api.Options.NONE, java.util.Map.of()));
            return ExitCode.USAGE;
        }
        Contribution contribution = offer.contribution();
        if (help) {
            printer.out(Help.command(contribution));
            return ExitCode.GOOD;
        }
        List<String> own = rest.subList(named.words(), rest.size());
        Invocation invocation = new CommandModel(contribution).parse(new ArrayList<>(own));
        if (!named.id().startsWith("plugin ")) {
            host.checkRequirements();
        }
        String format = host.settings().outputFormat();
        if (!contribution.lasting()) {
            host.checkFormat(invocation, contribution.report(), format);
        }
        Report report = run(host, invocation, offer, format);
        Rendering rendering = host.pacto().render(report, format);
        printer.out(rendering.out());
        for (String note : report.notes()) {
            printer.note(note);
        }
        printer.err(rendering.err());
        return ExitCode.of(report.verdict());
    }

    /** Only the host's own commands are watched: those of plugins may ask for something on the same terminal. */
    private Report run(Host host, Invocation invocation, Offer offer, String format) {
        boolean own = offer.plugin().origin() == IndexedPlugin.Origin.BUILT_IN;
        if (!terminal || verbose || !own || !format.equals("text")) {
            return host.pacto().run(invocation);
        }
        ProgressLine line = ProgressLine.begin(surroundings.err(), "pacto " + invocation.command());
        try {
            return host.pacto().run(invocation);
        } finally {
            line.end();
        }
    }

    private static UsageException unknownFlag(String argument) {
        int equals = argument.indexOf('=');
        return new UsageException("unknown flag: " + (equals < 0 ? argument : argument.substring(0, equals)));
    }

    private static UsageException unexpected(String argument, String command) {
        @Nullable String nothing = argument.startsWith("-") ? "unknown flag: " + argument : null;
        return new UsageException(
                nothing != null ? nothing : "unknown command \"" + argument + "\" for \"pacto " + command + "\"");
    }
}
