package io.pacto.plugin.policy.source;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Contract.Policy;
import io.pacto.api.Files;
import io.pacto.api.Finding;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.Sequence;
import io.pacto.api.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Follows the policy entries of a contract to their schemas. What cannot be had is an error finding, never left out.
 *
 * <p>A bundle is looked into once, however many ways lead to it, so that diamonds give each violation once and a chain of
 * diamonds takes linear time.
 */
public final class Resolver {

    private static final int MOST_HOPS = 64;
    private static final int MOST_LINKS = 10_000;
    private static final String UNRESOLVED = "POLICY_REF_UNRESOLVED";

    private final Bundle root;
    private final Context context;
    private final Chain chain = new Chain();
    private final Set<String> visited = new TreeSet<>();
    private final Set<String> applied = new TreeSet<>();
    private final Set<String> rings = new TreeSet<>();
    private final List<PolicySchema> schemas = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int links;

    private Resolver(Bundle root, Context context) {
        this.root = root;
        this.context = context;
    }

    /**
     * Resolves all entries.
     *
     * @param bundle the judged contract
     * @param context reaches other bundles
     * @return the schemas, and findings about what could not be had
     */
    public static Resolution resolve(Bundle bundle, Context context) {
        Resolver resolver = new Resolver(bundle, context);
        for (Policy each : bundle.contract().policies()) {
            Value<String> ref = each.ref();
            Value<String> schema = each.schema();
            Node at = ref != null ? ref.node() : schema != null ? schema.node() : each.node();
            if (ref != null && context.offline()) {
                resolver.findings.add(Finding.warning(
                        "POLICY_REF_NOT_ENFORCED",
                        at,
                        "policy " + origin(each) + ": \"" + ref.value() + "\" was not fetched and not enforced"));
                continue;
            }
            resolver.entry(bundle, each, origin(each), at);
        }
        return new Resolution(resolver.schemas, resolver.findings);
    }

    /**
     * Takes a schema from a folder that need not be a bundle.
     *
     * @param files the folder
     * @param file the schema's file as the user may open it
     * @param context reads it
     * @return the policy at the fixed place of a policy bundle; empty when there is none
     * @throws PactoException when it is not a usable schema
     */
    public static Optional<PolicySchema> fixed(Files files, String file, Context context) {
        if (!files.has(SchemaFile.FIXED)) {
            return Optional.empty();
        }
        try {
            Node schema = SchemaFile.read(context, files, SchemaFile.FIXED);
            return Optional.of(
                    new PolicySchema(SchemaFile.FIXED, List.of(), files, SchemaFile.FIXED, file, schema, schema));
        } catch (Unresolved e) {
            throw new PactoException(e.reason(), e.hint());
        }
    }

    private static String origin(Policy entry) {
        Value<String> name = entry.name();
        return name == null ? entry.node().path() : "policies[\"" + name.value() + "\"]";
    }

    private void entry(Bundle holder, Policy entry, String origin, Node at) {
        Value<String> schema = entry.schema();
        Value<String> ref = entry.ref();
        try {
            if (schema != null) {
                apply(holder, schema.value(), origin, at);
            } else if (ref != null) {
                follow(holder, ref.value(), origin + " → " + ref.value(), at);
            } else {
                throw new Unresolved("the entry names neither a schema nor a ref");
            }
        } catch (Unresolved e) {
            report(UNRESOLVED, at, origin, e.reason(), e.hint());
        }
    }

    private void apply(Bundle holder, String path, String origin, Node at) throws Unresolved {
        if (!applied.add(holder.origin() + "\n" + path)) {
            return;
        }
        Node schema;
        try {
            schema = SchemaFile.read(context, holder.files(), path);
        } catch (PactoException e) {
            throw new Unresolved(e.getMessage(), e.advice());
        }
        String file = SchemaFile.label(root, holder, path);
        if (SchemaFile.acceptsEverything(schema)) {
            findings.add(Finding.warning(
                            "POLICY_ACCEPTS_EVERYTHING", at, "policy " + origin + ": the schema accepts everything")
                    .hint("write rules into " + file + ", or remove the policy"));
        }
        schemas.add(new PolicySchema(origin, chain.refs(), holder.files(), path, file, schema, at));
    }

    private void follow(Bundle holder, String ref, String origin, Node at) throws Unresolved {
        Link link = new Link(holder.origin(), ref);
        String outer = origin.substring(0, origin.length() - ref.length() - " → ".length());
        if (chain.has(link)) {
            String ring = chain.ring(link);
            if (rings.add(ring)) {
                String cause = "cycle detected resolving ref \"" + ref + "\" (chain: " + ring + ")";
                report("POLICY_REF_CYCLE", at, outer, cause, "remove one of these references");
            }
            return;
        }
        if (chain.length() >= MOST_HOPS) {
            throw new Unresolved("more than " + MOST_HOPS + " references in a row");
        }
        if (links >= MOST_LINKS) {
            // Said once: what follows could not be had for the same reason.
            if (links++ == MOST_LINKS) {
                throw new Unresolved("more than " + MOST_LINKS + " references in all");
            }
            return;
        }
        links++;
        Bundle target;
        try {
            target = context.pacto().follow(holder, ref, Optional.empty());
        } catch (PactoException e) {
            throw new Unresolved(e.getMessage(), e.advice());
        }
        chain.enter(link);
        try {
            into(target, origin, at);
        } catch (Unresolved e) {
            report(UNRESOLVED, at, origin, e.reason(), e.hint());
        } finally {
            chain.leave();
        }
    }

    private void into(Bundle target, String origin, Node at) throws Unresolved {
        List<Policy> declared = target.contract().policies();
        if (written(target) != declared.size()) {
            throw new Unresolved(
                    "the policies of " + target.contract().service().name().value() + " cannot be read",
                    "see what is wrong with it: pacto validate "
                            + target.source().reference());
        }
        boolean known = !visited.add(target.origin());
        if (declared.isEmpty() && !known) {
            if (!target.files().has(SchemaFile.FIXED)) {
                throw new Unresolved("it declares no policy and has no " + SchemaFile.FIXED);
            }
            apply(target, SchemaFile.FIXED, origin, at);
        }
        for (Policy each : declared) {
            // A bundle seen before is entered again only to find out whether this way closes a ring.
            if (!known || closesRing(target, each)) {
                entry(target, each, origin + " → " + origin(each), at);
            }
        }
    }

    private boolean closesRing(Bundle target, Policy entry) {
        Value<String> ref = entry.ref();
        return ref != null && chain.has(new Link(target.origin(), ref.value()));
    }

    /** Counts the entries as written: what the lenient view leaves out must not be passed over in silence. */
    private static int written(Bundle target) {
        Mapping document = target.document();
        int count = document.get("policy") == null ? 0 : 1;
        Node list = document.get("policies");
        if (list instanceof Sequence entries) {
            return count + entries.items().size();
        }
        return list == null ? count : count + 1;
    }

    private void report(String rule, Node at, String origin, String cause, String hint) {
        Finding finding = Finding.error(rule, at, "policy " + origin + ": " + cause);
        findings.add(hint.isEmpty() ? finding : finding.hint(hint));
    }
}
