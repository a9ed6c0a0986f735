package io.pacto.plugin.contract.rules;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Contract;
import io.pacto.api.Contract.Behaviour;
import io.pacto.api.Contract.Interface;
import io.pacto.api.Contract.Probe;
import io.pacto.api.Finding;
import io.pacto.api.Validator;
import io.pacto.api.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks that health and metrics name an interface that can answer, with a path where one is needed. */
public final class ProbeRules implements Validator {

    private final List<Finding> findings = new ArrayList<>();

    @Override
    public List<Finding> validate(Bundle bundle, Context context) {
        Contract contract = bundle.contract();
        Behaviour runtime = contract.runtime();
        if (runtime != null) {
            check("HEALTH", runtime.health(), contract);
            check("METRICS", runtime.metrics(), contract);
        }
        return findings;
    }

    private void check(String kind, @Nullable Probe probe, Contract contract) {
        Value<String> name = probe == null ? null : probe.interfaceName();
        if (probe == null || name == null) {
            return;
        }
        Interface target = contract.interfaceNamed(name.value());
        if (target == null) {
            findings.add(Finding.error(
                            kind + "_INTERFACE_NOT_FOUND",
                            name.node(),
                            "no interface is named \"" + name.value() + "\"")
                    .hint(candidates(contract)));
            return;
        }
        switch (target.type().value()) {
            case "event" ->
                findings.add(Finding.error(
                                kind + "_INTERFACE_INVALID",
                                name.node(),
                                "\"" + name.value() + "\" is an event interface; use http or grpc")
                        .hint(candidates(contract)));
            case "http" -> pathNeeded(kind, probe, name.value());
            case "grpc" -> pathIgnored(kind, probe, name.value());
            default -> {
                // An unknown type was reported by the structural layer.
            }
        }
    }

    private void pathNeeded(String kind, Probe probe, String name) {
        Value<String> path = probe.path();
        String rule = kind + "_PATH_REQUIRED";
        String message = "\"" + name + "\" is an http interface and needs a path";
        if (path == null) {
            findings.add(Findings.missing(rule, probe.node(), "path", message));
        } else if (path.value().isEmpty()) {
            findings.add(Finding.error(rule, path.node(), message));
        }
    }

    private void pathIgnored(String kind, Probe probe, String name) {
        Value<String> path = probe.path();
        if (path != null && !path.value().isEmpty()) {
            findings.add(Finding.warning(
                            kind + "_PATH_IGNORED",
                            path.node(),
                            "\"" + name + "\" is a grpc interface; the path \"" + path.value() + "\" is ignored")
                    .hint("remove the path"));
        }
    }

    private static String candidates(Contract contract) {
        StringBuilder names = new StringBuilder();
        for (Interface each : contract.interfaces()) {
            if (!each.type().value().equals("event")) {
                names.append(names.length() == 0 ? "use one of: " : ", ")
                        .append(each.name().value());
            }
        }
        return names.length() == 0 ? "declare an http or grpc interface first" : names.toString();
    }
}
