package io.pacto.host.contract;

import io.pacto.api.Contract;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document to its normalised view; what does not fit is left out, for the structural check says so. */
final class ContractReader {

    private ContractReader() {}

    static Contract read(Mapping root) {
        List<Contract.Interface> interfaces = new ArrayList<>();
        for (Node entry : Fields.objects(root, "interfaces")) {
            interfaces.add(interfaceEntry(entry));
        }
        List<Contract.Dependency> dependencies = new ArrayList<>();
        for (Node entry : Fields.objects(root, "dependencies")) {
            dependencies.add(dependency(entry));
        }
        return new Contract(
                root,
                Fields.textOr(root, "pactoVersion", ""),
                ServiceReader.read(root),
                interfaces,
                configurations(root),
                policies(root),
                dependencies,
                RuntimeReader.read(root),
                RuntimeReader.scaling(root),
                Fields.object(root, "metadata"));
    }

    private static Contract.Interface interfaceEntry(Node node) {
        return new Contract.Interface(
                Fields.textOr(node, "name", ""),
                Fields.textOr(node, "type", ""),
                Fields.whole(node, "port"),
                Fields.textOr(node, "visibility", "internal"),
                Fields.file(node, "contract"),
                node);
    }

    private static Contract.Dependency dependency(Node node) {
        return new Contract.Dependency(
                Fields.text(node, "name"),
                Fields.textOr(node, "ref", ""),
                Fields.truth(node, "required"),
                Fields.textOr(node, "compatibility", ""),
                node);
    }

    private static List<Contract.Configuration> configurations(Mapping root) {
        List<Contract.Configuration> all = new ArrayList<>();
        @Nullable Mapping single = Fields.object(root, "configuration");
        if (single != null && single.get("configs") == null) {
            all.add(configuration(single, Value.assumed("default", single)));
        } else if (single != null) {
            for (Node entry : Fields.objects(single, "configs")) {
                all.add(configuration(entry, Fields.textOr(entry, "name", "")));
            }
        }
        for (Node entry : Fields.objects(root, "configurations")) {
            all.add(configuration(entry, Fields.textOr(entry, "name", "")));
        }
        return all;
    }

    private static Contract.Configuration configuration(Node node, Value<String> name) {
        return new Contract.Configuration(
                name, Fields.file(node, "schema"), Fields.text(node, "ref"), Fields.object(node, "values"), node);
    }

    private static List<Contract.Policy> policies(Mapping root) {
        List<Contract.Policy> all = new ArrayList<>();
        @Nullable Mapping single = Fields.object(root, "policy");
        if (single != null) {
            all.add(new Contract.Policy(null, Fields.file(single, "schema"), Fields.text(single, "ref"), single));
        }
        for (Node entry : Fields.objects(root, "policies")) {
            all.add(new Contract.Policy(
                    Fields.text(entry, "name"), Fields.file(entry, "schema"), Fields.text(entry, "ref"), entry));
        }
        return all;
    }
}
