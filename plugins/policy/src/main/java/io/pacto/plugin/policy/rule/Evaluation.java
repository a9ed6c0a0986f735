package io.pacto.plugin.policy.rule;

import io.pacto.api.Context;
import io.pacto.api.Entry;
import io.pacto.api.Files;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Schemas.Violation;
import io.pacto.api.Sequence;
import io.pacto.plugin.policy.source.PolicySchema;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a part of a policy schema to the schema service: as a small schema beside the policy's file that refers back into
 * it, so that references inside the part lead where they always lead.
 */
public final class Evaluation {

    private static final String ALIAS = "pacto-judged-policy.json";
    private static final String PART = "pacto-judged-part.json";

    private final PolicySchema policy;
    private final Context context;
    private final Files files;
    private final String part;

    /**
     * An evaluation.
     *
     * @param policy the policy
     * @param context gives the schema service
     */
    public Evaluation(PolicySchema policy, Context context) {
        this.policy = policy;
        this.context = context;
        String folder = policy.path().substring(0, policy.path().lastIndexOf('/') + 1);
        this.part = folder + PART;
        this.files = new AliasedFiles(policy.files(), policy.path(), folder + ALIAS);
    }

    /** Returns the policy. */
    public PolicySchema policy() {
        return policy;
    }

    /**
     * Holds a value to the whole schema.
     *
     * @param value the value
     * @return what fails
     */
    public List<Violation> whole(Node value) {
        return context.schemas().evaluate(policy.schema(), policy.files(), policy.path(), value);
    }

    /** Holds a value to a schema made of keywords of the policy. */
    List<Violation> keywords(List<Entry> keywords, Node value) {
        List<Entry> all = new ArrayList<>();
        Node dialect = policy.schema().get("$schema");
        if (dialect != null) {
            all.add(new Entry(Scalar.of("$schema"), dialect));
        }
        all.addAll(keywords);
        Mapping schema = new Mapping(Position.NONE, NodePath.ROOT, all);
        return context.schemas().evaluate(schema, files, part, value);
    }

    /** Returns whether a value satisfies a subschema of the policy. */
    boolean holds(Node subschema, Node value) {
        return keywords(List.of(new Entry(Scalar.of("$ref"), address(subschema))), value)
                .isEmpty();
    }

    /** A schema that stands for a subschema of the policy. */
    static Node stand(Node subschema) {
        return subschema instanceof Mapping
                ? Mapping.builder().put("$ref", address(subschema)).build()
                : subschema;
    }

    /** The same for each item of a list of subschemas. */
    static Node stands(Node subschemas) {
        if (!(subschemas instanceof Sequence list)) {
            return stand(subschemas);
        }
        List<Node> items = new ArrayList<>();
        for (Node item : list.items()) {
            items.add(stand(item));
        }
        return Sequence.of(items);
    }

    /** The same for each value of a mapping of subschemas; lists of texts, as in {@code dependencies}, stay. */
    static Node named(Node subschemas) {
        if (!(subschemas instanceof Mapping map)) {
            return subschemas;
        }
        Mapping.Builder all = Mapping.builder();
        for (Entry entry : map.entries()) {
            all.put(entry.name(), stand(entry.value()));
        }
        return all.build();
    }

    /** A reference in the policy's own words; those that begin with a fragment mean the policy's file. */
    static Node reference(String written) {
        return Scalar.of(written.startsWith("#") ? ALIAS + written : written);
    }

    private static Scalar address(Node subschema) {
        return Scalar.of(ALIAS + "#" + subschema.trail().pointer().replace("%", "%25"));
    }
}
