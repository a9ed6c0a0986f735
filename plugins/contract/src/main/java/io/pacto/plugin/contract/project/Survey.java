package io.pacto.plugin.contract.project;

import io.pacto.api.Context;
import io.pacto.api.DocumentException;
import io.pacto.api.Files;
import io.pacto.api.PactoException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A walk through a project's files, nearest to the root first. */
public final class Survey {

    private static final List<String> PASSED_OVER = List.of("node_modules", ".git", "target", "build", "vendor");
    private static final String TESTS = "src/test/";

    /** Those that know what is surely a port or a name come before those that guess; order decides nothing else. */
    private final List<ProjectReader> readers = List.of(
            new Pom(),
            new Pyproject(),
            new GoModule(),
            new Dockerfile(),
            new HelmChart(),
            new SettingsFile(),
            new ComposeFile(),
            new ProtoFile(),
            new ApiDocument());

    private final Context context;

    /**
     * A survey.
     *
     * @param context what the call may reach
     */
    public Survey(Context context) {
        this.context = context;
    }

    /**
     * Looks at a project.
     *
     * @param project its folder
     * @param bundle the folder the contract goes to, which is passed over when it lies in the project
     * @return the contract to propose
     */
    public ProposedContract of(Path project, Path bundle) {
        Files files = context.disk().tree(project);
        Draft draft = new Draft();
        for (String path : paths(files, below(project, bundle))) {
            ProjectFile file = new ProjectFile(path, files, context.documents());
            for (ProjectReader reader : readers) {
                if (reader.knows(file)) {
                    read(reader, file, draft);
                }
            }
        }
        return new ProposedContract(draft, below(bundle, project), context.documents());
    }

    private static void read(ProjectReader reader, ProjectFile file, Draft draft) {
        try {
            reader.read(file, draft);
        } catch (DocumentException e) {
            skipped(file.line(e.position().line()), e.problem(), draft);
        } catch (PactoException e) {
            skipped(file.line(0), e.getMessage(), draft);
        }
    }

    /** Two readers may stumble over the same file; the user is told once. */
    private static void skipped(Origin origin, String problem, Draft draft) {
        String note = "skipped " + origin + ": " + Origin.clean(problem);
        if (!draft.notes().contains(note)) {
            draft.note(note);
        }
    }

    private static List<String> paths(Files files, String bundle) {
        List<String> paths = new ArrayList<>();
        for (String path : files.list()) {
            boolean own = !bundle.isEmpty() && !bundle.startsWith("..") && path.startsWith(bundle + "/");
            if (!own && !passedOver(path)) {
                paths.add(path);
            }
        }
        paths.sort(Comparator.comparingInt(Survey::depth).thenComparing(Comparator.naturalOrder()));
        return paths;
    }

    private static boolean passedOver(String path) {
        for (String name : PASSED_OVER) {
            if (path.startsWith(name + "/") || path.contains("/" + name + "/")) {
                return true;
            }
        }
        return path.startsWith(TESTS) || path.contains("/" + TESTS);
    }

    private static int depth(String path) {
        int depth = 0;
        for (int i = 0; i < path.length(); i++) {
            depth += path.charAt(i) == '/' ? 1 : 0;
        }
        return depth;
    }

    private static String below(Path from, Path to) {
        return from.relativize(to).toString().replace('\\', '/');
    }
}
