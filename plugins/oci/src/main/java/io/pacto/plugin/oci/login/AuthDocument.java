package io.pacto.plugin.oci.login;

import io.pacto.api.Context;
import io.pacto.api.DocumentException;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Files with logins: ours, Docker's, Podman's. Messages name the file and the place, never what stands there. */
final class AuthDocument {

    private static final long FILE_BYTES = 1024L * 1024;

    private AuthDocument() {}

    /**
     * Reads a file.
     *
     * @throws PactoException when it cannot be read or is no JSON object
     */
    static Mapping read(Path file, Context context) {
        byte[] content = context.disk().read(file, FILE_BYTES);
        try {
            Node document = context.documents().parse("config.json", content);
            if (document instanceof Mapping mapping) {
                return mapping;
            }
        } catch (DocumentException malformed) {
            // Its cause may quote what stands there, so it is not passed on.
            throw new PactoException("failed to parse existing " + file + ": not JSON", "repair or remove the file");
        }
        throw new PactoException("failed to parse existing " + file + ": no JSON object", "repair or remove the file");
    }

    /** Reads the login of one registry; null when it holds none. */
    static @Nullable Credential credential(Node entry, Path file, Context context) {
        String identity = entry.text("identitytoken");
        if (identity != null && !identity.isEmpty()) {
            return new Credential.Identity(identity);
        }
        String token = entry.text("registrytoken");
        if (token != null && !token.isEmpty()) {
            return new Credential.Bearer(token);
        }
        String auth = entry.text("auth");
        if (auth != null && !auth.isEmpty()) {
            Credential decoded = Credential.decode(auth);
            if (decoded == null) {
                context.warn("a login in " + file + " is not base64 of user:password and is passed over");
            }
            return decoded;
        }
        String user = entry.text("username");
        String password = entry.text("password");
        return user == null || user.isEmpty() || password == null ? null : new Credential.Password(user, password);
    }
}
