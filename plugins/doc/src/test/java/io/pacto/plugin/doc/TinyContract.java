package io.pacto.plugin.doc;

import io.pacto.api.Contract;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the newest spelling of a contract, leniently, as far as the document shows it. */
final class TinyContract {

    private TinyContract() {}

    static Contract of(Mapping root) {
        Node service = orEmpty(root, "service");
        return new Contract(
                root,
                required(root, "pactoVersion"),
                new Contract.Service(
                        required(service, "name"),
                        required(service, "version"),
                        service.get("owner") == null
                                ? null
                                : new Contract.Owner(text(service, "owner"), null, null, List.of(), service),
                        each(service, "image", n -> new Contract.Image(required(n, "ref"), flag(n, "private"), n)),
                        each(service, "chart", n -> new Contract.Chart(required(n, "ref"), required(n, "version"), n)),
                        service),
                list(root, "interfaces", TinyContract::boundary),
                configurations(root),
                list(root, "policies", n -> new Contract.Policy(text(n, "name"), text(n, "schema"), text(n, "ref"), n)),
                list(
                        root,
                        "dependencies",
                        n -> new Contract.Dependency(
                                text(n, "name"),
                                required(n, "ref"),
                                flag(n, "required"),
                                required(n, "compatibility"),
                                n)),
                each(root, "runtime", TinyContract::behaviour),
                each(
                        root,
                        "scaling",
                        n -> new Contract.Scaling(number(n, "replicas"), number(n, "min"), number(n, "max"), n)),
                (Mapping) root.get("metadata"));
    }

    private static List<Contract.Configuration> configurations(Mapping root) {
        if (root.get("configuration") instanceof Mapping one) {
            return List.of(configuration(one, Value.assumed("default", one)));
        }
        return list(root, "configurations", n -> configuration(n, required(n, "name")));
    }

    private static Contract.Configuration configuration(Node node, Value<String> name) {
        return new Contract.Configuration(
                name, text(node, "schema"), text(node, "ref"), (Mapping) node.get("values"), node);
    }

    private static Contract.Interface boundary(Node node) {
        Value<String> visibility = text(node, "visibility");
        return new Contract.Interface(
                required(node, "name"),
                required(node, "type"),
                number(node, "port"),
                visibility == null ? Value.assumed("internal", node) : visibility,
                text(node, "contract"),
                node);
    }

    private static Contract.Behaviour behaviour(Node node) {
        Node state = orEmpty(node, "state");
        Node persistence = orEmpty(state, "persistence");
        Node lifecycle = orEmpty(node, "lifecycle");
        return new Contract.Behaviour(
                text(node, "workload"),
                text(state, "type"),
                text(persistence, "scope"),
                text(persistence, "durability"),
                text(state, "dataCriticality"),
                text(lifecycle, "upgradeStrategy"),
                number(lifecycle, "gracefulShutdownSeconds"),
                each(
                        node,
                        "health",
                        n -> new Contract.Probe(
                                text(n, "interface"), text(n, "path"), number(n, "initialDelaySeconds"), n)),
                null,
                node);
    }

    private static <T> List<T> list(Node node, String key, Function<Node, T> reader) {
        List<T> items = new ArrayList<>();
        for (Node item : node.list(key)) {
            items.add(reader.apply(item));
        }
        return items;
    }

    private static <T> T each(Node node, String key, Function<Node, T> reader) {
        Node child = node.get(key);
        return child == null ? null : reader.apply(child);
    }

    private static Node orEmpty(Node node, String key) {
        Node child = node.get(key);
        return child == null ? Mapping.builder().build() : child;
    }

    private static Value<String> text(Node node, String key) {
        String text = node.text(key);
        return text == null ? null : Value.written(text, node);
    }

    private static Value<String> required(Node node, String key) {
        Value<String> text = text(node, key);
        return text == null ? Value.assumed("", node) : text;
    }

    private static Value<Integer> number(Node node, String key) {
        Value<String> text = text(node, key);
        return text == null ? null : text.map(Integer::valueOf);
    }

    private static Value<Boolean> flag(Node node, String key) {
        return Value.written("true".equals(node.text(key)), node);
    }
}
