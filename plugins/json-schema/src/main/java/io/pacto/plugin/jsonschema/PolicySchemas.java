package io.pacto.plugin.jsonschema;

import io.pacto.api.Bundle;
import io.pacto.api.Change;
import io.pacto.api.Classification;
import io.pacto.api.Context;
import io.pacto.api.Contract.Policy;
import io.pacto.api.DiffContributor;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.RuleSet;
import io.pacto.api.Scalar;
import io.pacto.api.Section;
import io.pacto.api.Value;
import io.pacto.schemadiff.Direction;
import io.pacto.schemadiff.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares the schema files of policies: the rules that other contracts are held to. */
public final class PolicySchemas implements DiffContributor {

    /** Where a bundle that declares no policy may still offer one to those who refer to it. */
    private static final String UNDECLARED = "policy/schema.json";

    private static final String PREFIX = "policy-schema";

    /** The host makes one for each run. */
    public PolicySchemas() {}

    @Override
    public List<Change> compare(Bundle before, Bundle after, Context context) {
        List<Change> changes = new ArrayList<>();
        if (context.ruleSet() == RuleSet.REFERENCE) {
            return changes;
        }
        List<Policy> old = before.contract().policies();
        List<Policy> now = after.contract().policies();
        if (old.isEmpty() && now.isEmpty()) {
            undeclared(before, after, context, changes);
            return changes;
        }
        boolean alone = old.size() == 1 && now.size() == 1;
        for (Policy each : now) {
            Policy counterpart = counterpart(each, old, now);
            Value<String> oldFile = counterpart == null ? null : counterpart.schema();
            Value<String> newFile = each.schema();
            if (oldFile != null && newFile != null) {
                String key = key(each);
                comparison(alone ? PREFIX : PREFIX + "[" + key + "]", alone ? null : key)
                        .compare(
                                ContentFile.read(before, oldFile.value(), context),
                                ContentFile.read(after, newFile.value(), context),
                                context,
                                changes);
            }
        }
        return changes;
    }

    private static Comparison comparison(String prefix, @Nullable String key) {
        String thing = key == null ? "the policy" : "policy " + key;
        return new Comparison(Section.POLICY, prefix, key, thing, Purpose.POLICY, Direction.IN);
    }

    private static void undeclared(Bundle before, Bundle after, Context context, List<Change> changes) {
        boolean was = before.files().has(UNDECLARED);
        boolean is = after.files().has(UNDECLARED);
        if (was && is) {
            ContentFile old = ContentFile.read(before, UNDECLARED, context);
            comparison(PREFIX, null).compare(old, ContentFile.read(after, UNDECLARED, context), context, changes);
        } else if (is) {
            changes.add(Change.added(
                    "schema.policy-file.added",
                    Classification.NON_BREAKING,
                    Section.POLICY,
                    UNDECLARED,
                    at(Position.of(UNDECLARED)),
                    null));
        } else if (was) {
            changes.add(Change.removed(
                    "schema.policy-file.removed",
                    Classification.POTENTIAL_BREAKING,
                    Section.POLICY,
                    UNDECLARED,
                    at(after.document().position()),
                    null));
        }
    }

    private static Scalar at(Position position) {
        return new Scalar(position, NodePath.ROOT, Scalar.Kind.NULL, "");
    }

    /** As the fields of policies are matched: by name, else by file; one on each side of the same file is the same. */
    private static @Nullable Policy counterpart(Policy entry, List<Policy> old, List<Policy> now) {
        boolean single = old.size() == 1 && now.size() == 1;
        if (single && (Objects.equals(schema(old.get(0)), schema(entry)) || (isShort(entry) && isShort(old.get(0))))) {
            return old.get(0);
        }
        for (Policy each : old) {
            if (key(each).equals(key(entry))) {
                return each;
            }
        }
        return null;
    }

    private static boolean isShort(Policy entry) {
        return entry.node().path().equals("policy");
    }

    private static String key(Policy entry) {
        Value<String> name = entry.name();
        String file = schema(entry);
        return name != null ? name.value() : file == null ? "" : file;
    }

    private static @Nullable String schema(Policy entry) {
        Value<String> schema = entry.schema();
        return schema == null ? null : schema.value();
    }
}
