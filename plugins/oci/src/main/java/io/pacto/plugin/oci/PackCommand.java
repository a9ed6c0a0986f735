package io.pacto.plugin.oci;

import io.pacto.api.Bundle;
import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.Contract;
import io.pacto.api.DataReport;
import io.pacto.api.GeneratedFile;
import io.pacto.api.Invocation;
import io.pacto.api.Mapping;
import io.pacto.api.Report;
import io.pacto.api.Source;
import io.pacto.api.UsageException;
import io.pacto.api.ValidationReport;
import java.nio.file.Path;
import java.util.List;

/** {@code pack [dir] [-o file]}: the archive of a bundle, as it would be the layer of an artifact. */
public final class PackCommand implements CommandProvider {

    /** Called by the host. */
    public PackCommand() {}

    @Override
    public Report run(Invocation invocation, Context context) {
        Source source = invocation.source("bundle").orElseGet(() -> Source.at("."));
        CheckedBundle checked = new CheckedBundle("pack", source, context);
        ValidationReport judgement = checked.judge(false);
        if (CheckedBundle.isRefused(judgement)) {
            return checked.refusal(judgement);
        }
        Bundle bundle = checked.open();
        Contract.Service service = bundle.contract().service();
        String name = service.name().value();
        String version = service.version().value();
        String output =
                invocation.options().text("output").orElseGet(() -> FolderName.plain(name + "-" + version + ".tar.gz"));
        write(bundle, output, context);
        DataReport packed = DataReport.of(
                "pack",
                Mapping.builder()
                        .put("Output", output)
                        .put("Name", name)
                        .put("Version", version)
                        .build());
        return CheckedBundle.withUnjudged(packed, judgement);
    }

    private static void write(Bundle bundle, String output, Context context) {
        Path file = context.disk().resolve(output);
        Path folder = file.getParent();
        Path name = file.getFileName();
        if (output.isEmpty() || folder == null || name == null) {
            throw new UsageException("not a file name: \"" + output + "\"", "name a file with -o");
        }
        byte[] archive = context.archives().archive(ShippedFiles.of(bundle, file, context));
        context.disk().write(folder, List.of(new GeneratedFile(name.toString(), archive)));
    }
}
