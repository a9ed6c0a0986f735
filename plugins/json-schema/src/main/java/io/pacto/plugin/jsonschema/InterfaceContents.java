package io.pacto.plugin.jsonschema;

import io.pacto.api.Bundle;
import io.pacto.api.Change;
import io.pacto.api.Classification;
import io.pacto.api.Context;
import io.pacto.api.Contract.Interface;
import io.pacto.api.DiffContributor;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.RuleSet;
import io.pacto.api.Scalar;
import io.pacto.api.Section;
import io.pacto.api.Value;
import io.pacto.schemadiff.Direction;
import io.pacto.schemadiff.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Compares interface files that are JSON Schemas, and answers for those that no other plugin knows. */
public final class InterfaceContents implements DiffContributor {

    private static final String PREFIX = "event.schema";

    /** The host makes one for each run. */
    public InterfaceContents() {}

    @Override
    public List<Change> compare(Bundle before, Bundle after, Context context) {
        List<Change> changes = new ArrayList<>();
        if (context.ruleSet() == RuleSet.REFERENCE) {
            return changes;
        }
        for (Interface each : after.contract().interfaces()) {
            Interface counterpart = before.contract().interfaceNamed(each.name().value());
            Value<String> oldFile = counterpart == null ? null : counterpart.contract();
            Value<String> newFile = each.contract();
            boolean sameType = counterpart != null
                    && counterpart.type().value().equals(each.type().value());
            if (sameType && oldFile != null && newFile != null && !areProtos(oldFile.value(), newFile.value())) {
                if (each.type().value().equals("http") && Heading.isOpenApi(after.files(), newFile.value())) {
                    continue; // large as a rule, and read once is enough
                }
                ContentFile old = ContentFile.read(before, oldFile.value(), context);
                ContentFile now = ContentFile.read(after, newFile.value(), context);
                compare(each, old, now, context, changes);
            }
        }
        return changes;
    }

    private static boolean areProtos(String old, String now) {
        return isProto(old) && isProto(now);
    }

    private static void compare(
            Interface each, ContentFile old, ContentFile now, Context context, List<Change> changes) {
        boolean equal = Arrays.equals(old.bytes(), now.bytes()) && old.isMissing() == now.isMissing();
        if (equal || isKnownElsewhere(each, old, now)) {
            return;
        }
        Node before = old.root();
        Node after = now.root();
        if (before != null && after != null && isSchema(before) && isSchema(after)) {
            String name = each.name().value();
            new Comparison(Section.INTERFACES, PREFIX, name, "interface " + name, Purpose.INTERFACE, Direction.BOTH)
                    .compare(old, now, context, changes);
        } else if (before == null || after == null || !Tree.same(before, after)) {
            content(each, old, now, context, changes);
        }
    }

    /** The plugins for OpenAPI and AsyncAPI answer where either side is theirs, http files that cannot be read included. */
    private static boolean isKnownElsewhere(Interface each, ContentFile old, ContentFile now) {
        boolean http = each.type().value().equals("http");
        boolean broken = old.root() == null || now.root() == null;
        boolean openApi = old.says("openapi") || old.says("swagger") || now.says("openapi") || now.says("swagger");
        boolean asyncApi = old.says("asyncapi") || now.says("asyncapi");
        return http ? broken || openApi : each.type().value().equals("event") && asyncApi;
    }

    private static boolean isSchema(Node root) {
        return root.get("$schema") != null || (root.get("type") != null && root.get("properties") != null);
    }

    static boolean isProto(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".proto");
    }

    /** What nobody can look into may mean anything. */
    private static void content(
            Interface each, ContentFile old, ContentFile now, Context context, List<Change> changes) {
        String name = each.name().value();
        ContentFile culprit = now.root() == null ? now : old;
        String side = culprit == now ? "new" : "old";
        boolean readable = culprit.root() != null || isProto(culprit.name());
        if (!readable) {
            context.warn("the " + side + " file of interface " + name + " cannot be read: " + culprit.failedAt() + ": "
                    + culprit.problem());
        }
        Position shown = culprit == now && !readable ? now.failedAt() : Position.of(now.name());
        String reason = readable
                ? "the content of the file changed, in a format that is not compared in detail"
                : "the " + side + " file " + culprit.name() + " cannot be compared: " + culprit.problem();
        changes.add(Change.modified(
                        readable ? "schema.content.changed" : "schema.unreadable",
                        Classification.POTENTIAL_BREAKING,
                        Section.INTERFACES,
                        "interfaces.contract.content",
                        new Scalar(shown, NodePath.ROOT, Scalar.Kind.NULL, ""),
                        Scalar.of(name + ": " + old.name()),
                        Scalar.of(name + ": " + now.name()))
                .because(reason)
                .about(name)
                .hint(
                        readable
                                ? "look at the two files: nothing is said about what changed"
                                : "repair the file and compare again"));
    }
}
