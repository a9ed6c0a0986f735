package io.pacto.plugin.contract.rules;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Contract.Chart;
import io.pacto.api.Contract.Image;
import io.pacto.api.Finding;
import io.pacto.api.Validator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the references to image and chart. */
public final class DeliveryRules implements Validator {

    private final List<Finding> findings = new ArrayList<>();

    @Override
    public List<Finding> validate(Bundle bundle, Context context) {
        Image image = bundle.contract().service().image();
        if (image != null) {
            add(image(image));
        }
        Chart chart = bundle.contract().service().chart();
        if (chart != null) {
            add(Oci.check("INVALID_CHART_REF", chart.ref()));
            add(Versions.check("INVALID_CHART_VERSION", chart.version()));
        }
        return findings;
    }

    private static @Nullable Finding image(Image image) {
        String ref = image.ref().value();
        String cause = ref.contains("://") ? "an image is named without a scheme" : Oci.cause(ref);
        return cause == null
                ? null
                : Finding.error("INVALID_IMAGE_REF", image.ref().node(), Oci.message(ref, cause))
                        .hint("write REGISTRY/REPOSITORY, such as docker.io/library/nginx:1.27");
    }

    private void add(@Nullable Finding finding) {
        if (finding != null) {
            findings.add(finding);
        }
    }
}
