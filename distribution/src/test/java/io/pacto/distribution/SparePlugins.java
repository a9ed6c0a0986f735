package io.pacto.distribution;

import io.pacto.distribution.spare.SpareCommand;
import io.pacto.distribution.spare.SpareGenerator;
import io.pacto.distribution.spare.SpareValidator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Plugins with a generator, a command and a validator, none of which ever applies. */
final class SparePlugins {

    private SparePlugins() {}

    /** Returns the jar of the plugin with a number. */
    static byte[] jar(int number) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            put(jar, "META-INF/pacto/plugin.yaml", descriptor(number).getBytes(StandardCharsets.UTF_8));
            for (Class<?> each : List.of(SpareGenerator.class, SpareValidator.class, SpareCommand.class)) {
                String name = each.getName().replace('.', '/') + ".class";
                try (InputStream in = each.getResourceAsStream("/" + name)) {
                    put(jar, name, in.readAllBytes());
                }
                String point = each.getInterfaces()[0].getName();
                put(jar, "META-INF/services/" + point, each.getName().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    static String id(int number) {
        return String.format(Locale.ROOT, "acme-spare-%03d", number);
    }

    /** Puts the plugin where an installation would have put it, without the index. */
    static void place(Path store, int number) throws IOException, GeneralSecurityException {
        byte[] jar = jar(number);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jar));
        Path version = store.resolve(id(number)).resolve("1.0.0");
        Files.createDirectories(version);
        Files.write(version.resolve(sha256 + ".jar"), jar);
        Files.writeString(version.resolve(sha256 + ".yaml"), descriptor(number));
        Files.writeString(version.resolveSibling("current"), "1.0.0/" + sha256 + ".jar\n");
    }

    private static String descriptor(int number) {
        return """
                id: %1$s
                version: 1.0.0
                api: "^1.0"
                summary: Has nothing to do
                contributes:
                  - {point: generator, id: %1$s, class: io.pacto.distribution.spare.SpareGenerator, summary: Nothing}
                  - {point: validator, id: spare, class: io.pacto.distribution.spare.SpareValidator, layer: semantic, when: ["no/such.file"]}
                  - {point: command, id: %1$s, class: io.pacto.distribution.spare.SpareCommand, summary: Nothing, report: spare, options: [{name: level, type: choice, values: [a, b], help: Nothing}]}
                rules:
                  - {id: ACME_SPARE_%2$03d, title: Never broken}
                """.formatted(id(number), number);
    }

    private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }
}
