package io.pacto.plugin.openapi;

import io.pacto.api.Bundle;
import io.pacto.api.Change;
import io.pacto.api.Context;
import io.pacto.api.Contract;
import io.pacto.api.DiffContributor;
import io.pacto.api.RuleSet;
import io.pacto.api.Value;
import io.pacto.plugin.openapi.diff.ApiDiff;
import io.pacto.plugin.openapi.diff.CoarseDiff;
import io.pacto.plugin.openapi.document.ApiFile;
import io.pacto.plugin.openapi.document.BundleFiles;
import java.util.ArrayList;
import java.util.List;

/** Compares the OpenAPI files of interfaces that are http on both sides; spec: diff.md §3 and diff-openapi.md. */
public final class OpenApiDiff implements DiffContributor {

    private static final String HTTP = "http";

    /** The host makes one for each run. */
    public OpenApiDiff() {}

    @Override
    public List<Change> compare(Bundle before, Bundle after, Context context) {
        List<Change> changes = new ArrayList<>();
        for (Contract.Interface newer : after.contract().interfaces()) {
            Contract.Interface older =
                    before.contract().interfaceNamed(newer.name().value());
            if (older == null || !isHttp(older) || !isHttp(newer)) {
                continue;
            }
            Value<String> oldFile = older.contract();
            Value<String> newFile = newer.contract();
            if (oldFile != null && newFile != null) {
                ApiFile old = file(before, oldFile.value(), context);
                ApiFile current = file(after, newFile.value(), context);
                compare(newer.name().value(), old, current, context, changes);
            }
        }
        return changes;
    }

    private static ApiFile file(Bundle bundle, String name, Context context) {
        return new ApiFile(name, new BundleFiles(bundle.files(), context.documents()));
    }

    private static void compare(String name, ApiFile old, ApiFile current, Context context, List<Change> changes) {
        if (old.isCertainlyEqual(current)) {
            return;
        }
        if (old.outcome() instanceof ApiFile.Usable before && current.outcome() instanceof ApiFile.Usable after) {
            if (context.ruleSet() == RuleSet.REFERENCE) {
                CoarseDiff.compare(before.document(), after.document(), name, changes);
            } else {
                ApiDiff.compare(before.document(), after.document(), context::today, name, changes);
            }
            new Unreadable(name, old, current, context, changes).parts();
        } else if (!isForeign(old) || !isForeign(current)) {
            new Unreadable(name, old, current, context, changes).whole();
        }
    }

    private static boolean isForeign(ApiFile file) {
        return file.outcome() instanceof ApiFile.Foreign;
    }

    private static boolean isHttp(Contract.Interface candidate) {
        return candidate.type().value().equals(HTTP);
    }
}
