package io.pacto.api;

import io.pacto.api.Shape.BooleanShape;
import io.pacto.api.Shape.Characters;
import io.pacto.api.Shape.EitherShape;
import io.pacto.api.Shape.Field;
import io.pacto.api.Shape.IntegerShape;
import io.pacto.api.Shape.ListShape;
import io.pacto.api.Shape.ObjectShape;
import io.pacto.api.Shape.OpenShape;
import io.pacto.api.Shape.TextShape;
import io.pacto.api.ShapeRule.Combination;
import io.pacto.api.ShapeRule.ExactlyOne;
import io.pacto.api.ShapeRule.LimitedWhen;
import io.pacto.api.ShapeRule.NotTogether;
import io.pacto.api.ShapeRule.RequiredWhen;
import java.util.List;

/**
 * The contract format 1.0, described once: every key in every spelling. The structural check, its messages, the
 * published JSON Schema and the manual are made from it; what needs other parts of the contract or files (versions,
 * references, names) is judged by validators instead.
 *
 * @since 1.0
 */
@Stable
public final class ContractShape {

    /** The format version this shape describes. */
    public static final String FORMAT = "1.0";

    private static final TextShape TEXT = new TextShape(1, List.of(), null);
    private static final TextShape ANY_TEXT = new TextShape(0, List.of(), null);
    private static final BooleanShape TRUTH = new BooleanShape();
    private static final IntegerShape COUNT = new IntegerShape(0, Integer.MAX_VALUE);

    /** The whole document. */
    public static final ObjectShape ROOT = root();

    private ContractShape() {}

    private static ObjectShape root() {
        return object(
                List.of(new NotTogether("configuration", "configurations"), new NotTogether("policy", "policies")),
                required(
                        "pactoVersion",
                        choice(FORMAT),
                        "Format version",
                        "The version of the contract format.",
                        "\"1.0\""),
                required(
                        "service",
                        service(),
                        "Service",
                        "Identity: who this is and who answers for it.",
                        "{name: billing, version: 1.4.0}"),
                optional(
                        "interfaces",
                        list(interfaceEntry()),
                        "Interfaces",
                        "The boundaries others use.",
                        "[{name: api, type: http, port: 8080}]"),
                optional(
                        "configuration",
                        configuration(),
                        "Configuration",
                        "What configures the service: one entry, or several under configs.",
                        "{schema: configuration/schema.json}"),
                optional(
                        "configurations",
                        list(configurationEntry()),
                        "Configurations",
                        "The same as a list of named entries.",
                        "[{name: app, schema: configuration/schema.json}]"),
                optional(
                        "policy",
                        policy(),
                        "Policy",
                        "One rule the contract is held to.",
                        "{ref: \"oci://ghcr.io/acme/policy:1.0.0\"}"),
                optional(
                        "policies",
                        new ListShape(policyEntry(), 1),
                        "Policies",
                        "Several rules; all of them must hold.",
                        "[{schema: policy/schema.json}]"),
                optional(
                        "dependencies",
                        list(dependency()),
                        "Dependencies",
                        "Other contracts this one needs.",
                        "[{ref: \"oci://ghcr.io/acme/auth\", compatibility: ^2.0.0}]"),
                optional(
                        "runtime",
                        runtime(),
                        "Runtime",
                        "How the service behaves while it runs.",
                        "{workload: service}"),
                optional(
                        "scaling",
                        scaling(),
                        "Scaling",
                        "How many instances run: a fixed number or a range.",
                        "{min: 1, max: 3}"),
                optional(
                        "metadata",
                        new OpenShape(),
                        "Metadata",
                        "Free data of the organisation; neither validated nor compared.",
                        "{tier: critical}"));
    }

    private static ObjectShape service() {
        return object(
                List.of(),
                required(
                        "name",
                        pattern("a-z0-9", "a-z0-9-"),
                        "Name",
                        "Lower-case letters, digits and inner hyphens.",
                        "billing"),
                required("version", TEXT, "Version", "The contract's own semantic version.", "1.4.0"),
                optional(
                        "owner",
                        new EitherShape(TEXT, owner()),
                        "Owner",
                        "Who answers for the service: a text, or team, person and contacts.",
                        "{team: payments}"),
                optional(
                        "image",
                        image(),
                        "Image",
                        "The container image that is deployed.",
                        "{ref: ghcr.io/acme/billing:1.4.0}"),
                optional(
                        "chart",
                        chart(),
                        "Chart",
                        "The Helm chart that deploys it.",
                        "{ref: \"oci://ghcr.io/acme/charts/billing\", version: 1.4.0}"));
    }

    private static ObjectShape owner() {
        return new ObjectShape(
                List.of(
                        optional(
                                "team",
                                pattern("a-zA-Z0-9._/-", "a-zA-Z0-9._/-"),
                                "Team",
                                "The team that owns the service.",
                                "payments"),
                        optional(
                                "dri",
                                pattern("a-zA-Z0-9._@/-", "a-zA-Z0-9._@/-"),
                                "Person",
                                "The directly responsible individual.",
                                "jane.doe"),
                        optional(
                                "contacts",
                                new ListShape(contact(), 1),
                                "Contacts",
                                "Ways to reach the owner.",
                                "[{type: email, value: payments@example.com}]")),
                1,
                List.of());
    }

    private static ObjectShape contact() {
        return object(
                List.of(),
                required(
                        "type",
                        choice("email", "url", "group", "oncall", "chat", "other"),
                        "Kind",
                        "The kind of address.",
                        "email"),
                required("value", TEXT, "Address", "The address itself.", "payments@example.com"),
                optional(
                        "purpose",
                        choice("ownership", "support", "escalation", "oncall", "notifications"),
                        "Purpose",
                        "What to use the address for.",
                        "support"));
    }

    private static ObjectShape image() {
        return object(
                List.of(),
                required(
                        "ref", TEXT, "Reference", "An image reference without a scheme.", "ghcr.io/acme/billing:1.4.0"),
                optional("private", TRUTH, "Private", "Whether pulling it needs credentials.", "true")
                        .orElse("false"));
    }

    private static ObjectShape chart() {
        return object(
                List.of(),
                required(
                        "ref",
                        TEXT,
                        "Reference",
                        "An oci:// reference, or a path from the contract's folder.",
                        "oci://ghcr.io/acme/charts/billing"),
                required("version", TEXT, "Version", "The semantic version of the chart.", "1.4.0"));
    }

    private static ObjectShape interfaceEntry() {
        return object(
                List.of(
                        new RequiredWhen("type", List.of("http", "grpc"), List.of("port")),
                        new RequiredWhen("type", List.of("grpc", "event"), List.of("contract"))),
                required("name", TEXT, "Name", "Unique among the interfaces, case-sensitive.", "api"),
                required("type", choice("http", "grpc", "event"), "Kind", "The protocol family.", "http"),
                optional(
                        "port",
                        new IntegerShape(1, 65_535),
                        "Port",
                        "The TCP port; needed by http and grpc, ignored on event.",
                        "8080"),
                optional("visibility", choice("public", "internal"), "Visibility", "Who may use it.", "public")
                        .orElse("internal"),
                optional(
                        "contract",
                        TEXT,
                        "Contract file",
                        "The bundle file that describes it; needed by grpc and event.",
                        "interfaces/openapi.yaml"));
    }

    private static ObjectShape configuration() {
        ListShape configs = list(configurationEntry());
        return object(
                List.of(new ExactlyOne(List.of(with("schema", "values"), with("ref"), with("configs")))),
                schemaFile(),
                reference(),
                values(),
                optional(
                        "configs",
                        configs,
                        "Entries",
                        "Several named entries in place of one.",
                        "[{name: app, schema: configuration/schema.json}]"));
    }

    private static ObjectShape configurationEntry() {
        return object(
                List.of(new ExactlyOne(List.of(with("schema", "values"), with("ref")))),
                required("name", TEXT, "Name", "Unique among the entries.", "app"),
                schemaFile(),
                reference(),
                values());
    }

    private static ObjectShape policy() {
        return object(List.of(schemaOrRef()), schemaFile(), reference());
    }

    private static ObjectShape policyEntry() {
        return object(
                List.of(schemaOrRef()),
                optional("name", TEXT, "Name", "Unique among the policies that have one.", "security"),
                schemaFile(),
                reference());
    }

    private static ObjectShape dependency() {
        return object(
                List.of(),
                required(
                        "ref",
                        TEXT,
                        "Reference",
                        "An oci:// reference, or the path of a folder with a contract.",
                        "oci://ghcr.io/acme/auth"),
                optional("required", TRUTH, "Required", "Whether the service cannot run without it.", "true")
                        .orElse("false"),
                required("compatibility", TEXT, "Compatibility", "The range of versions that will do.", "^2.0.0"),
                optional(
                        "name", TEXT, "Name", "A name of its own; by default the last part of the reference.", "auth"));
    }

    private static ObjectShape runtime() {
        return object(
                List.of(),
                required(
                        "workload",
                        choice("service", "job", "scheduled"),
                        "Workload",
                        "Whether it runs for ever, once, or by the clock.",
                        "service"),
                required("state", state(), "State", "What it keeps, and how much that matters.", "{type: stateless}"),
                optional(
                        "lifecycle",
                        lifecycle(),
                        "Lifecycle",
                        "How it is upgraded and stopped.",
                        "{upgradeStrategy: rolling}"),
                optional(
                        "health",
                        health(),
                        "Health",
                        "Where to ask whether it is well.",
                        "{interface: api, path: /health}"),
                optional(
                        "metrics",
                        metrics(),
                        "Metrics",
                        "Where to read measurements.",
                        "{interface: api, path: /metrics}"));
    }

    private static ObjectShape state() {
        ObjectShape persistence = object(
                List.of(),
                required(
                        "scope",
                        choice("local", "shared"),
                        "Scope",
                        "Whether instances share what they keep.",
                        "local"),
                required(
                        "durability",
                        choice("ephemeral", "persistent"),
                        "Durability",
                        "Whether it must survive a restart; a stateless service keeps only ephemeral data.",
                        "ephemeral"));
        return object(
                List.of(new LimitedWhen(
                        "type", "stateless", List.of("persistence", "durability"), List.of("ephemeral"))),
                required(
                        "type",
                        choice("stateless", "stateful", "hybrid"),
                        "Kind",
                        "Whether it keeps state.",
                        "stateless"),
                required(
                        "persistence",
                        persistence,
                        "Persistence",
                        "Where state lies.",
                        "{scope: local, durability: ephemeral}"),
                required(
                        "dataCriticality",
                        choice("low", "medium", "high"),
                        "Criticality",
                        "What losing the data would mean.",
                        "low"));
    }

    private static ObjectShape lifecycle() {
        return object(
                List.of(),
                optional(
                        "upgradeStrategy",
                        choice("rolling", "recreate", "ordered"),
                        "Upgrade",
                        "How a new version replaces the old one.",
                        "rolling"),
                optional("gracefulShutdownSeconds", COUNT, "Shutdown", "Seconds it needs to finish its work.", "30"));
    }

    private static ObjectShape health() {
        return object(
                List.of(),
                probed(),
                probePath(),
                optional("initialDelaySeconds", COUNT, "Delay", "Seconds before the first question.", "5"));
    }

    private static ObjectShape metrics() {
        return object(List.of(), probed(), probePath());
    }

    private static ObjectShape scaling() {
        return object(
                List.of(new ExactlyOne(List.of(with("replicas"), new Combination(List.of("min", "max"), List.of())))),
                optional("replicas", COUNT, "Replicas", "A fixed number of instances.", "2"),
                optional("min", COUNT, "Minimum", "The fewest instances.", "1"),
                optional("max", COUNT, "Maximum", "The most instances.", "3"));
    }

    private static Field schemaFile() {
        return optional("schema", TEXT, "Schema file", "A JSON Schema in the bundle.", "configuration/schema.json");
    }

    private static Field reference() {
        return optional("ref", TEXT, "Reference", "A bundle that holds it.", "oci://ghcr.io/acme/shared:1.0.0");
    }

    private static Field values() {
        return optional(
                "values",
                new OpenShape(),
                "Values",
                "The author's defaults; only beside schema, and checked against it.",
                "{LOG_LEVEL: info}");
    }

    private static Field probed() {
        return required("interface", ANY_TEXT, "Interface", "The http or grpc interface that answers.", "api");
    }

    private static Field probePath() {
        return optional("path", ANY_TEXT, "Path", "The HTTP path; needed when the interface is http.", "/health");
    }

    private static ExactlyOne schemaOrRef() {
        return new ExactlyOne(List.of(with("schema"), with("ref")));
    }

    private static Combination with(String required, String... optional) {
        return new Combination(List.of(required), List.of(optional));
    }

    private static ObjectShape object(List<ShapeRule> rules, Field... fields) {
        return new ObjectShape(List.of(fields), 0, rules);
    }

    private static ListShape list(ObjectShape item) {
        return new ListShape(item, 0);
    }

    private static TextShape choice(String... choices) {
        return new TextShape(0, List.of(choices), null);
    }

    private static TextShape pattern(String edge, String inside) {
        return new TextShape(0, List.of(), new Characters(edge, inside));
    }

    private static Field required(String name, Shape shape, String title, String description, String example) {
        return new Field(name, shape, true, title, description, example, null);
    }

    private static Field optional(String name, Shape shape, String title, String description, String example) {
        return new Field(name, shape, false, title, description, example, null);
    }
}
