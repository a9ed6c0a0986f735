package io.pacto.api;

import static io.pacto.api.Shapes.TEXT;
import static io.pacto.api.Shapes.TRUTH;
import static io.pacto.api.Shapes.choice;
import static io.pacto.api.Shapes.object;
import static io.pacto.api.Shapes.optional;
import static io.pacto.api.Shapes.pattern;
import static io.pacto.api.Shapes.required;

import io.pacto.api.Shape.EitherShape;
import io.pacto.api.Shape.ListShape;
import io.pacto.api.Shape.ObjectShape;
import java.util.List;

/** The identity part of the contract format. */
final class ServiceShape {

    private ServiceShape() {}

    static ObjectShape service() {
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
}
