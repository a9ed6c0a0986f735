package io.pacto.plugin.oci;

import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Invocation;
import io.pacto.api.Mapping;
import io.pacto.api.Report;
import io.pacto.plugin.oci.cache.BundleCache;

/** {@code cache clean}: removes everything that was fetched. */
public final class CacheCleanCommand implements CommandProvider {

    /** Called by the host. */
    public CacheCleanCommand() {}

    @Override
    public Report run(Invocation invocation, Context context) {
        BundleCache cache = BundleCache.of(context);
        int references = cache.list().size();
        cache.clean();
        return DataReport.of(
                "cache-clean",
                Mapping.builder()
                        .put("Folder", cache.folder().toString())
                        .put("Removed", references)
                        .build());
    }
}
