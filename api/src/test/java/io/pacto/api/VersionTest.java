package io.pacto.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionTest {

    private static final long SEED = 20260101;

    @ParameterizedTest(name = "C-SEM-048 {0} -> {1}")
    @CsvSource({
        "1, 1.0.0",
        "0.1, 0.1.0",
        "v1.2.3, 1.2.3",
        "01.0.0, 1.0.0",
        "1-beta, 1.0.0-beta",
        "2026.01.02, 2026.1.2",
    })
    void readsLenientTexts(String text, String canonical) {
        Version version = Version.parse(text);

        assertThat(version).hasToString(canonical).isEqualTo(Version.parse(canonical));
        assertThat(version.text()).isEqualTo(text);
    }

    @ParameterizedTest(name = "C-SEM-049 \"{0}\" is not a semantic version: {1}")
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "V1.2.3;the prefix 'V' must be written in lower case",
                "1.0.0+;expected a build identifier at position 7, found the end of the text",
                "1.0.0-;expected a pre-release identifier at position 7, found the end of the text",
                "1.0.0-a_b;expected the end of the text at position 8, found '_'",
                "1.0.0-alpha..1;expected a pre-release identifier at position 13, found '.'",
                " 1.0.0;expected a digit at position 1, found a space",
                "1.0.0 ;expected the end of the text at position 6, found a space",
                "v;expected a digit at position 2, found the end of the text",
                "99999999999999999999.0.0;the number at position 1 does not fit 64 bits",
            })
    void refusesOtherTexts(String text, String cause) {
        assertRefused(text, cause);
    }

    @ParameterizedTest(name = "\"{0}\" is not a semantic version: {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "\"\";it is empty",
                "latest;expected a digit at position 1, found 'l'",
                "1.;expected a digit at position 3, found the end of the text",
                "1..2;expected a digit at position 3, found '.'",
                "1.2.3.4;a version has at most three numbers, but one more follows at position 6",
                "1.2.18446744073709551616;the number at position 5 does not fit 64 bits",
                "1.0.0-a.01;the numeric pre-release identifier at position 9 has a leading zero",
                "1.0.0+a..b;expected a build identifier at position 9, found '.'",
                "1.0.0\u00e9;expected the end of the text at position 6, found U+00E9",
                "\u0661.0.0;expected a digit at position 1, found U+0661",
                "1.0.0\ud83d\ude00;expected the end of the text at position 6, found U+1F600",
            })
    void namesTheCauseOfARefusal(String text, String cause) {
        assertRefused(text, cause);
    }

    @Test
    void keepsItsParts() {
        Version version = Version.parse("v01.2-rc.1+build.007");

        assertThat(version.major()).isEqualTo(1);
        assertThat(version.minor()).isEqualTo(2);
        assertThat(version.patch()).isZero();
        assertThat(version.preRelease()).contains("rc.1");
        assertThat(version.build()).contains("build.007");
        assertThat(version).hasToString("1.2.0-rc.1+build.007");
        assertThat(Version.parse("1.0.0").preRelease()).isEmpty();
        assertThat(Version.parse("1.0.0").build()).isEmpty();
    }

    @Test
    void holdsNumbersOf64UnsignedBits() {
        Version version = Version.parse("18446744073709551615.0.0");

        assertThat(version.major()).isEqualTo(-1L);
        assertThat(version).hasToString("18446744073709551615.0.0").isGreaterThan(Version.parse("9223372036854775807"));
        assertThat(Version.parse("000000000000000000000000000001")).isEqualTo(Version.parse("1"));
    }

    @Test
    void ordersByPrecedence() {
        List<Version> ascending = versions("""
                0.0.0-0 0.0.0 0.0.1 0.1.0 1.0.0-0 1.0.0-2 1.0.0-10 1.0.0-99999999999999999999
                1.0.0-100000000000000000000 1.0.0-- 1.0.0-0a 1.0.0-A 1.0.0-alpha 1.0.0-alpha.1
                1.0.0-alpha.1.0 1.0.0-alpha.beta 1.0.0-alpha- 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11
                1.0.0-rc.1 1.0.0 1.0.1 1.2.0 1.10.0 2.0.0-a 2.0.0 18446744073709551615.0.0
                """);
        List<Version> shuffled = new ArrayList<>(ascending);
        Collections.shuffle(shuffled, new Random(SEED));

        Collections.sort(shuffled);

        assertThat(shuffled).containsExactlyElementsOf(ascending).doesNotHaveDuplicates();
    }

    @Test
    void ignoresBuildMetadataAndSpellingInEquality() {
        Version version = Version.parse("1.0.0");

        for (Version other : versions("1 v1.0 01.0.0 1.0.0+linux")) {
            assertThat(other).isEqualTo(version).hasSameHashCodeAs(version).isEqualByComparingTo(version);
        }
        assertThat(version).isNotEqualTo(Version.parse("1.0.0-a")).isNotEqualTo(new Object());
    }

    @Test
    void readsItsCanonicalTextBack() {
        RandomVersions random = new RandomVersions(SEED);

        for (int i = 0; i < 2_000; i++) {
            Version version = Version.parse(random.text());
            Version again = Version.parse(version.toString());

            assertThat(again).isEqualTo(version).hasToString(version.toString()).hasSameHashCodeAs(version);
            assertThat(again.text()).isEqualTo(again.toString());
            assertThat(again.build()).isEqualTo(version.build());
        }
    }

    @Test
    void comparesAsATotalOrder() {
        RandomVersions random = new RandomVersions(SEED + 1);

        for (int i = 0; i < 20_000; i++) {
            Version a = Version.parse(random.text());
            Version b = Version.parse(random.text());
            Version c = Version.parse(random.text());

            assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
            assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
            List<Version> sorted = new ArrayList<>(List.of(a, b, c));
            Collections.sort(sorted);
            assertThat(sorted.get(0)).isLessThanOrEqualTo(sorted.get(1)).isLessThanOrEqualTo(sorted.get(2));
            assertThat(sorted.get(1)).isLessThanOrEqualTo(sorted.get(2));
        }
    }

    private static void assertRefused(String text, String cause) {
        assertThatThrownBy(() -> Version.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(cause);
        assertThat(Version.parseOrNull(text)).isNull();
    }

    private static List<Version> versions(String texts) {
        return Arrays.stream(texts.split("\\s+")).map(Version::parse).toList();
    }
}
