package io.pacto.plugin.oci;

import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Invocation;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Report;
import io.pacto.api.Sequence;
import io.pacto.plugin.oci.cache.BundleCache;
import io.pacto.plugin.oci.cache.CachedReference;
import java.util.ArrayList;
import java.util.List;

/** {@code cache list}: what was fetched and lies on this machine. */
public final class CacheListCommand implements CommandProvider {

    /** Called by the host. */
    public CacheListCommand() {}

    @Override
    public Report run(Invocation invocation, Context context) {
        BundleCache cache = BundleCache.of(context);
        List<Node> entries = new ArrayList<>();
        for (CachedReference pointer : cache.list()) {
            entries.add(Mapping.builder()
                    .put("Ref", pointer.location())
                    .put("Digest", pointer.manifest().digest().toString())
                    .build());
        }
        return DataReport.of(
                "cache-list",
                Mapping.builder()
                        .put("Folder", cache.folder().toString())
                        .put("References", Sequence.of(entries))
                        .build());
    }
}
