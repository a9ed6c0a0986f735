package io.pacto.host.contract;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.api.ShapeRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The rules between the keys of one object, as schemas that hold beside the object's own. */
final class RuleSchema {

    private RuleSchema() {}

    static Mapping of(ShapeRule rule) {
        if (rule instanceof ShapeRule.ExactlyOne exactly) {
            return exactlyOne(exactly);
        }
        if (rule instanceof ShapeRule.NotTogether pair) {
            Mapping both = required(List.of(pair.first(), pair.second()));
            return Mapping.builder().put("not", both).build();
        }
        if (rule instanceof ShapeRule.RequiredWhen when) {
            return Mapping.builder()
                    .put("if", has(when.key(), "enum", ContractSchema.texts(when.values())))
                    .put("then", required(when.required()))
                    .build();
        }
        ShapeRule.LimitedWhen limit = (ShapeRule.LimitedWhen) rule;
        return Mapping.builder()
                .put("if", has(limit.key(), "const", Scalar.of(limit.value())))
                .put("then", limited(limit))
                .build();
    }

    /** Each branch names what it needs and shuts out the keys of the others, so that at most one can hold. */
    private static Mapping exactlyOne(ShapeRule.ExactlyOne rule) {
        Set<String> all = new LinkedHashSet<>();
        for (ShapeRule.Combination combination : rule.combinations()) {
            all.addAll(combination.required());
            all.addAll(combination.optional());
        }
        List<Node> branches = new ArrayList<>();
        for (ShapeRule.Combination combination : rule.combinations()) {
            Mapping.Builder shut = Mapping.builder();
            for (String key : all) {
                if (!combination.required().contains(key)
                        && !combination.optional().contains(key)) {
                    shut.put(key, false);
                }
            }
            branches.add(Mapping.builder()
                    .put("required", ContractSchema.texts(combination.required()))
                    .putIfAny("properties", shut.build())
                    .build());
        }
        return Mapping.builder().put("oneOf", Sequence.of(branches)).build();
    }

    private static Mapping limited(ShapeRule.LimitedWhen limit) {
        Mapping inner = Mapping.builder()
                .put("enum", ContractSchema.texts(limit.allowed()))
                .build();
        for (int i = limit.path().size() - 1; i >= 0; i--) {
            inner = properties(limit.path().get(i), inner);
        }
        return inner;
    }

    private static Mapping has(String key, String keyword, Node value) {
        return Mapping.builder()
                .put("required", ContractSchema.texts(List.of(key)))
                .put(
                        "properties",
                        Mapping.builder()
                                .put(key, Mapping.builder().put(keyword, value).build())
                                .build())
                .build();
    }

    private static Mapping properties(String key, Mapping schema) {
        return Mapping.builder()
                .put("properties", Mapping.builder().put(key, schema).build())
                .build();
    }

    private static Mapping required(List<String> keys) {
        return Mapping.builder().put("required", ContractSchema.texts(keys)).build();
    }
}
