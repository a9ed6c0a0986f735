package io.pacto.plugin.doc;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Contract;
import io.pacto.api.Value;
import org.jspecify.annotations.Nullable;

/** The boundaries of a service: a table of all, then each with what is known of it. */
final class InterfaceSection {

    private static final String HTTP = "http";

    private final EndpointTable endpoints;

    InterfaceSection(Context context) {
        this.endpoints = new EndpointTable(context);
    }

    void write(Bundle bundle, Draft draft, Headings headings) {
        Contract contract = bundle.contract();
        if (contract.interfaces().isEmpty()) {
            return;
        }
        headings.section("Interfaces");
        draft.header("Name", "Type", "Port", "Visibility");
        for (Contract.Interface each : contract.interfaces()) {
            draft.row(
                    Markdown.code(each.name().value()),
                    Markdown.code(each.type().value()),
                    code(each.port()),
                    code(visibility(each)));
        }
        draft.blank();
        for (Contract.Interface each : contract.interfaces()) {
            headings.item(kind(each.type().value()) + "Interface: ", each.name().value());
            draft.paragraph(sentence(contract, each));
            Value<String> file = each.contract();
            if (isHttp(each) && file != null) {
                draft.append(endpoints.of(bundle, file.value()));
            }
        }
    }

    /** Returns the visibility the author wrote, or null: a default says nothing about the author's mind. */
    static @Nullable Value<String> visibility(Contract.Interface each) {
        return each.visibility().written() ? each.visibility() : null;
    }

    /** Whether a probe, such as the health probe, asks this interface. */
    static boolean isAskedBy(Contract.@Nullable Probe probe, Contract.Interface each) {
        return probe != null
                && probe.interfaceName() != null
                && probe.interfaceName().value().equals(each.name().value());
    }

    private static boolean isHttp(Contract.Interface each) {
        return each.type().value().equals(HTTP);
    }

    private static String kind(String type) {
        return switch (type) {
            case HTTP -> "HTTP ";
            case "grpc" -> "gRPC ";
            case "event" -> "Event ";
            default -> "";
        };
    }

    private static String sentence(Contract contract, Contract.Interface each) {
        StringBuilder text =
                new StringBuilder("The " + Markdown.code(each.name().value()) + " interface");
        Value<String> visibility = visibility(each);
        if (visibility != null) {
            text.append(" is ").append(Markdown.code(visibility.value()));
        }
        if (each.port() != null) {
            text.append(visibility == null ? "" : " and")
                    .append(" exposes port ")
                    .append(code(each.port()));
        }
        text.append('.').append(health(contract.runtime(), each));
        Value<String> file = each.contract();
        if (!isHttp(each) && file != null) {
            text.append(" Its contract is defined in ")
                    .append(Markdown.code(file.value()))
                    .append('.');
        }
        return text.toString();
    }

    private static String health(Contract.@Nullable Behaviour runtime, Contract.Interface each) {
        Contract.Probe health = runtime == null ? null : runtime.health();
        if (health == null || !isAskedBy(health, each)) {
            return "";
        }
        String path = health.path() == null
                ? ""
                : " owns the health path under " + Markdown.code(health.path().value());
        String delay = health.initialDelaySeconds() == null
                ? ""
                : " requires an initial delay of `"
                        + health.initialDelaySeconds().value() + "s`";
        String both = path + (path.isEmpty() || delay.isEmpty() ? "" : " and") + delay;
        return both.isEmpty() ? "" : " It" + both + ".";
    }

    private static String code(@Nullable Value<?> value) {
        return value == null ? Markdown.NONE : Markdown.code(String.valueOf(value.value()));
    }
}
