package io.pacto.plugin.openapiinfer.huma;

import io.pacto.api.Files;
import io.pacto.plugin.openapiinfer.framework.Framework;
import io.pacto.plugin.openapiinfer.framework.Inference;
import io.pacto.plugin.openapiinfer.framework.Project;
import io.pacto.plugin.openapiinfer.huma.compat.CompatInference;
import io.pacto.plugin.openapiinfer.huma.golang.GoSources;
import io.pacto.plugin.openapiinfer.huma.model.RichInference;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Huma, a framework for HTTP APIs in Go; spec: plugins.md, C4. */
public final class HumaFramework implements Framework {

    private static final long LARGEST_MODULE_FILE = 1024L * 1024;

    /** The framework has no state. */
    public HumaFramework() {}

    @Override
    public String id() {
        return "huma";
    }

    @Override
    public boolean foundIn(Files project) {
        return project.has("go.mod")
                && project.size("go.mod") <= LARGEST_MODULE_FILE
                && new String(project.read("go.mod"), StandardCharsets.UTF_8).contains("danielgtaylor/huma");
    }

    @Override
    public Inference infer(Project project) {
        if (project.options().text("execute").orElse("false").equals("true") && !project.compat()) {
            return new Executed(project).infer();
        }
        GoSources sources = GoSources.read(project.files());
        return project.compat()
                ? new Inference(CompatInference.infer(sources.files()), List.of())
                : RichInference.infer(project.files(), sources, project.context());
    }
}
