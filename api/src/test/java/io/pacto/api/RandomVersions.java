package io.pacto.api;

import java.util.List;
import java.util.Random;

/** Valid version texts from a small range, so that equal and neighbouring ones are frequent. */
final class RandomVersions {

    private static final List<String> PRE_RELEASES = List.of(
            "0", "1", "2", "10", "a", "a.1", "a.1.0", "a.b", "alpha", "beta", "-", "a-b", "0a", "rc.1", "rc.10");
    private static final List<String> BUILDS = List.of("1", "01", "linux", "a.b-c", "-");

    private final Random random;

    RandomVersions(long seed) {
        this.random = new Random(seed);
    }

    String text() {
        StringBuilder text = new StringBuilder(random.nextInt(6) == 0 ? "v" : "");
        int count = 1 + Math.min(2, random.nextInt(9));
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ".")
                    .append(random.nextInt(12) == 0 ? "0" : "")
                    .append(number());
        }
        return text
                + (random.nextInt(2) == 0 ? "-" + oneOf(PRE_RELEASES) : "")
                + (random.nextInt(5) == 0 ? "+" + oneOf(BUILDS) : "");
    }

    /** Returns a number below 4, now and then a large one. */
    String number() {
        return random.nextInt(30) == 0 ? Long.toUnsignedString(random.nextLong()) : Integer.toString(random.nextInt(4));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    String oneOf(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
