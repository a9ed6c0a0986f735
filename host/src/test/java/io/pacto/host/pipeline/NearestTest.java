package io.pacto.host.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({
        "tow, two",
        "schema-infre, schema-infer",
        "titel, title",
        "tw, two",
        "owt, ",
        "shcema-ifner, schema-infer",
        "x, "
    })
    void findsWhatWasMeant(String typed, String meant) {
        assertThat(Nearest.of(typed, List.of("two", "title", "schema-infer"))).isEqualTo(meant);
    }
}
