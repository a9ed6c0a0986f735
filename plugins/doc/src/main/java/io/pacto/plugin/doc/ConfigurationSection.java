package io.pacto.plugin.doc;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Contract;
import io.pacto.api.Mapping;
import io.pacto.api.PactoException;
import java.util.ArrayList;
import java.util.List;

/** What configures a service: the properties of its schema, or where the schema is, and the author's values. */
final class ConfigurationSection {

    private final BundleFile files;
    private final SharedSchema shared;

    ConfigurationSection(Context context) {
        this.files = new BundleFile(context);
        this.shared = new SharedSchema(context);
    }

    void write(Bundle bundle, Draft draft, Headings headings) {
        List<Contract.Configuration> shown = new ArrayList<>();
        List<Draft> parts = new ArrayList<>();
        for (Contract.Configuration each : bundle.contract().configurations()) {
            Draft part = part(bundle, each);
            if (!part.isEmpty()) {
                shown.add(each);
                parts.add(part);
            }
        }
        if (parts.isEmpty()) {
            return;
        }
        headings.section("Configuration");
        for (int i = 0; i < parts.size(); i++) {
            // The short form has one entry, whose name nobody wrote.
            if (shown.get(i).name().written()) {
                headings.item("Configuration: ", shown.get(i).name().value());
            }
            draft.append(parts.get(i));
        }
    }

    private Draft part(Bundle bundle, Contract.Configuration configuration) {
        Draft part = new Draft();
        if (configuration.schema() != null) {
            part.append(properties(bundle, configuration.schema().value()));
        } else if (configuration.ref() != null) {
            String reference = configuration.ref().value();
            part.paragraph("Configuration schema is provided by " + Markdown.code(reference) + ".");
            Bundle provider = shared.find(bundle, reference);
            if (provider != null) {
                part.append(properties(provider, SharedSchema.PATH));
            }
        }
        return part.append(ValuesTable.of(configuration.values()));
    }

    private Draft properties(Bundle bundle, String path) {
        Mapping schema;
        try {
            schema = files.read(bundle, path);
        } catch (PactoException unreadable) {
            return new Draft()
                    .paragraph("_Could not read configuration schema: " + Markdown.text(unreadable.getMessage()) + "_");
        }
        return PropertyTable.of(schema);
    }
}
