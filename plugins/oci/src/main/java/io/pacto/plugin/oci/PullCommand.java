package io.pacto.plugin.oci;

import io.pacto.api.Bundle;
import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.Contract;
import io.pacto.api.DataReport;
import io.pacto.api.Files;
import io.pacto.api.GeneratedFile;
import io.pacto.api.Invocation;
import io.pacto.api.Mapping;
import io.pacto.api.PactoException;
import io.pacto.api.Reference;
import io.pacto.api.RejectedContract;
import io.pacto.api.Report;
import io.pacto.api.Source;
import io.pacto.api.UsageException;
import io.pacto.plugin.oci.artifact.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code pull REF [-o dir]}: the files of a published bundle, written to a folder. */
public final class PullCommand implements CommandProvider {

    /** Called by the host. */
    public PullCommand() {}

    @Override
    public Report run(Invocation invocation, Context context) {
        String text = invocation.options().text("ref").orElse("");
        Reference reference = Reference.of(text);
        if (!Repositories.serves(reference)) {
            throw new UsageException(
                    "pull requires an OCI reference (oci://...): got \"" + text + "\"",
                    "write oci://REGISTRY/REPOSITORY[:tag] or oci-layout://DIR[:tag]");
        }
        Bundle bundle = open(text, context);
        Contract.Service service = bundle.contract().service();
        String name = service.name().value();
        Optional<String> asked = invocation.options().text("output");
        if (asked.isPresent()) {
            context.disk().write(folder(asked.get(), context), files(bundle.files(), ""));
        } else {
            // Below the working directory, so that a link of that name is not followed: the publisher chose it.
            Path here = context.disk().resolve("");
            context.disk().write(here, files(bundle.files(), FolderName.plain(name) + "/"));
        }
        return DataReport.of(
                "pull",
                Mapping.builder()
                        .put("Ref", resolved(reference, bundle))
                        .put("Output", asked.orElse(name))
                        .put("Name", name)
                        .put("Version", service.version().value())
                        .build());
    }

    private static Path folder(String output, Context context) {
        if (output.isEmpty()) {
            throw new UsageException("not a folder name: \"\"", "name a folder with -o");
        }
        return context.disk().resolve(output);
    }

    private static Bundle open(String reference, Context context) {
        try {
            return context.pacto().open(Source.at(reference));
        } catch (RejectedContract rejected) {
            throw new PactoException(
                    "failed to extract bundle: failed to parse contract from bundle: " + rejected.getMessage(),
                    "run pacto validate " + reference + " for details",
                    rejected);
        }
    }

    private static List<GeneratedFile> files(Files files, String folder) {
        List<GeneratedFile> all = new ArrayList<>();
        for (String path : files.list()) {
            all.add(new GeneratedFile(folder + path, files.read(path)));
        }
        return all;
    }

    /** Where it came from without scheme: with the tag filled in, and a digest only if one was asked for. */
    private static String resolved(Reference asked, Bundle bundle) {
        Location exact = Location.parse(Reference.of(bundle.origin()).location());
        boolean pinned = Location.parse(asked.location()).digest() != null;
        return (pinned ? exact : exact.withoutDigest()).toString();
    }
}
