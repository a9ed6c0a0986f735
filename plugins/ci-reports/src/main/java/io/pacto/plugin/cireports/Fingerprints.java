package io.pacto.plugin.cireports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Names a finding so that the next run recognises it: by rule, file, contract path, subject and message, never by its line.
 * The second of two that are equal in all this is number 2.
 */
final class Fingerprints {

    private static final Pattern PLACE = Pattern.compile("\\b(line|lines|column|columns) \\d+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Map<String, Integer> seen = new TreeMap<>();

    String next(Item item, String file) {
        String text = String.join("\0", item.rule(), file, item.path(), item.subject(), normalised(item.message()));
        String hash = HexFormat.of().formatHex(sha256(text), 0, 16);
        return hash + ":" + seen.merge(hash, 1, Integer::sum);
    }

    /** Messages quote the place in a file where a parser gave up; that moves with the lines above it. */
    private static String normalised(String message) {
        return BLANKS.matcher(PLACE.matcher(message).replaceAll("$1"))
                .replaceAll(" ")
                .strip();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
