package io.pacto.plugin.graph.lock;

import io.pacto.api.Files;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One number for the content of a folder: names and bytes of its files, without the lock and what is never published. */
final class ContentHash {

    private ContentHash() {}

    static String of(Files files) {
        MessageDigest all = sha256();
        for (String path : files.list()) {
            if (path.equals(Lock.FILE) || path.startsWith(".git/") || path.startsWith(".pacto/")) {
                continue;
            }
            byte[] name = path.getBytes(StandardCharsets.UTF_8);
            all.update(HexFormat.of().toHexDigits(name.length).getBytes(StandardCharsets.US_ASCII));
            all.update(name);
            all.update(sha256().digest(files.read(path)));
        }
        return "sha256:" + HexFormat.of().formatHex(all.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
