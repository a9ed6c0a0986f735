package io.pacto.distribution.oci;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** An OCI image layout in the making. */
final class Layout {

    private final Path root;

    Layout(Path root) throws IOException {
        this.root = root;
        Files.createDirectories(root.resolve("blobs/sha256"));
        Files.writeString(root.resolve("oci-layout"), "{\"imageLayoutVersion\":\"1.0.0\"}");
    }

    String blob(String type, byte[] content) {
        try {
            String hex = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            Files.write(root.resolve("blobs/sha256").resolve(hex), content);
            return "{\"mediaType\":\"" + type + "\",\"digest\":\"sha256:" + hex + "\",\"size\":" + content.length + "}";
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    String gzip(String type, Map<String, String> files) {
        return blob(type, Tar.of(files).gzip());
    }

    String put(String type, String document) {
        return blob(type, Tar.bytes(document));
    }

    String image(String type, String configType, String config, String... layers) {
        return put(
                type,
                "{\"schemaVersion\":2,\"mediaType\":\"" + type + "\",\"config\":" + blob(configType, Tar.bytes(config))
                        + ",\"layers\":[" + String.join(",", layers) + "]}");
    }

    String index(String type, String... manifests) {
        return put(
                type,
                "{\"schemaVersion\":2,\"mediaType\":\"" + type + "\",\"manifests\":[" + String.join(",", manifests)
                        + "]}");
    }

    void close(String rootDescriptor) throws IOException {
        String tagged = rootDescriptor.substring(0, rootDescriptor.length() - 1)
                + ",\"annotations\":{\"org.opencontainers.image.ref.name\":\"1.0.0\"}}";
        Files.writeString(root.resolve("index.json"), "{\"schemaVersion\":2,\"manifests\":[" + tagged + "]}");
    }
}
