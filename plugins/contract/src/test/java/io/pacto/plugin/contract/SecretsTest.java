package io.pacto.plugin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Mapping;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

    @Test
    void hidesWholeValuesWithBlanks() {
        Scalar secret = Scalar.of("secret://a b");

        assertThat(Secrets.hide("value secret://a b is wrong", secret)).isEqualTo("value secret://*** is wrong");
    }

    @Test
    void hidesValuesInsideListsAndMaps() {
        Mapping values = Mapping.builder()
                .put("list", Sequence.of(List.of(Scalar.of("secret://x y"))))
                .put("text", "secret://x")
                .build();

        assertThat(Secrets.hide("[secret://x y, \"secret://x\"]", values))
                .isEqualTo("[secret://***, \"secret://***\"]");
    }

    @Test
    void hidesWhatWasShortened() {
        assertThat(Secrets.hide("not 'secret://vault/pa…'", Scalar.of("secret://vault/path")))
                .isEqualTo("not 'secret://***'");
    }

    @Test
    void leavesOtherTextsAlone() {
        assertThat(Secrets.hide("nothing to hide", Scalar.of("secret://x"))).isEqualTo("nothing to hide");
    }

    @ParameterizedTest
    @CsvSource({"DB_PASSWORD, true", "apiKey, true", "token, true", "clientSecret, true", "keys, false", "LOG, false"})
    void knowsSensitiveKeysByTheirEnd(String key, boolean sensitive) {
        assertThat(Secrets.isSensitive(key)).isEqualTo(sensitive);
    }
}
