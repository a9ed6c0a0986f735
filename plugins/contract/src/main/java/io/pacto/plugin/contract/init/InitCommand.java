package io.pacto.plugin.contract.init;

import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Disk;
import io.pacto.api.GeneratedFile;
import io.pacto.api.Invocation;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.Report;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.api.UsageException;
import io.pacto.plugin.contract.project.Proposal;
import io.pacto.plugin.contract.project.ProposedContract;
import io.pacto.plugin.contract.project.Survey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the folder of a first bundle, or fills an existing one without replacing anything; {@code --from} proposes what goes in. */
public final class InitCommand implements CommandProvider {

    private static final String CONTRACT = "pacto.yaml";

    @Override
    public Report run(Invocation invocation, Context context) {
        String name = folder(invocation.options().text("name").orElse(""));
        Disk disk = context.disk();
        Path directory = disk.resolve(name);
        String service = serviceName(directory, name);
        refuseWhatIsThere(disk, directory, name);
        Optional<String> from = invocation.options().text("from");
        if (from.isPresent()) {
            return proposed(context, directory, service, from.get(), name);
        }
        disk.write(directory, missing(disk, directory, new Scaffold(service).files()));
        return DataReport.of("init", tree(name).build());
    }

    private static Report proposed(Context context, Path directory, String service, String from, String name) {
        Disk disk = context.disk();
        Path project = disk.resolve(from);
        if (disk.kind(project) != Disk.Kind.DIRECTORY) {
            throw new PactoException(
                    "\"" + from + "\" is not a directory", "name the folder of the project after --from");
        }
        ProposedContract proposal = new Survey(context).of(project, directory);
        List<GeneratedFile> files =
                proposal.files(service, path -> disk.kind(directory.resolve(path)) != Disk.Kind.NOTHING);
        disk.write(directory, missing(disk, directory, files));
        DataReport report = DataReport.of(
                "init",
                tree(name)
                        .put("Files", paths(files))
                        .put("Found", found(proposal.found()))
                        .build());
        for (String note : proposal.notes()) {
            report = report.note(note);
        }
        return report;
    }

    private static Mapping.Builder tree(String name) {
        return Mapping.builder().put("Dir", name).put("Path", name + "/" + CONTRACT);
    }

    private static Sequence paths(List<GeneratedFile> files) {
        List<Node> paths = new ArrayList<>();
        for (GeneratedFile file : files) {
            paths.add(Scalar.of(file.path()));
        }
        return Sequence.of(paths);
    }

    private static Sequence found(List<Proposal> proposals) {
        List<Node> found = new ArrayList<>();
        for (Proposal each : proposals) {
            found.add(Mapping.builder()
                    .put("what", each.what())
                    .put("file", each.origin().file())
                    .put("line", each.origin().line())
                    .build());
        }
        return Sequence.of(found);
    }

    private static String folder(String typed) {
        String name = typed;
        while (name.length() > 1 && name.endsWith("/")) {
            name = name.substring(0, name.length() - 1);
        }
        if (name.isBlank()) {
            throw new UsageException("service name is required", "write pacto init NAME");
        }
        return name;
    }

    /** The folder's own name, also for {@code a/b} and {@code .}, so that the scaffold is valid. */
    private static String serviceName(Path directory, String typed) {
        Path last = directory.getFileName();
        String name = last == null ? "" : last.toString();
        if (!isServiceName(name)) {
            throw new UsageException(
                    "\"" + typed + "\" cannot be used: \"" + name + "\" is not a service name",
                    "use lower-case letters, digits and inner hyphens, such as my-service");
        }
        return name;
    }

    private static boolean isServiceName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean inner = i > 0 && i < name.length() - 1;
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && !(c == '-' && inner)) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static void refuseWhatIsThere(Disk disk, Path directory, String name) {
        switch (disk.kind(directory)) {
            case NOTHING -> {
                // It will be made.
            }
            case DIRECTORY -> {
                if (disk.kind(directory.resolve(CONTRACT)) != Disk.Kind.NOTHING) {
                    throw new PactoException("directory \"" + name + "\" already exists");
                }
            }
            case FILE, OTHER ->
                throw new PactoException(
                        "\"" + name + "\" already exists and is not a directory",
                        "choose another name or move it away");
        }
    }

    private static List<GeneratedFile> missing(Disk disk, Path directory, List<GeneratedFile> files) {
        List<GeneratedFile> missing = new ArrayList<>();
        for (GeneratedFile file : files) {
            if (disk.kind(directory.resolve(file.path())) == Disk.Kind.NOTHING) {
                missing.add(file);
            }
        }
        return missing;
    }
}
