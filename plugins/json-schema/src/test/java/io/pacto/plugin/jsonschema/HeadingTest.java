package io.pacto.plugin.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.testkit.TestBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openapi: 3.0.0\npaths: {}\n",
                "{\n  \"openapi\" : \"3.1.0\"}",
                "{\"swagger\": \"2.0\"}",
                "# words\n\n---\nswagger: '2.0'\n",
                "\"openapi\": 3.0.0\n",
                "openapi: 3.0.0\n[ broken further down"
            })
    void knowsOpenApiByItsFirstKey(String text) {
        assertThat(isOpenApi(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "# openapi: 3.0.0",
                "title: openapi\n",
                "info: {}\nopenapi: 3.0.0\n",
                "openapis: 3\n",
                "[\"openapi\"]",
                "{\"openapi\"}"
            })
    void doubtsEverythingElse(String text) {
        assertThat(isOpenApi(text)).isFalse();
    }

    private static boolean isOpenApi(String text) {
        return Heading.isOpenApi(TestBundle.smallest().with("a.yaml", text).files(), "a.yaml");
    }
}
