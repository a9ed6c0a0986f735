package io.pacto.host.pipeline;

import io.pacto.api.Bundle;
import io.pacto.api.CommandProvider;
import io.pacto.api.DataReport;
import io.pacto.api.DiffReport;
import io.pacto.api.DiffRequest;
import io.pacto.api.Disk;
import io.pacto.api.Documents;
import io.pacto.api.Following;
import io.pacto.api.GenerationReport;
import io.pacto.api.GenerationRequest;
import io.pacto.api.GeneratorInfo;
import io.pacto.api.Installation;
import io.pacto.api.Invocation;
import io.pacto.api.Located;
import io.pacto.api.Network;
import io.pacto.api.Pacto;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Source;
import io.pacto.api.Streams;
import io.pacto.api.UsageException;
import io.pacto.api.ValidationReport;
import io.pacto.api.ValidationRequest;
import io.pacto.api.ValidationsReport;
import io.pacto.api.VersionRange;
import io.pacto.host.bundle.BundleOpener;
import io.pacto.host.bundle.HostBundle;
import io.pacto.host.contract.ContractLoader;
import io.pacto.host.plugin.IndexedPlugin;
import io.pacto.host.plugin.Plugins;
import io.pacto.host.plugin.Plugins.Offer;
import io.pacto.host.plugin.Point;
import io.pacto.host.plugin.load.ExtensionLoader;
import io.pacto.host.rating.Ratings;
import io.pacto.host.settings.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pipelines, put together for one call of Pacto. */
public final class HostPacto implements Pacto {

    private final Plugins plugins;
    private final HostServices services;
    private final ExtensionCalls calls;
    private final BundleOpener opener;
    private final ValidatePipeline validation;
    private final DiffPipeline diffs;
    private final GeneratePipeline generation;
    private final RenderPipeline rendering;
    private final KernelCommands kernel;
    private final String version;
    private final String apiVersion;

    /** Makes the host's own commands, which may look inside. */
    public interface KernelCommands {

        /**
         * A command of the host.
         *
         * @param id its id
         * @return what carries it out
         */
        CommandProvider create(String id);
    }

    /**
     * What the pipelines need.
     *
     * @param documents reads and writes YAML and JSON
     * @param disk reads and writes files
     * @param streams streams of a lasting command
     * @param log takes debug lines
     * @param surroundings environment and folders
     * @param network what the user allowed for every command
     * @param plugins what is installed and on
     * @param extensions loads classes of plugins
     * @param pluginSeconds seconds one call of a plugin may take
     * @param ratings what the project says about rules
     * @param version version of the product
     * @param apiVersion version of the api
     */
    public record Parts(
            Documents documents,
            Disk disk,
            Streams streams,
            Log log,
            Surroundings surroundings,
            Network network,
            Plugins plugins,
            ExtensionLoader extensions,
            int pluginSeconds,
            Ratings ratings,
            String version,
            String apiVersion) {}

    /**
     * The pipelines.
     *
     * @param parts what they need
     * @param kernel makes the host's own commands
     */
    public HostPacto(Parts parts, KernelCommands kernel) {
        this.services = new HostServices(parts);
        ContractLoader loader = new ContractLoader();
        this.plugins = parts.plugins();
        this.kernel = kernel;
        this.version = parts.version();
        this.apiVersion = parts.apiVersion();
        this.calls = new ExtensionCalls(
                services, parts.extensions(), new ExitWatch(parts.surroundings().err()), parts.pluginSeconds());
        this.opener = new BundleOpener(parts.disk(), parts.documents(), loader, new GuardedSources(plugins, calls));
        this.validation = new ValidatePipeline(opener, loader, plugins, calls, parts.ratings());
        this.diffs = new DiffPipeline(opener, plugins, calls, services, parts.ratings());
        this.generation = new GeneratePipeline(opener, plugins, calls, parts.disk());
        this.rendering = new RenderPipeline(plugins, calls);
        services.connect(this);
    }

    /**
     * A registry as {@link Network#named} holds it.
     *
     * @param text {@code host} or {@code host:port}, perhaps with scheme and path; may be empty
     * @return the registry, or nothing
     */
    public static List<String> registries(String text) {
        List<String> named = new ArrayList<>();
        Run.add(text, named);
        return named;
    }

    @Override
    public Bundle open(Source source) {
        return opener.open(source);
    }

    @Override
    public Bundle follow(Bundle from, String reference, Optional<VersionRange> range) {
        return follow((HostBundle) from, reference, range, new ArrayList<>());
    }

    Bundle follow(HostBundle from, String reference, Optional<VersionRange> range, List<String> warnings) {
        return opener.follow(from, reference, range, warnings);
    }

    @Override
    public List<Following.Outcome> followAll(List<Following> all) {
        return followAll(all, new ArrayList<>());
    }

    List<Following.Outcome> followAll(List<Following> all, List<String> warnings) {
        return new Followers(this, services, all, warnings).run();
    }

    @Override
    public Located locate(Bundle from, String reference, Optional<VersionRange> range) {
        return opener.locate((HostBundle) from, reference, range);
    }

    @Override
    public ValidationReport validate(ValidationRequest request) {
        return validation.validate(request);
    }

    @Override
    public DiffReport diff(DiffRequest request) {
        return diffs.diff(request);
    }

    @Override
    public GenerationReport generate(GenerationRequest request) {
        return generation.generate(request);
    }

    @Override
    public List<GeneratorInfo> generators() {
        return generation.generators();
    }

    @Override
    public Rendering render(Report report, String format) {
        return rendering.render(report, format);
    }

    /**
     * Refuses a format before anything is run.
     *
     * @param kind kind of report
     * @param format the format asked for
     * @throws UsageException when no enabled plugin offers it
     */
    public void checkFormat(String kind, String format) {
        rendering.check(kind, format);
    }

    @Override
    public Report run(Invocation invocation) {
        String id = invocation.command();
        Offer offer = plugins.find(Point.COMMAND, id, "command");
        if (offer == null) {
            throw new UsageException(unknown(id));
        }
        Invocation checked = new Invocation(
                id,
                OptionCheck.check(invocation.options(), offer.contribution().options(), "pacto " + id),
                invocation.sources());
        Run caller = services.run();
        Run run = caller.of(
                checked, offer.contribution().options(), offer.contribution().lasting());
        @Nullable Run before = services.enter(run);
        try {
            Report report = run(offer, checked);
            return caller.front() ? withNotes(report, run.remarks()) : report;
        } catch (RuntimeException | Error e) {
            if (caller.front()) {
                for (String remark : run.remarks()) {
                    services.log().remark(remark);
                }
            }
            throw e;
        } finally {
            services.leave(before);
        }
    }

    private Report run(Offer offer, Invocation checked) {
        String id = checked.command();
        if (offer.plugin().origin() == IndexedPlugin.Origin.BUILT_IN) {
            List<String> warnings = new ArrayList<>();
            try {
                return withNotes(calls.callKernel(kernel.create(id), checked, offer.plugin(), warnings), warnings);
            } catch (RuntimeException | Error e) {
                calls.remark(warnings);
                throw e;
            }
        }
        ExtensionCalls.Answer<Report> answer = calls.callHere(
                offer.plugin(),
                offer.contribution().className(),
                CommandProvider.class,
                "running pacto " + id,
                new CommandRun(checked));
        return withNotes(answer.value(), answer.warnings());
    }

    private String unknown(String id) {
        List<String> known = new ArrayList<>();
        for (Offer offer : plugins.offers(Point.COMMAND)) {
            if (offer.member().enabled()) {
                known.add(offer.contribution().id());
            }
            if (offer.contribution().id().equals(id)) {
                return "command \"" + id + "\" belongs to plugin "
                        + offer.plugin().id() + ", which is switched off by "
                        + offer.member().off();
            }
        }
        @Nullable String nearest = Nearest.of(id, known);
        return "unknown command \"" + id + "\" for \"pacto\""
                + (nearest == null ? "" : "; did you mean \"" + nearest + "\"?");
    }

    private static Report withNotes(Report report, List<String> warnings) {
        if (warnings.isEmpty()) {
            return report;
        }
        List<String> notes = new ArrayList<>(report.notes());
        notes.addAll(warnings);
        if (report instanceof ValidationReport r) {
            return new ValidationReport(r.reference(), r.opened(), r.findings(), r.judges(), notes);
        }
        if (report instanceof ValidationsReport r) {
            return new ValidationsReport(r.reference(), r.reports(), notes);
        }
        if (report instanceof DiffReport r) {
            return new DiffReport(
                    r.before(),
                    r.after(),
                    r.subject(),
                    r.changes(),
                    r.dependencies(),
                    r.parts(),
                    r.judges(),
                    r.failOn(),
                    r.advice(),
                    notes);
        }
        if (report instanceof GenerationReport r) {
            return new GenerationReport(
                    r.generator(), r.outputDirectory(), r.files(), r.message(), r.undetermined(), notes);
        }
        DataReport r = (DataReport) report;
        return new DataReport(r.kind(), r.tree(), r.verdict(), notes);
    }

    /** One run of a command. */
    record CommandRun(Invocation invocation) implements ExtensionCalls.Use<CommandProvider, Report> {

        @Override
        public Report call(CommandProvider extension, CallContext context) {
            return extension.run(invocation, context);
        }
    }

    @Override
    public Installation describe() {
        return Describing.describe(plugins, version, apiVersion);
    }
}
