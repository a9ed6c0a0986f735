package io.pacto.plugin.protobuf;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Contract;
import io.pacto.api.Files;
import io.pacto.api.Finding;
import io.pacto.api.Position;
import io.pacto.api.Validator;
import io.pacto.api.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Checks that {@code .proto} files of interfaces parse. A file that is missing is reported by the rules of the contract;
 * imports are not looked up.
 */
public final class ProtoDocuments implements Validator {

    private static final long LIMIT = 16L << 20;

    /** The host makes one for each run. */
    public ProtoDocuments() {}

    @Override
    public List<Finding> validate(Bundle bundle, Context context) {
        List<Finding> findings = new ArrayList<>();
        for (Contract.Interface each : bundle.contract().interfaces()) {
            Value<String> file = each.contract();
            if (file != null && isProto(file.value()) && bundle.files().has(file.value())) {
                Failure failure = failure(bundle.files(), file.value());
                if (failure != null) {
                    findings.add(finding(file, failure));
                }
            }
        }
        return findings;
    }

    private static @Nullable Failure failure(Files files, String name) {
        return files.size(name) > LIMIT ? new Failure(0, 0, "larger than 16 MiB") : ProtoText.failure(files.read(name));
    }

    private static Finding finding(Value<String> file, Failure failure) {
        String message = "file \"" + file.value() + "\" cannot be read: " + failure.problem();
        return Finding.error("INVALID_CONTRACT_FILE", file.node(), message)
                .at(new Position(file.value(), failure.line(), failure.column()))
                .hint("correct the file where reading stopped");
    }

    static boolean isProto(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".proto");
    }
}
