package io.pacto.api;

import java.util.List;

/**
 * What is installed: the index as data.
 *
 * @param version version of the product
 * @param api version of the api it offers
 * @param plugins every plugin, by id
 * @since 1.0
 */
@Stable
public record Installation(String version, String api, List<InstalledPlugin> plugins) {

    /** Copies the plugins. */
    public Installation {
        plugins = List.copyOf(plugins);
    }

    /**
     * One plugin.
     *
     * @param id its id
     * @param version its own version
     * @param api the range of api versions it was built for
     * @param summary what it does, in one line
     * @param origin {@code built-in}, {@code bundled}, {@code installed} or {@code plugin-path}
     * @param state {@code enabled} or {@code disabled}
     * @param stateReason which setting decided the state; empty when it is the default
     * @param contributions what it offers
     * @param rules the rules it may report
     */
    public record InstalledPlugin(
            String id,
            String version,
            String api,
            String summary,
            String origin,
            String state,
            String stateReason,
            List<Contribution> contributions,
            List<RuleInfo> rules) {

        /** Copies the lists. */
        public InstalledPlugin {
            contributions = List.copyOf(contributions);
            rules = List.copyOf(rules);
        }
    }

    /**
     * One thing a plugin offers.
     *
     * @param point generator, validator, diff, renderer, command or reference
     * @param id its id within the point
     * @param summary what it does, in one line
     * @param report the kind of report a command gives; empty for other points
     * @param tool the name under which a command is offered to assistants; empty when it is not
     * @param options what it takes
     */
    public record Contribution(
            String point, String id, String summary, String report, String tool, List<OptionInfo> options) {

        /** Copies the options. */
        public Contribution {
            options = List.copyOf(options);
        }
    }

    /**
     * One rule.
     *
     * @param id stable id
     * @param title what it says, in one line
     * @param severity {@code error}, {@code warning} or {@code info} for findings; {@code breaking}, {@code
     *     potential-breaking} or {@code non-breaking} for changes; empty when it depends on the case
     * @param explanation why there is such a rule and what to do, in a few sentences; may be empty
     * @param example what breaks the rule, or the change it is about, as YAML of one or more lines; may be empty
     */
    public record RuleInfo(String id, String title, String severity, String explanation, String example) {}
}
