package io.pacto.plugin.contract.rules;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Contract.Interface;
import io.pacto.api.Finding;
import io.pacto.api.Node;
import io.pacto.api.Validator;
import io.pacto.api.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks names, ports and the presence of files of interfaces. */
public final class InterfaceRules implements Validator {

    private final Findings findings =
            new Findings("DUPLICATE_INTERFACE_NAME", "PORT_REQUIRED", "PORT_IGNORED", "CONTRACT_REQUIRED");
    private final Map<String, Node> seen = new LinkedHashMap<>();

    @Override
    public List<Finding> validate(Bundle bundle, Context context) {
        for (Interface each : bundle.contract().interfaces()) {
            name(each);
            port(each);
            file(each);
        }
        return findings.list();
    }

    private void name(Interface each) {
        Value<String> name = each.name();
        if (!name.written()) {
            return;
        }
        Node earlier = seen.put(name.value(), each.node());
        if (earlier != null) {
            findings.add(Duplicate.error("DUPLICATE_INTERFACE_NAME", name, earlier));
        }
    }

    private void port(Interface each) {
        String type = each.type().value();
        Value<Integer> port = each.port();
        if (type.equals("event")) {
            if (port != null) {
                findings.add(Finding.warning(
                                "PORT_IGNORED", port.node(), quoted(each) + " is an event interface and has no port")
                        .hint("remove the port"));
            }
        } else if (port == null && (type.equals("http") || type.equals("grpc"))) {
            findings.add(Findings.missing(
                    "PORT_REQUIRED", each.node(), "port", quoted(each) + " is of type " + type + " and needs a port"));
        }
    }

    private void file(Interface each) {
        String type = each.type().value();
        Value<String> file = each.contract();
        if (!type.equals("grpc") && !type.equals("event")) {
            return;
        }
        String message = quoted(each) + " is of type " + type + " and needs a contract file";
        if (file == null) {
            findings.add(Findings.missing("CONTRACT_REQUIRED", each.node(), "contract", message));
        } else if (file.value().isEmpty()) {
            findings.add(Finding.error("CONTRACT_REQUIRED", file.node(), message));
        }
    }

    private static String quoted(Interface each) {
        return "interface \"" + each.name().value() + "\"";
    }
}
