package io.pacto.plugin.oci.login;

import io.pacto.api.Context;
import io.pacto.api.Disk;
import io.pacto.api.DocumentException;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.Processes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A credential helper of Docker: a program that keeps passwords. What it prints is never shown (security.md S-065).
 *
 * @param name as the configuration has it, without {@code docker-credential-}
 * @param file the configuration, for messages
 * @param context starts the program
 */
record Helper(String name, Path file, Context context) {

    private static final Duration TIME = Duration.ofSeconds(30);
    private static final long OUTPUT = 64L * 1024;

    Optional<Credential> credential(String key) {
        if (!isPlain(name)) {
            throw new PactoException(
                    "not a name of a credential helper: \"" + name + "\" in " + file,
                    "letters, digits, '.', '_' and '-' only; correct the file");
        }
        String program = "docker-credential-" + name;
        Optional<Path> found = context.processes().find(program);
        if (found.isEmpty()) {
            context.warn(program + " is named in " + file + " but is not on the PATH");
            return Optional.empty();
        }
        Processes.Command command = new Processes.Command(
                found.get(),
                List.of("get"),
                context.disk().folder(Disk.Folder.HOME),
                Map.of(),
                key.getBytes(StandardCharsets.UTF_8),
                TIME,
                OUTPUT);
        Processes.Finished finished = context.processes().run(command);
        return switch (finished.ending()) {
            case OUT_OF_TIME -> throw failed(program, "did not answer within " + TIME.toSeconds() + " seconds");
            case TOO_MUCH_OUTPUT -> throw failed(program, "printed more than " + OUTPUT + " bytes");
            case EXITED -> finished.succeeded() ? parse(program, finished.out()) : absent(program, finished);
        };
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!word && (i == 0 || "._-".indexOf(c) < 0)) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /** Helpers say with exit code 1 and a fixed sentence that they have nothing. */
    private Optional<Credential> absent(String program, Processes.Finished finished) {
        String said = new String(finished.out(), StandardCharsets.UTF_8);
        if (said.contains("credentials not found")) {
            return Optional.empty();
        }
        throw failed(program, "failed with exit code " + finished.code());
    }

    private Optional<Credential> parse(String program, byte[] out) {
        Node document;
        try {
            document = context.documents().parse("helper.json", out);
        } catch (DocumentException notJson) {
            throw failed(program, "did not print JSON");
        }
        String user = document.text("Username");
        String secret = document.text("Secret");
        if (user == null || secret == null || secret.isEmpty()) {
            throw failed(program, "printed no Username and Secret");
        }
        return Optional.of(
                user.equals("<token>") ? new Credential.Identity(secret) : new Credential.Password(user, secret));
    }

    private PactoException failed(String program, String what) {
        return new PactoException(program + ", named in " + file + ", " + what, "run it by hand, or use pacto login");
    }
}
