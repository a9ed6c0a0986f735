package io.pacto.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {

    private static final long SEED = 20260101;

    @DisplayName("C-SEM-001..046")
    @ParameterizedTest(name = "C-SEM-{0} \"{1}\" accepts {2} and refuses {3}")
    @CsvSource(delimiter = ';', quoteCharacter = '"', emptyValue = "", nullValues = "-", textBlock = """
                    001; ^2.0.0; 2.0.0 2.3.0 2.99.99; 1.9.9 3.0.0 2.0.0-rc.1 2.1.0-beta 3.0.0-alpha
                    002; ^0.2.3; 0.2.3 0.2.9; 0.2.2 0.3.0 1.0.0
                    003; ^0.0.3; 0.0.3; 0.0.2 0.0.4 0.1.0
                    004; ^0.0; 0.0.0 0.0.9; 0.1.0
                    005; ^0; 0.0.0 0.9.9; 1.0.0
                    006; ^1.2.x; 1.2.0 1.3.0; 1.1.9 2.0.0
                    007; ^*; 0.0.0; 0.0.1 1.0.0 2.0.0
                    007; ^x; 0.0.0; 0.0.1 1.0.0 2.0.0
                    008; ~1.0.0; 1.0.0 1.0.9; 0.9.9 1.1.0
                    009; ~2.1.0; 2.1.0 2.1.9; 2.0.9 2.2.0
                    010; ~1; 1.0.0 1.9.9; 0.9 2.0.0
                    011; ~1.2; 1.2.0 1.2.9; 1.1.9 1.3.0
                    012; ~>1.2.3; 1.2.3 1.2.9; 1.2.2 1.3.0
                    013; *; 0.0.0 1.0.0 99.0.0; 1.0.0-rc.1
                    014; 1.x; 1.0.0 1.9.9; 0.9.9 2.0.0
                    014; 1.*; 1.0.0 1.9.9; 0.9.9 2.0.0
                    014; 1; 1.0.0 1.9.9; 0.9.9 2.0.0
                    015; 1.2; 1.2.0 1.2.9; 1.3.0
                    015; 1.2.x; 1.2.0 1.2.9; 1.3.0
                    015; =1.2; 1.2.0 1.2.9; 1.3.0
                    016; 1.2.3; 1.2.3 v1.2.3 1.2.3+build; 1.2.2 1.2.4
                    017; !=1.2.3; 1.2.2 1.2.4; 1.2.3
                    018; !=1.x; 0.9.9 2.0.0; 1.0.0 1.5.0
                    019; !=1.2; 1.3.0; 1.2.0 1.2.9
                    020; >=2.0.0; 2.0.0 3.1.0 4.0.0; 1.9.9 2.0.0-rc.1 2.1.0-rc.1
                    021; >= 2.0.0, < 4.0.0; 2.0.0 3.9.9; 1.9.9 4.0.0
                    021; >=2.0.0 <4.0.0; 2.0.0 3.9.9; 1.9.9 4.0.0
                    022; >=2.0.0-0; 2.0.0-rc.1 2.1.0-beta 3.0.0-alpha 2.0.0; 1.9.9
                    023; >1.2; 1.3.0; 1.2.0 1.2.9
                    024; >1; 2.0.0; 1.0.0 1.9.9
                    025; <=1.2; 1.2.0 1.2.9; 1.3.0
                    026; <=1; 1.0.0 1.9.9; 2.0.0
                    027; <1.2; 1.1.9; 1.2.0
                    027; <1.2.x; 1.1.9; 1.2.0
                    028; =>1.2; 1.2.0; 1.1.9
                    029; =<1.2; 1.2.9; 1.3.0
                    030; 1.2 - 1.4.5; 1.2.0 1.4.5; 1.1.9 1.4.6
                    031; 1 - 3; 1.0.0 3.5.0; 0.9.0 4.0.0
                    032; 1.0.0-2.0.0; 1.0.0-2.0.0; 1.0.0 1.5.0 2.0.0
                    033; ^1.0.0 || ^3.0.0; 1.5.0 3.1.0; 2.0.0
                    034; >=1.0.0 <2.0.0 || >=3.0.0; 1.5.0 3.5.0; 2.5.0
                    035; ^1.2.0-beta.2; 1.2.0-beta.2 1.2.0-rc.1 1.2.0 1.3.0 1.3.0-alpha; 1.2.0-beta.1 2.0.0-alpha
                    036; ~1.2.3-beta.2; 1.2.3-beta.4 1.2.3 1.2.4-beta.2 1.2.9; 1.2.3-beta.1 1.3.0
                    037; >=1.0.0-0 <2.0.0; 1.5.0-b 1.5.0 2.0.0-a; 0.9.0-a
                    038; >=1.0.0-0 <2.0.0-0; 1.0.0-a 1.5.0-b 1.9.9; 2.0.0-a
                    039; ^1.0.0 || >=2.0.0-0; 2.5.0-a; 1.5.0-b
                    040; 1.2.3-alpha - 2; 1.2.3-beta 2.0.0 2.5.0; 3.0.0
                    041; 1.2.3+meta; 1.2.3 1.2.3+other; -
                    042; ^2.0.0 , ~2.1; 2.1.5; 2.0.5 2.2.0
                    043; v1.2.3; 1.2.3; -
                    043; ^v2.0.0; 2.1.0; -
                    043; ~v1.2.3; 1.2.9; -
                    044; ^ 1.2.3; 1.2.3; -
                    045; 1.x.3; 1.5.0 1.5.3; -
                    046; >*; 1.0.0; 0.0.0
                    046; !=*; 1.0.0; 0.0.0
                    046; <*; -; 0.0.0 1.0.0
                    046; <=*; 0.0.0; 1.0.0
                    """)
    void matchesAsMeasured(String id, String constraint, @Nullable String accepted, @Nullable String refused) {
        assertVerdicts(constraint, accepted, refused);
    }

    @ParameterizedTest(name = "C-SEM-047 \"{0}\" is not a version range: {1}")
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                    '';it is empty
                    ' ';it is blank
                    latest;expected a version at position 1, found 'l'
                    abc;expected a version at position 1, found 'a'
                    ^;expected a version at position 2, found the end of the text
                    ==1.2.3;expected a version at position 2, found '='
                    >>1.0.0;expected a version at position 2, found '>'
                    1.2.3.4;a version has at most three numbers, but one more follows at position 6
                    ~1.2.3.4;a version has at most three numbers, but one more follows at position 7
                    >=1.0.0,;expected a version at position 9, found the end of the text
                    '1.2.3 , ';expected a version at position 9, found the end of the text
                    || 1.0.0;expected a version at position 1, found '|'
                    1.0.0 ||;expected a version at position 9, found the end of the text
                    '>=1.0.0 || ';expected a version at position 12, found the end of the text
                    '1.0.0 - ';expected a version at position 9, found the end of the text
                    99999999999999999999;the number at position 1 does not fit 64 bits
                    >=1.0.0<2.0.0;expected a space, ',' or '||' at position 8, found '<'
                    >=1.0.0,,<2.0.0;expected a version at position 9, found ','
                    ^1.2.3, ^1.2.4 - 2;a hyphen range takes no operator on its versions
                    1 -2;a hyphen range needs a version and a space on both sides of '-'
                    1- 2;expected a pre-release identifier at position 3, found a space
                    1.2.3-;expected a pre-release identifier at position 7, found the end of the text
                    """)
    void refusesWhatIsNotARange(String constraint, String cause) {
        assertRefused(constraint, cause);
    }

    @ParameterizedTest(name = "\"{0}\" is not a version range: {1}")
    @CsvSource(delimiter = ';', textBlock = """
                    1|2;expected '||' at position 2, found '|'
                    1 || || 2;expected a version at position 6, found '|'
                    1.x5;expected a space, ',' or '||' at position 4, found '5'
                    1.;expected a digit at position 3, found the end of the text
                    vv1;expected a digit at position 2, found 'v'
                    1.2.3-01;the numeric pre-release identifier at position 7 has a leading zero
                    1 - 2 - 3;expected a version at position 7, found '-'
                    1 - ^2;expected a version at position 5, found '^'
                    """)
    void namesTheCauseOfARefusal(String constraint, String cause) {
        assertRefused(constraint, cause);
    }

    @ParameterizedTest(name = "\"{0}\" accepts {1} and refuses {2}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
                    ~0.0.0; 0.0.0 0.0.9; 0.1.0 1.0.0
                    !=1.2, >=1.0.0-0; 1.3.0 1.1.0-a; 1.2.0 1.2.3 1.2.0-a
                    5||1 - 2; 1.0.0 2.9.9 5.1.0; 0.9.0 3.0.0 6.0.0
                    =5||1 - 2; 1.0.0 2.9.9 5.1.0; 0.9.0 3.0.0 6.0.0
                    1 - 2.1.0||3.0; 1.0.0 2.1.0 3.0.9; 0.9.0 2.1.1 3.1.0
                    !=1.2-b; 1.3.0 1.3.0-a; 1.2.0 1.2.3 1.2.0-a 1.2.0-b
                    >0 1 - 2; 1.0.0 2.9.9; 0.9.0 3.0.0
                    >1.0.0-99999999999999999999; 1.0.0-100000000000000000000; 1.0.0-9
                    """)
    void followsTheFormatWhereTheLibraryDiffers(
            String constraint, @Nullable String accepted, @Nullable String refused) {
        assertVerdicts(constraint, accepted, refused);
    }

    @ParameterizedTest(name = "\"{0}\" is not a version range: {1}")
    @CsvSource(delimiter = ';', textBlock = """
                    1 - 2<3;expected a space, ',' or '||' at position 6, found '<'
                    1 - 2v3;expected a space, ',' or '||' at position 6, found 'v'
                    1.x.2x;expected a space, ',' or '||' at position 6, found 'x'
                    1.x.|;expected a digit at position 5, found '|'
                    """)
    void refusesWhatOnlyTheLibraryAccepts(String constraint, String cause) {
        assertRefused(constraint, cause);
    }

    @Test
    void setsNoLimitOnTheLengthOfTexts() {
        VersionRange range = VersionRange.parse(String.join(" || ", Collections.nCopies(100_000, "~1.2.0-a")));

        assertThat(range.matches(Version.parse("1.2.0-" + "b".repeat(100_000)))).isTrue();
        assertThat(range.matches(Version.parse("1.3.0"))).isFalse();
    }

    @ParameterizedTest(name = "\"{0}\" accepts 1.0.0 up to 2.0.0")
    @ValueSource(strings = {" >=1 <2 ", ">=1,<2", ">=1 , <2", ">=  1\t<\n2", "1 - 1", "1  -  1.9", "3||>=1 <2"})
    void passesOverWhiteSpace(String constraint) {
        assertVerdicts(constraint, "1.0.0 1.5.0", "0.9.0 2.0.0");
    }

    @ParameterizedTest(name = "\"{0}\" over {1} chooses {2}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
                    ^2.0.0; 1.0.0 2.0.0 2.3.0 3.0.0 latest; 2.3.0
                    ^2.0.0; v2.3.0 2.2.0; v2.3.0
                    ^2.0.0; 2.3.0-rc.1 2.2.0; 2.2.0
                    >=2.0.0-0; 2.3.0-rc.1 2.2.0; 2.3.0-rc.1
                    1; v1.0.0 1.0.0 01.0.0; 1.0.0
                    1; 1.0.0 v1 1 1.0; 1
                    1; 1.0.0+b 1.0.0+a; 1.0.0+a
                    ^4; 1.0.0 2.0.0 latest; -
                    """)
    void choosesTheHighestMatchingTag(String constraint, String tags, @Nullable String chosen) {
        VersionRange range = VersionRange.parse(constraint);

        for (List<String> order : shuffles(tags)) {
            assertThat(range.highest(order).orElse(null)).isEqualTo(chosen);
        }
    }

    @ParameterizedTest(name = "{0} without a range chooses {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "1.9.0 2.0.0-rc.1, 2.0.0-rc.1",
                "1.0.0 v1.0.0 latest, 1.0.0",
                "v2 1.0.0, v2",
                "latest main V3.0.0, -"
            })
    void choosesTheHighestTagWithoutARange(String tags, @Nullable String chosen) {
        for (List<String> order : shuffles(tags)) {
            assertThat(VersionRange.highestVersion(order).orElse(null)).isEqualTo(chosen);
        }
    }

    @Test
    void keepsItsTextAndComparesByIt() {
        VersionRange range = VersionRange.parse(" ^1.2 ");

        assertThat(range.text()).isEqualTo(" ^1.2 ");
        assertThat(range)
                .hasToString(" ^1.2 ")
                .isEqualTo(VersionRange.parse(" ^1.2 "))
                .hasSameHashCodeAs(VersionRange.parse(" ^1.2 "))
                .isNotEqualTo(VersionRange.parse("^1.2"));
    }

    private static void assertVerdicts(String constraint, @Nullable String accepted, @Nullable String refused) {
        VersionRange range = VersionRange.parse(constraint);

        assertThat(words(accepted))
                .allSatisfy(version ->
                        assertThat(range.matches(Version.parse(version))).isTrue());
        assertThat(words(refused))
                .allSatisfy(version ->
                        assertThat(range.matches(Version.parse(version))).isFalse());
    }

    private static void assertRefused(String constraint, String cause) {
        assertThatThrownBy(() -> VersionRange.parse(constraint))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(cause);
    }

    private static List<List<String>> shuffles(String words) {
        Random random = new Random(SEED);
        List<List<String>> shuffles = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            List<String> shuffled = new ArrayList<>(words(words));
            Collections.shuffle(shuffled, random);
            shuffles.add(shuffled);
        }
        return shuffles;
    }

    private static List<String> words(@Nullable String text) {
        return text == null ? List.of() : Arrays.asList(text.split(" "));
    }
}
