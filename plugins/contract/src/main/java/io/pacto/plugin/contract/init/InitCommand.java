package io.pacto.plugin.contract.init;

import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Disk;
import io.pacto.api.GeneratedFile;
import io.pacto.api.Invocation;
import io.pacto.api.Mapping;
import io.pacto.api.PactoException;
import io.pacto.api.Report;
import io.pacto.api.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the folder of a first bundle, or fills an existing one without replacing anything. */
public final class InitCommand implements CommandProvider {

    private static final String CONTRACT = "pacto.yaml";

    @Override
    public Report run(Invocation invocation, Context context) {
        String name = folder(invocation.options().text("name").orElse(""));
        Disk disk = context.disk();
        Path directory = disk.resolve(name);
        Scaffold scaffold = new Scaffold(serviceName(directory, name));
        refuseWhatIsThere(disk, directory, name);
        disk.write(directory, missing(disk, directory, scaffold.files()));
        return DataReport.of(
                "init",
                Mapping.builder()
                        .put("Dir", name)
                        .put("Path", name + "/" + CONTRACT)
                        .build());
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
