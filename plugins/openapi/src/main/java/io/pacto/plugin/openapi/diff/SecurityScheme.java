package io.pacto.plugin.openapi.diff;

import io.pacto.api.Node;
import java.util.List;

/** What makes two security schemes one, whatever their names. */
final class SecurityScheme {

    private static final List<String> MEANING =
            List.of("type", "scheme", "in", "name", "flows", "openIdConnectUrl", "oauth2MetadataUrl");

    private SecurityScheme() {}

    static boolean isSame(Node one, Node other) {
        for (String key : MEANING) {
            if (!Values.same(one.get(key), other.get(key))) {
                return false;
            }
        }
        return true;
    }
}
