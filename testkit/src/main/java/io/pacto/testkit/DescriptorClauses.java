package io.pacto.testkit;

import io.pacto.host.plugin.Contribution;
import io.pacto.host.plugin.Descriptor;
import io.pacto.host.plugin.Point;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the descriptor says of the plugin as a whole, and how it names what it offers. */
final class DescriptorClauses {

    /** Names of the host's own commands; {@code plugin} is the first word of several. */
    private static final List<String> TAKEN =
            List.of("validate", "diff", "generate", "plugin", "version", "help", "completion");

    /** Kinds of report that are shown by whoever offers a renderer for them. */
    private static final List<String> SHARED_KINDS = List.of("validation", "diff", "generation");

    private final Descriptor descriptor;
    private final @Nullable String version;

    DescriptorClauses(Descriptor descriptor, @Nullable String version) {
        this.descriptor = descriptor;
        this.version = version;
    }

    List<String> head() {
        List<String> problems = new ArrayList<>();
        if (version != null && !version.equals(descriptor.version())) {
            problems.add("the descriptor says version " + descriptor.version() + ", the module has " + version);
        }
        if (descriptor.summary().isBlank()) {
            problems.add("the plugin has no summary");
        }
        if (descriptor.contributions().isEmpty()) {
            problems.add("the plugin contributes nothing");
        }
        for (Contribution contribution : descriptor.contributions()) {
            if (isAsked(contribution) && contribution.summary().isBlank()) {
                problems.add(label(contribution) + " has no summary");
            }
        }
        return problems;
    }

    List<String> contributions() {
        List<String> problems = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<String> tools = new ArrayList<>();
        for (Contribution contribution : descriptor.contributions()) {
            labels.add(label(contribution));
            if (contribution.point() == Point.COMMAND) {
                checkCommand(contribution, problems);
            } else if (!Naming.ID.matcher(contribution.id()).matches()) {
                problems.add(label(contribution) + ": ids are lower case with hyphens");
            }
            if (!contribution.tool().isEmpty()) {
                tools.add(contribution.tool());
            }
            if (contribution.point() == Point.REFERENCE) {
                checkSchemes(contribution, problems);
            }
            if (contribution.point() == Point.RENDERER
                    && !Naming.ID.matcher(contribution.format()).matches()) {
                problems.add(label(contribution) + ": format \"" + contribution.format() + "\" is not lower case");
            }
        }
        for (String label : Naming.repeated(labels)) {
            problems.add(label + " is declared more than once");
        }
        for (String tool : Naming.repeated(tools)) {
            problems.add("two commands are called \"" + tool + "\" for assistants");
        }
        return problems;
    }

    private void checkCommand(Contribution command, List<String> problems) {
        String name = command.id();
        if (!Naming.COMMAND.matcher(name).matches()) {
            problems.add(label(command) + ": a command is one or two words of lower case with hyphens");
        }
        if (TAKEN.contains(name) || name.startsWith("plugin ")) {
            problems.add(label(command) + ": that name belongs to Pacto itself");
        }
        if (!command.tool().isEmpty() && !Naming.TOOL.matcher(command.tool()).matches()) {
            problems.add(label(command) + ": tool \"" + command.tool() + "\" is not lower case with underscores");
        }
        String kind = command.report();
        if (kind.isEmpty() && !command.lasting()) {
            problems.add(label(command) + " does not say what kind of report it gives");
        }
        if (!kind.isEmpty() && !SHARED_KINDS.contains(kind) && !isShown(kind)) {
            problems.add(label(command) + ": no renderer of this plugin shows reports of kind \"" + kind
                    + "\" as text (point renderer, format text, kinds [" + kind + "])");
        }
    }

    private boolean isShown(String kind) {
        for (Contribution other : descriptor.contributions()) {
            if (other.point() == Point.RENDERER
                    && other.format().equals("text")
                    && (other.kinds().isEmpty() || other.kinds().contains(kind))) {
                return true;
            }
        }
        return false;
    }

    private static void checkSchemes(Contribution source, List<String> problems) {
        if (source.schemes().isEmpty()) {
            problems.add(label(source) + " names no schemes");
        }
        for (String scheme : source.schemes()) {
            if (!Naming.SCHEME.matcher(scheme).matches()) {
                problems.add(label(source) + ": scheme \"" + scheme + "\" is not lower case, without ://");
            }
        }
    }

    private static boolean isAsked(Contribution contribution) {
        return contribution.point() == Point.COMMAND || contribution.point() == Point.GENERATOR;
    }

    /** Names a contribution in messages. */
    static String label(Contribution contribution) {
        return contribution.point().word() + " \"" + contribution.id() + "\"";
    }
}
