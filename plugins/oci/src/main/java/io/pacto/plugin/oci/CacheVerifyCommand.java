package io.pacto.plugin.oci;

import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Invocation;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Report;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.api.Verdict;
import io.pacto.plugin.oci.artifact.Digest;
import io.pacto.plugin.oci.cache.BundleCache;
import java.util.ArrayList;
import java.util.List;

/** {@code cache verify}: compares everything in the cache with its digest, and removes what differs. */
public final class CacheVerifyCommand implements CommandProvider {

    /** Called by the host. */
    public CacheVerifyCommand() {}

    @Override
    public Report run(Invocation invocation, Context context) {
        BundleCache cache = BundleCache.of(context);
        List<Digest> blobs = cache.blobs();
        List<Node> damaged = new ArrayList<>();
        for (Digest digest : blobs) {
            if (!cache.isIntact(digest)) {
                cache.remove(digest);
                damaged.add(Scalar.of(digest.toString()));
            }
        }
        return DataReport.of(
                        "cache-verify",
                        Mapping.builder()
                                .put("Folder", cache.folder().toString())
                                .put("Verified", blobs.size())
                                .put("Damaged", Sequence.of(damaged))
                                .build())
                .verdict(damaged.isEmpty() ? Verdict.GOOD : Verdict.BAD);
    }
}
