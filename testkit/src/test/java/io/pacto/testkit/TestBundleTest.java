package io.pacto.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.Source.Overlay.Kind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class TestBundleTest {

    @Test
    void is_read_by_the_loader_of_the_product() {
        TestBundle bundle = TestBundle.smallest();

        assertThat(bundle.contract().service().name().value()).isEqualTo("smallest");
        assertThat(bundle.contract().service().name().node().position().line()).isEqualTo(3);
        assertThat(bundle).hasToString("smallest 1.0.0 (test-bundle)");
    }

    @Test
    void a_bundle_with_a_file_more_leaves_the_first_alone() {
        TestBundle first = TestBundle.smallest();
        TestBundle second = first.with("docs/readme.md", "hello");

        assertThat(first.files().list()).containsExactly("pacto.yaml");
        assertThat(second.files().list()).containsExactly("docs/readme.md", "pacto.yaml");
        assertThat(second.files().read("docs/readme.md"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("hello");
    }

    @Test
    void overrides_change_the_contract_and_not_the_files() {
        TestBundle bundle = TestBundle.smallest()
                .with("values.yaml", "service: {version: 2.0.0}")
                .overlay(Kind.VALUES_FILE, "values.yaml")
                .overlay(Kind.SET, "service.name=other");

        assertThat(bundle.contract().service().name().value()).isEqualTo("other");
        assertThat(bundle.contract().service().version().value()).isEqualTo("2.0.0");
        assertThat(bundle.files().read("pacto.yaml"))
                .asString(StandardCharsets.UTF_8)
                .contains("name: smallest");
    }

    @Test
    void a_contract_that_does_not_load_fails_the_test_with_the_findings() {
        assertThatThrownBy(() -> TestBundle.of("service: [unclosed"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the contract of the test bundle test-bundle does not load:")
                .hasMessageContaining("ERROR PARSE_ERROR");
    }
}
