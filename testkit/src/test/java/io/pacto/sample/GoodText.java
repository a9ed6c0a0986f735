package io.pacto.sample;

import io.pacto.api.Context;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Text;

public final class GoodText implements Renderer {

    @Override
    public Rendering render(Report report, Context context) {
        return Rendering.of(Text.builder().add(report.kind()).line().build());
    }
}
