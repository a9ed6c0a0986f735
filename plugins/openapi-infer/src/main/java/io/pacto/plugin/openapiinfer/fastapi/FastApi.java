package io.pacto.plugin.openapiinfer.fastapi;

import io.pacto.api.Files;
import io.pacto.plugin.openapiinfer.fastapi.routing.StaticReading;
import io.pacto.plugin.openapiinfer.framework.Framework;
import io.pacto.plugin.openapiinfer.framework.Inference;
import io.pacto.plugin.openapiinfer.framework.Project;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * FastAPI applications. By default the application itself is asked (decision 10); with {@code --option execute=false} its
 * sources are read and nothing is run.
 */
public final class FastApi implements Framework {

    private static final List<String> BUILD_FILES =
            List.of("requirements.txt", "pyproject.toml", "Pipfile", "setup.py", "setup.cfg");
    private static final long BUILD_FILE_LIMIT = 1024 * 1024;

    /** The list of frameworks makes one. */
    public FastApi() {}

    @Override
    public String id() {
        return "fastapi";
    }

    @Override
    public boolean foundIn(Files project) {
        for (String name : BUILD_FILES) {
            if (project.has(name)
                    && project.size(name) <= BUILD_FILE_LIMIT
                    && new String(project.read(name), StandardCharsets.UTF_8).contains("fastapi")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Inference infer(Project project) {
        boolean execute = !project.options().text("execute").orElse("true").equals("false");
        Inference found = execute
                ? new Executed(project).infer()
                : new StaticReading(project.files())
                        .read(project.options().text("app").orElse(""));
        return project.compat() ? new Inference(Compat.of(found.document()), found.gaps()) : found;
    }
}
