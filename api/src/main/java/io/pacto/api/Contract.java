package io.pacto.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The normalised view of a {@code pacto.yaml}, whatever spelling it used (format 1.0).
 *
 * <p>Lenient: what the structural layer must reject is simply absent here, so that a diff can look at a contract that
 * does not validate. Every value keeps the {@link Node} it came from. Both spellings of configuration and of policy are
 * one list each.
 *
 * @param root the document as written, overrides applied
 * @param pactoVersion the format version
 * @param service identity
 * @param interfaces boundaries, in document order
 * @param configurations configuration entries; the short form is one entry called {@code default}
 * @param policies policy entries; the short form is one entry without a name
 * @param dependencies other contracts needed, in document order
 * @param runtime behaviour, or null
 * @param scaling replica intent, or null
 * @param metadata free data of the organisation, or null
 * @since 1.0
 */
@Stable
public record Contract(
        Mapping root,
        Value<String> pactoVersion,
        Service service,
        List<Interface> interfaces,
        List<Configuration> configurations,
        List<Policy> policies,
        List<Dependency> dependencies,
        @Nullable Behaviour runtime,
        @Nullable Scaling scaling,
        @Nullable Mapping metadata) {

    /** Copies the lists. */
    public Contract {
        interfaces = List.copyOf(interfaces);
        configurations = List.copyOf(configurations);
        policies = List.copyOf(policies);
        dependencies = List.copyOf(dependencies);
    }

    /**
     * Finds an interface.
     *
     * @param name its name, case-sensitive
     * @return the first interface of that name, or null
     */
    public @Nullable Interface interfaceNamed(String name) {
        for (Interface candidate : interfaces) {
            if (candidate.name().value().equals(name)) {
                return candidate;
            }
        }
        return null;
    }

    /**
     * Identity.
     *
     * @param name the service name; empty text when absent
     * @param version the contract's version as written; empty text when absent
     * @param owner who answers for it, or null
     * @param image the container image, or null
     * @param chart the Helm chart, or null
     * @param node the whole section
     */
    public record Service(
            Value<String> name,
            Value<String> version,
            @Nullable Owner owner,
            @Nullable Image image,
            @Nullable Chart chart,
            Node node) {}

    /**
     * Who answers for a service: one text, or a structure.
     *
     * @param text the short form, or null
     * @param team the team of the structured form, or null
     * @param dri the directly responsible individual of the structured form, or null
     * @param contacts contacts of the structured form
     * @param node the whole value
     */
    public record Owner(
            @Nullable Value<String> text,
            @Nullable Value<String> team,
            @Nullable Value<String> dri,
            List<Contact> contacts,
            Node node) {

        /** Copies the contacts. */
        public Owner {
            contacts = List.copyOf(contacts);
        }

        /** Returns the text, else the team, else the individual, else {@code (structured owner)}. */
        public String displayName() {
            if (text != null) {
                return text.value();
            }
            if (team != null) {
                return team.value();
            }
            return dri != null ? dri.value() : "(structured owner)";
        }
    }

    /**
     * A way to reach the owner.
     *
     * @param type email, url, group, oncall, chat or other
     * @param value the address
     * @param purpose what to use it for, or null
     * @param node the whole entry
     */
    public record Contact(
            Value<String> type,
            Value<String> value,
            @Nullable Value<String> purpose,
            Node node) {}

    /**
     * A container image.
     *
     * @param ref the image reference, without a scheme
     * @param isPrivate whether pulling needs credentials; false by default
     * @param node the whole section
     */
    public record Image(Value<String> ref, Value<Boolean> isPrivate, Node node) {}

    /**
     * A Helm chart.
     *
     * @param ref {@code oci://…} or a local path
     * @param version the chart's version
     * @param node the whole section
     */
    public record Chart(Value<String> ref, Value<String> version, Node node) {}

    /**
     * One boundary of the service.
     *
     * @param name unique among the interfaces
     * @param type http, grpc or event
     * @param port TCP port, or null
     * @param visibility public or internal; internal by default
     * @param contract the bundle file that describes it, without a leading {@code ./}, or null
     * @param node the whole entry
     */
    public record Interface(
            Value<String> name,
            Value<String> type,
            @Nullable Value<Integer> port,
            Value<String> visibility,
            @Nullable Value<String> contract,
            Node node) {}

    /**
     * What configures the service.
     *
     * @param name the entry's name; {@code default} in the short form
     * @param schema a JSON Schema file of the bundle, without a leading {@code ./}, or null
     * @param ref a reference to a bundle that holds the schema, or null
     * @param values the author's defaults, or null
     * @param node the whole entry
     */
    public record Configuration(
            Value<String> name,
            @Nullable Value<String> schema,
            @Nullable Value<String> ref,
            @Nullable Mapping values,
            Node node) {}

    /**
     * A rule the contract is held to.
     *
     * @param name the entry's name, or null
     * @param schema a JSON Schema file of the bundle, without a leading {@code ./}, or null
     * @param ref a reference to a bundle that holds the rule, or null
     * @param node the whole entry
     */
    public record Policy(
            @Nullable Value<String> name,
            @Nullable Value<String> schema,
            @Nullable Value<String> ref,
            Node node) {}

    /**
     * Another contract that is needed.
     *
     * @param name explicit name, or null
     * @param ref reference as written
     * @param required whether the service cannot run without it; false by default
     * @param compatibility version range as written
     * @param node the whole entry
     */
    public record Dependency(
            @Nullable Value<String> name,
            Value<String> ref,
            Value<Boolean> required,
            Value<String> compatibility,
            Node node) {}

    /**
     * How the service behaves; every part may be absent in a contract that does not validate.
     *
     * @param workload service, job or scheduled
     * @param stateType stateless, stateful or hybrid
     * @param scope local or shared
     * @param durability ephemeral or persistent
     * @param dataCriticality low, medium or high
     * @param upgradeStrategy rolling, recreate or ordered
     * @param gracefulShutdownSeconds time to finish requests, in seconds
     * @param health where to ask whether it is well
     * @param metrics where to read measurements
     * @param node the whole section
     */
    public record Behaviour(
            @Nullable Value<String> workload,
            @Nullable Value<String> stateType,
            @Nullable Value<String> scope,
            @Nullable Value<String> durability,
            @Nullable Value<String> dataCriticality,
            @Nullable Value<String> upgradeStrategy,
            @Nullable Value<Integer> gracefulShutdownSeconds,
            @Nullable Probe health,
            @Nullable Probe metrics,
            Node node) {}

    /**
     * A place to ask: health or metrics.
     *
     * @param interfaceName the interface that answers
     * @param path the HTTP path, or null
     * @param initialDelaySeconds time before the first question, in seconds, or null
     * @param node the whole section
     */
    public record Probe(
            @Nullable Value<String> interfaceName,
            @Nullable Value<String> path,
            @Nullable Value<Integer> initialDelaySeconds,
            Node node) {}

    /**
     * How many instances run: a fixed number, or a range.
     *
     * @param replicas the fixed number, or null
     * @param min the lower end, or null
     * @param max the upper end, or null
     * @param node the whole section
     */
    public record Scaling(
            @Nullable Value<Integer> replicas,
            @Nullable Value<Integer> min,
            @Nullable Value<Integer> max,
            Node node) {}
}
