package io.pacto.plugin.oci;

import io.pacto.api.Contract;
import io.pacto.api.PactoException;
import io.pacto.api.Value;
import org.jspecify.annotations.Nullable;

/** Files a contract names: they are part of what it says, so they cannot be left out (cli.md, {@code .pactoignore}). */
final class NamedFiles {

    private NamedFiles() {}

    /**
     * Refuses rules that leave out a file the contract names.
     *
     * @throws PactoException when there is one
     */
    static void requireShipped(Contract contract, IgnoreRules rules) {
        for (Contract.Interface each : contract.interfaces()) {
            require(each.contract(), rules);
        }
        for (Contract.Configuration each : contract.configurations()) {
            require(each.schema(), rules);
        }
        for (Contract.Policy each : contract.policies()) {
            require(each.schema(), rules);
        }
    }

    private static void require(@Nullable Value<String> file, IgnoreRules rules) {
        if (file != null && rules.ignores(file.value())) {
            throw new PactoException(
                    IgnoreRules.FILE + " leaves out \"" + file.value() + "\", which "
                            + file.node().path() + " names",
                    "take the file back with a line !" + file.value() + ", or do not name it in pacto.yaml");
        }
    }
}
