package io.pacto.plugin.oci.login;

import io.pacto.api.Context;
import java.util.Optional;

/** Credentials of the environment: for the registries the user named, and for no host a contract names (decision 7). */
final class Environment {

    private Environment() {}

    static Optional<Credential> credential(String host, Context context) {
        if (!context.network().names(host)) {
            return Optional.empty();
        }
        Optional<String> token = context.variable("PACTO_REGISTRY_TOKEN");
        if (token.isPresent()) {
            return Optional.of(new Credential.Bearer(token.get().strip()));
        }
        Optional<String> user = context.variable("PACTO_REGISTRY_USERNAME");
        Optional<String> password = context.variable("PACTO_REGISTRY_PASSWORD");
        return user.isPresent() && password.isPresent()
                ? Optional.of(new Credential.Password(user.get(), password.get()))
                : Optional.empty();
    }
}
