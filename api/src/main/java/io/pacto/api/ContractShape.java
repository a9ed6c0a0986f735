package io.pacto.api;

import static io.pacto.api.Shapes.TEXT;
import static io.pacto.api.Shapes.TRUTH;
import static io.pacto.api.Shapes.choice;
import static io.pacto.api.Shapes.list;
import static io.pacto.api.Shapes.object;
import static io.pacto.api.Shapes.optional;
import static io.pacto.api.Shapes.required;
import static io.pacto.api.Shapes.with;

import io.pacto.api.Shape.Field;
import io.pacto.api.Shape.IntegerShape;
import io.pacto.api.Shape.ListShape;
import io.pacto.api.Shape.ObjectShape;
import io.pacto.api.Shape.OpenShape;
import io.pacto.api.ShapeRule.ExactlyOne;
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

    /** Where the JSON Schema of this format is published; the schema's own {@code $id}, and what editors are pointed at. */
    public static final String SCHEMA_ID = "https://pacto.io/schema/1.0/pacto.schema.json";

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
                        ServiceShape.service(),
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
                        RuntimeShape.runtime(),
                        "Runtime",
                        "How the service behaves while it runs.",
                        "{workload: service, state: {type: stateless, persistence: {scope: local, durability: ephemeral}, "
                                + "dataCriticality: low}}"),
                optional(
                        "scaling",
                        RuntimeShape.scaling(),
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
        return object(List.of(schemaOrRef()), policyFile(), reference());
    }

    private static ObjectShape policyEntry() {
        return object(
                List.of(schemaOrRef()),
                optional("name", TEXT, "Name", "Unique among the policies that have one.", "security"),
                policyFile(),
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

    private static Field schemaFile() {
        return optional("schema", TEXT, "Schema file", "A JSON Schema in the bundle.", "configuration/schema.json");
    }

    private static Field policyFile() {
        return optional("schema", TEXT, "Schema file", "A JSON Schema in the bundle.", "policy/schema.json");
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

    private static ExactlyOne schemaOrRef() {
        return new ExactlyOne(List.of(with("schema"), with("ref")));
    }
}
