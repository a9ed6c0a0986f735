package io.pacto.plugin.oci.login;

import io.pacto.api.Context;
import io.pacto.api.Disk;
import io.pacto.api.Entry;
import io.pacto.api.GeneratedFile;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file {@code pacto login} writes, in the form of Docker's: only the user may read it (security.md S-077). */
public final class LoginFile {

    private static final String NAME = "config.json";
    private static final String AUTHS = "auths";

    private final Path folder;
    private final Context context;

    private LoginFile(Path folder, Context context) {
        this.folder = folder;
        this.context = context;
    }

    /**
     * The user's file, which need not exist.
     *
     * @param context what may be reached
     * @return the file
     */
    public static LoginFile of(Context context) {
        return new LoginFile(context.disk().folder(Disk.Folder.CONFIG), context);
    }

    Optional<Credential> credential(String host) {
        Mapping document = read();
        Node auths = document == null ? null : document.get(AUTHS);
        Node entry = auths == null ? null : auths.get(host);
        return entry == null
                ? Optional.empty()
                : Optional.ofNullable(AuthDocument.credential(entry, folder.resolve(NAME), context));
    }

    /**
     * Keeps a login; those of other registries stay.
     *
     * @param host the registry
     * @param password the login
     */
    public void put(String host, Credential.Password password) {
        byte[] pair = (password.user() + ":" + password.password()).getBytes(StandardCharsets.UTF_8);
        Mapping login = Mapping.builder()
                .put("auth", Base64.getEncoder().encodeToString(pair))
                .build();
        change(host, login);
    }

    /**
     * Forgets a login.
     *
     * @param host the registry
     * @return whether there was one
     */
    public boolean remove(String host) {
        Mapping document = read();
        Node auths = document == null ? null : document.get(AUTHS);
        if (auths == null || auths.get(host) == null) {
            return false;
        }
        change(host, null);
        return true;
    }

    private void change(String host, @Nullable Mapping login) {
        context.disk().writePrivate(folder, List.of());
        context.disk().exclusively(folder.resolve(".config.lock"), () -> {
            Mapping before = read();
            Mapping.Builder auths = Mapping.builder();
            Node old = before == null ? null : before.get(AUTHS);
            if (old instanceof Mapping entries) {
                copy(entries, host, auths);
            }
            if (login != null) {
                auths.put(host, login);
            }
            Mapping.Builder document = Mapping.builder();
            if (before != null) {
                copy(before, AUTHS, document);
            }
            document.put(AUTHS, auths.build());
            String text = context.documents().toJson(document.build()).stripTrailing();
            context.disk().writePrivate(folder, List.of(GeneratedFile.text(NAME, text)));
            return true;
        });
    }

    private static void copy(Mapping from, String without, Mapping.Builder to) {
        for (Entry entry : from.entries()) {
            if (!entry.name().equals(without)) {
                to.put(entry.name(), entry.value());
            }
        }
    }

    private @Nullable Mapping read() {
        Path file = folder.resolve(NAME);
        return context.disk().kind(file) == Disk.Kind.NOTHING ? null : AuthDocument.read(file, context);
    }
}
