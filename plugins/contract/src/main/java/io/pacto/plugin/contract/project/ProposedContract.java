package io.pacto.plugin.contract.project;

import io.pacto.api.Documents;
import io.pacto.api.GeneratedFile;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The bundle a project suggests. */
public final class ProposedContract {

    private final Draft draft;
    private final String toProject;
    private final Documents documents;

    ProposedContract(Draft draft, String toProject, Documents documents) {
        this.draft = draft;
        this.toProject = toProject;
        this.documents = documents;
    }

    /**
     * The files of the bundle.
     *
     * @param service a legal service name
     * @param taken whether the folder has a file already, which is then kept
     * @return contract, interfaces and the schema of the configuration
     */
    public List<GeneratedFile> files(String service, Predicate<String> taken) {
        Interfaces interfaces = new Interfaces(draft, taken, toProject.isEmpty());
        List<GeneratedFile> files = new ArrayList<>();
        files.add(
                GeneratedFile.text("pacto.yaml", new ContractText(draft, interfaces.list(), toProject).write(service)));
        files.addAll(interfaces.files());
        files.add(GeneratedFile.text("configuration/schema.json", documents.toJson(schema())));
        return files;
    }

    /** Keys that no sample file has may be legal, so a schema that has keys stays open. */
    private Node schema() {
        Mapping.Builder properties = Mapping.builder();
        for (Map.Entry<String, Node> property : draft.settings().entrySet()) {
            properties.put(property.getKey(), property.getValue());
        }
        Mapping.Builder schema = Mapping.builder()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("type", "object")
                .put("properties", properties.build());
        if (draft.settings().isEmpty()) {
            schema.put("additionalProperties", false);
        }
        return schema.build();
    }

    /** Returns what was found, in the order in which it was. */
    public List<Proposal> found() {
        return List.copyOf(draft.found());
    }

    /** Returns what was left out, and why. */
    public List<String> notes() {
        return List.copyOf(draft.notes());
    }
}
