package io.pacto.plugin.doc;

import io.pacto.api.Contract;
import io.pacto.api.Value;
import org.jspecify.annotations.Nullable;

/** The rules a contract is held to. */
final class PolicySection {

    private PolicySection() {}

    static void write(Contract contract, Draft draft, Headings headings) {
        if (contract.policies().isEmpty()) {
            return;
        }
        headings.section("Policy");
        draft.header("Name", "Schema", "Reference");
        for (Contract.Policy policy : contract.policies()) {
            draft.row(code(policy.name()), code(policy.schema()), code(policy.ref()));
        }
        draft.blank();
    }

    private static String code(@Nullable Value<String> value) {
        return value == null ? Markdown.NONE : Markdown.code(value.value());
    }
}
