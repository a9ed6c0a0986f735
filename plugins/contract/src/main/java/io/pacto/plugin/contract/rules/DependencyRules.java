package io.pacto.plugin.contract.rules;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Contract.Dependency;
import io.pacto.api.Finding;
import io.pacto.api.Node;
import io.pacto.api.OciName;
import io.pacto.api.Reference;
import io.pacto.api.Validator;
import io.pacto.api.Value;
import io.pacto.api.VersionRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks references, ranges and names of dependencies; nothing is fetched. */
public final class DependencyRules implements Validator {

    private final Findings findings = new Findings(
            "INVALID_OCI_REF",
            "TAG_NOT_DIGEST",
            "EMPTY_COMPATIBILITY",
            "INVALID_COMPATIBILITY",
            "DUPLICATE_DEPENDENCY_NAME",
            "DUPLICATE_DEPENDENCY_REF");
    private final Map<String, Node> names = new LinkedHashMap<>();
    private final Map<String, Node> references = new LinkedHashMap<>();

    @Override
    public List<Finding> validate(Bundle bundle, Context context) {
        for (Dependency each : bundle.contract().dependencies()) {
            Finding invalid = Oci.check("INVALID_OCI_REF", each.ref());
            if (invalid != null) {
                findings.add(invalid);
                continue;
            }
            pin(each.ref());
            range(each);
            name(each);
            repetition(each);
        }
        return findings.list();
    }

    private void pin(Value<String> ref) {
        Reference reference = Reference.of(ref.value());
        if (!reference.isOci()) {
            return;
        }
        OciName name = OciName.parse(reference.location());
        if (name.tag() != null && name.digest() == null) {
            findings.add(Finding.warning(
                            "TAG_NOT_DIGEST", ref.node(), "\"" + ref.value() + "\" is pinned by tag, not by digest")
                    .hint("pin it with @sha256:…, or leave the tag out to take the highest version in range"));
        }
    }

    private void range(Dependency each) {
        Value<String> range = each.compatibility();
        if (range.value().isEmpty()) {
            String message = "the dependency \"" + each.ref().value() + "\" states no compatible versions";
            findings.add(
                    range.written()
                            ? Finding.error("EMPTY_COMPATIBILITY", range.node(), message)
                            : Findings.missing("EMPTY_COMPATIBILITY", each.node(), "compatibility", message));
            return;
        }
        try {
            VersionRange.parse(range.value());
        } catch (IllegalArgumentException e) {
            findings.add(Finding.error(
                            "INVALID_COMPATIBILITY",
                            range.node(),
                            "\"" + range.value() + "\" is not a version range: " + e.getMessage())
                    .hint("write a range such as ^1.2.0, ~1.2.0 or >=1.0.0 <3.0.0"));
        }
    }

    private void name(Dependency each) {
        Value<String> name = each.name();
        if (name != null) {
            Node earlier = names.put(name.value(), each.node());
            if (earlier != null) {
                findings.add(Duplicate.error("DUPLICATE_DEPENDENCY_NAME", name, earlier));
            }
        }
    }

    private void repetition(Dependency each) {
        Value<String> ref = each.ref();
        if (ref.written()) {
            Node earlier = references.put(ref.value(), each.node());
            if (earlier != null) {
                findings.add(Finding.warning("DUPLICATE_DEPENDENCY_REF", ref.node(), Duplicate.message(ref, earlier))
                        .hint("remove one of the two, or give them different references"));
            }
        }
    }
}
