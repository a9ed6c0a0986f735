package io.pacto.plugin.openapiinfer.huma.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits words and joins them with hyphens, as the identifiers of operations are made. */
final class Casing {

    private static final List<String> INITIALISMS = List.of(
            "ACL", "API", "ASCII", "CPU", "CSS", "DNS", "EOF", "GUID", "HTML", "HTTP", "HTTPS", "ID", "IP", "JSON",
            "LHS", "QPS", "RAM", "RHS", "RPC", "SLA", "SMTP", "SQL", "SSH", "TCP", "TLS", "TTL", "UDP", "UI", "UID",
            "UUID", "URI", "URL", "UTF8", "VM", "XML", "XMPP", "XSRF", "XSS", "1080P", "2D", "3D", "4K", "8K", "AAC",
            "AC3", "CDN", "DASH", "DRM", "DVR", "EAC3", "FPS", "GOP", "H264", "H265", "HD", "HLS", "MJPEG", "MP2T",
            "MP3", "MP4", "MPEG2", "MPEG4", "NTSC", "PCM", "RGB", "RGBA", "RTMP", "RTP", "SCTE", "SCTE35", "SMPTE",
            "UPID", "UPIDS", "VOD", "YUV420", "YUV422", "YUV444");

    /** Units that stay with the number before them. */
    private static final List<String> UNITS = List.of("D", "GB", "K", "KB", "KBPS", "MB", "MPBS", "P", "TB");

    private Casing() {}

    private enum State {
        NONE,
        LOWER,
        FIRST_UPPER,
        UPPER,
        SYMBOL
    }

    /** Words in lower case with hyphens between them. */
    static String kebab(String text) {
        return String.join(
                "-",
                merged(split(text)).stream()
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** Words with spaces between them, well-known abbreviations in upper case. */
    static String phrase(String text) {
        List<String> words = new ArrayList<>();
        for (String word : merged(split(text))) {
            String upper = word.toUpperCase(Locale.ROOT);
            words.add(INITIALISMS.contains(upper) ? upper : word.toLowerCase(Locale.ROOT));
        }
        return String.join(" ", words);
    }

    static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        State state = State.NONE;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (separates(c)) {
                add(words, text, start, i);
                start = i + 1;
                state = State.NONE;
            } else if (state != State.FIRST_UPPER && state != State.UPPER && Character.isUpperCase(c)) {
                add(words, text, start, i);
                start = i;
                state = State.FIRST_UPPER;
            } else if (state == State.FIRST_UPPER && Character.isUpperCase(c)) {
                state = State.UPPER;
            } else if (state != State.SYMBOL && !Character.isLetter(c)) {
                add(words, text, start, i);
                start = i;
                state = State.SYMBOL;
            } else if (state != State.LOWER && Character.isLowerCase(c)) {
                int end = state == State.UPPER ? i - 1 : i;
                if (state != State.FIRST_UPPER) {
                    add(words, text, start, end);
                    start = Math.max(start, end);
                }
                state = State.LOWER;
            }
        }
        add(words, text, start, text.length());
        return words;
    }

    private static void add(List<String> words, String text, int start, int end) {
        if (end > start) {
            words.add(text.substring(start, end));
        }
    }

    /** White space and punctuation in the sense of Unicode. */
    private static boolean separates(char c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> Character.isWhitespace(c);
        };
    }

    /** Numbers are put behind the word before them, a first one in front of the word behind it. */
    private static List<String> merged(List<String> words) {
        List<String> merged = new ArrayList<>();
        boolean numberBefore = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean number = word.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!number) {
                if (i == 1 && numberBefore) {
                    merged.set(0, merged.get(0) + word);
                    numberBefore = false;
                    continue;
                }
                merged.add(word);
                numberBefore = false;
                continue;
            }
            if (i < words.size() - 1 && UNITS.contains(words.get(i + 1).toUpperCase(Locale.ROOT))) {
                merged.add(word + words.get(++i));
                continue;
            }
            if (!numberBefore && i > 0) {
                merged.set(merged.size() - 1, merged.get(merged.size() - 1) + word);
            } else {
                merged.add(word);
            }
            numberBefore = true;
        }
        return merged;
    }
}
