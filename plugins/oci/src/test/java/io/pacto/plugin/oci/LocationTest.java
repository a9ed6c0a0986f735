package io.pacto.plugin.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.Reference;
import io.pacto.api.UnreachableBundle;
import io.pacto.plugin.oci.artifact.Location;
import io.pacto.plugin.oci.registry.RepositoryName;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocationTest {

    private static final String HEX = "a".repeat(64);

    @ParameterizedTest
    @CsvSource({
        "store, store,,",
        "store:1.0.0, store, 1.0.0,",
        "a/b c/ü:v1, a/b c/ü, v1,",
        "/abs/store/, /abs/store,,",
        "C:/data/store, C:/data/store,,",
        "C:/data/store:1, C:/data/store, 1,",
        "me@work/store:1, me@work/store, 1,",
        "me@work, me@work,,",
        "store@sha256:abc, store,, sha256:abc",
        "a@b/store:1@sha512:abc, a@b/store, 1, sha512:abc",
        "/, /,,",
    })
    void splitsALocation(String text, String name, String tag, String digest) {
        assertThat(Location.parse(text)).isEqualTo(new Location(name, tag, digest));
    }

    @Test
    @DisplayName("C-REF-008 registry, repository, tag and digest of one reference")
    void splitsAReferenceToARegistry() {
        OciReference reference = OciReference.parse(Reference.of("oci://h:5000/a/b:1@sha256:" + HEX));

        assertThat(reference.location()).isEqualTo(new Location("h:5000/a/b", "1", "sha256:" + HEX));
        assertThat(reference.name()).isEqualTo(new RepositoryName("h:5000", "a/b"));
        assertThat(reference.target()).isEqualTo("sha256:" + HEX);
    }

    @Test
    @DisplayName("C-REF-008 S-069 a digest that is none is refused")
    void refusesAReferenceWhoseDigestIsNone() {
        assertThatThrownBy(() -> OciReference.parse(Reference.of("oci://h:5000/a/b:1@sha256:x")))
                .isInstanceOf(UnreachableBundle.class)
                .hasMessage("invalid reference \"h:5000/a/b:1@sha256:x\": the digest \"sha256:x\" is not one: "
                        + "sha256: and 64 digits, or sha512: and 128, lower case");
    }

    @Test
    void acceptsWhatTheGrammarAllows() {
        assertThat(Location.parse("store:" + "x".repeat(128) + "@sha256:" + HEX).problem())
                .isNull();
        assertThat(Location.parse("store@sha512:" + HEX + HEX).problem()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {":1", "store:", "store:.x", "store:a+b", "store:ü", "store@sha256:A", "store@sha512:a"})
    void saysWhatIsWrong(String text) {
        assertThat(Location.parse(text).problem()).isNotNull();
    }

    @Test
    void refusesATagOf129Characters() {
        assertThat(Location.parse("store:" + "x".repeat(129)).problem()).startsWith("the tag ");
    }

    @Test
    void addsATagBehindTheFolder() {
        LayoutSource source = new LayoutSource();

        assertThat(source.withTag(Reference.of("oci-layout://my store/"), "1.0.0"))
                .isEqualTo(Reference.of("oci-layout://my store:1.0.0"));
        assertThat(source.isExact(Reference.of("oci-layout://store"))).isFalse();
        assertThat(source.isExact(Reference.of("oci-layout://store:1"))).isTrue();
        assertThat(source.isExact(Reference.of("oci-layout://store@sha256:" + HEX)))
                .isTrue();
    }
}
