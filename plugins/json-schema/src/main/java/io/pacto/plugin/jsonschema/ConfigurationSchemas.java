package io.pacto.plugin.jsonschema;

import io.pacto.api.Bundle;
import io.pacto.api.Change;
import io.pacto.api.Context;
import io.pacto.api.Contract.Configuration;
import io.pacto.api.DiffContributor;
import io.pacto.api.Section;
import io.pacto.api.Value;
import io.pacto.schemadiff.Direction;
import io.pacto.schemadiff.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares the schema files of configuration entries: what installations may set. */
public final class ConfigurationSchemas implements DiffContributor {

    /** The host makes one for each run. */
    public ConfigurationSchemas() {}

    @Override
    public List<Change> compare(Bundle before, Bundle after, Context context) {
        List<Configuration> old = before.contract().configurations();
        List<Configuration> now = after.contract().configurations();
        List<Change> changes = new ArrayList<>();
        boolean alone = old.size() == 1 && now.size() == 1;
        for (Configuration each : now) {
            Configuration counterpart = counterpart(each, old, now);
            Value<String> oldFile = counterpart == null ? null : counterpart.schema();
            Value<String> newFile = each.schema();
            if (oldFile == null || newFile == null) {
                continue;
            }
            String name = each.name().value();
            Comparison comparison = new Comparison(
                    Section.CONFIGURATION,
                    alone ? "schema" : "schema[" + name + "]",
                    alone ? null : name,
                    alone ? "the configuration" : "configuration " + name,
                    Purpose.CONFIGURATION,
                    Direction.IN);
            ContentFile first = ContentFile.read(before, oldFile.value(), context);
            ContentFile second = ContentFile.read(after, newFile.value(), context);
            List<Change> found = new ArrayList<>();
            comparison.compare(first, second, context, found);
            changes.addAll(ReferenceTable.chosen(context, found));
        }
        return changes;
    }

    /** One entry on each side that leads to the same schema is the same entry, whatever it is called; else names decide. */
    private static @Nullable Configuration counterpart(
            Configuration entry, List<Configuration> old, List<Configuration> now) {
        if (old.size() == 1 && now.size() == 1 && Objects.equals(text(old.get(0)), text(entry))) {
            return old.get(0);
        }
        for (Configuration each : old) {
            if (each.name().value().equals(entry.name().value())) {
                return each;
            }
        }
        return null;
    }

    private static @Nullable String text(Configuration entry) {
        Value<String> schema = entry.schema();
        return schema == null ? null : schema.value();
    }
}
