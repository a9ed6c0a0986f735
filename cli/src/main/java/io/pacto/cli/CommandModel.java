package io.pacto.cli;

import io.pacto.api.Invocation;
import io.pacto.api.OptionInfo;
import io.pacto.api.Options;
import io.pacto.api.Source;
import io.pacto.api.UsageException;
import io.pacto.host.plugin.Contribution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** One command as picocli sees it, built from its descriptor: no annotation is scanned, no class of the plugin loaded. */
final class CommandModel {

    private final Contribution contribution;
    private final CommandSpec spec;
    private final Map<String, List<Source.Overlay>> overlays = new LinkedHashMap<>();

    CommandModel(Contribution contribution) {
        this.contribution = contribution;
        this.spec = CommandSpec.create().name("pacto " + contribution.id());
        spec.interpolateVariables(false);
        boolean single = bundles().size() == 1;
        for (OptionInfo option : contribution.options()) {
            if (!option.operand()) {
                spec.addOption(option(option));
            }
        }
        for (OptionInfo bundle : bundles()) {
            addOverlays(bundle.name(), single ? "" : bundle.name() + "-");
        }
        spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .hidden(true)
                .build());
    }

    CommandSpec spec() {
        return spec;
    }

    private List<OptionInfo> bundles() {
        List<OptionInfo> found = new ArrayList<>();
        for (OptionInfo option : contribution.options()) {
            if (option.type() == OptionInfo.Type.BUNDLE) {
                found.add(option);
            }
        }
        return found;
    }

    private List<OptionInfo> operands() {
        List<OptionInfo> found = new ArrayList<>();
        for (OptionInfo option : contribution.options()) {
            if (option.operand()) {
                found.add(option);
            }
        }
        return found;
    }

    private static OptionSpec option(OptionInfo option) {
        OptionSpec.Builder builder = option.shortName().isEmpty()
                ? OptionSpec.builder("--" + option.name())
                : OptionSpec.builder("-" + option.shortName(), "--" + option.name());
        builder.description(option.help());
        if (option.type() == OptionInfo.Type.FLAG) {
            return builder.type(boolean.class).arity("0").build();
        }
        return builder.type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel("<" + (option.label().isEmpty() ? label(option) : option.label()) + ">")
                .build();
    }

    private static String label(OptionInfo option) {
        return switch (option.type()) {
            case FILE -> "file";
            case INTEGER -> "n";
            case BUNDLE -> "dir";
            case CHOICE -> String.join("|", option.values());
            case TEXT, FLAG -> option.name();
        };
    }

    private void addOverlays(String bundle, String prefix) {
        List<Source.Overlay> list = new ArrayList<>();
        overlays.put(bundle, list);
        String side = prefix.isEmpty() ? "" : " of the " + bundle + " side";
        addOverlay("--" + prefix + "set", "path=value", "override a value" + side, Source.Overlay.Kind.SET, list);
        addOverlay(
                "--" + prefix + "set-string",
                "path=value",
                "override a value" + side + ", as text",
                Source.Overlay.Kind.SET_STRING,
                list);
        boolean shortFree = prefix.isEmpty() && spec.findOption("-f") == null;
        String values = "--" + prefix + "values";
        OptionSpec.Builder builder = shortFree ? OptionSpec.builder("-f", values) : OptionSpec.builder(values);
        spec.addOption(builder.type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel("<file>")
                .description("merge a values file"
                        + (prefix.isEmpty() ? " over the contract" : " over the " + bundle + " side"))
                .parameterConsumer(new OverlayConsumer(Source.Overlay.Kind.VALUES_FILE, list))
                .build());
    }

    private void addOverlay(
            String name, String label, String help, Source.Overlay.Kind kind, List<Source.Overlay> list) {
        spec.addOption(OptionSpec.builder(name)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel("<" + label + ">")
                .description(help)
                .parameterConsumer(new OverlayConsumer(kind, list))
                .build());
    }

    /**
     * Reads the command's arguments.
     *
     * @throws UsageException when they do not fit
     */
    Invocation parse(List<String> arguments) {
        CommandLine line = new CommandLine(spec)
                .setExpandAtFiles(false)
                .setTrimQuotes(false)
                .setOverwrittenOptionsAllowed(true)
                .setAbbreviatedOptionsAllowed(false);
        ParseResult parsed;
        try {
            parsed = line.parseArgs(arguments.toArray(new String[0]));
        } catch (CommandLine.ParameterException e) {
            throw UsageErrors.of(e);
        }
        List<String> given = parsed.matchedPositionalValue(0, List.of());
        checkCount(given.size(), given.isEmpty() ? "" : given.get(0));
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, Source> sources = new LinkedHashMap<>();
        for (OptionInfo option : contribution.options()) {
            if (!option.operand()) {
                takeOption(option, parsed, values, sources);
            }
        }
        List<OptionInfo> operands = operands();
        for (int i = 0; i < operands.size(); i++) {
            OptionInfo operand = operands.get(i);
            List<String> own = new ArrayList<>();
            if (operand.repeatable() && i < given.size()) {
                own.addAll(given.subList(i, given.size()));
            } else if (i < given.size()) {
                own.add(given.get(i));
            }
            put(operand, own, values, sources);
        }
        return new Invocation(contribution.id(), new Options(values), sources);
    }

    private void takeOption(
            OptionInfo option, ParseResult parsed, Map<String, List<String>> values, Map<String, Source> sources) {
        String name = "--" + option.name();
        if (option.type() == OptionInfo.Type.FLAG) {
            if (parsed.hasMatchedOption(name)) {
                values.put(option.name(), List.of("true"));
            }
            return;
        }
        List<String> given = parsed.matchedOptionValue(name, List.of());
        put(option, given, values, sources);
    }

    private void put(
            OptionInfo option, List<String> given, Map<String, List<String>> values, Map<String, Source> sources) {
        if (option.type() != OptionInfo.Type.BUNDLE) {
            if (!given.isEmpty()) {
                values.put(option.name(), given);
            }
            return;
        }
        String reference = given.isEmpty() ? option.defaultValue() : given.get(given.size() - 1);
        if (!reference.isEmpty()) {
            sources.put(option.name(), Source.at(reference).with(overlays.getOrDefault(option.name(), List.of())));
        }
    }

    private void checkCount(int received, String first) {
        int least = 0;
        int most = 0;
        for (OptionInfo operand : operands()) {
            least += operand.required() ? 1 : 0;
            most = operand.repeatable() || most == Integer.MAX_VALUE ? Integer.MAX_VALUE : most + 1;
        }
        if (received >= least && received <= most) {
            return;
        }
        if (most == 0) {
            throw new UsageException("unknown command \"" + first + "\" for \"pacto " + contribution.id() + "\"");
        }
        String wanted;
        if (most == Integer.MAX_VALUE) {
            wanted = "requires at least " + least + " arg(s), only received " + received;
        } else if (least == most) {
            wanted = "accepts " + most + " arg(s), received " + received;
        } else if (least == 0) {
            wanted = "accepts at most " + most + " arg(s), received " + received;
        } else {
            wanted = "accepts between " + least + " and " + most + " arg(s), received " + received;
        }
        throw new UsageException(wanted);
    }

    /** Returns the line that shows how the command is typed. */
    String synopsis() {
        StringBuilder text = new StringBuilder("pacto ").append(contribution.id());
        for (OptionInfo operand : operands()) {
            String label = operand.label();
            if (label.isEmpty()) {
                label = operand.type() == OptionInfo.Type.BUNDLE && operands().size() == 1
                        ? "dir | oci://ref"
                        : operand.name();
            }
            text.append(operand.required() ? " <" + label + ">" : " [" + label + "]");
            text.append(operand.repeatable() ? "..." : "");
        }
        return text.append(" [flags]").toString();
    }
}
