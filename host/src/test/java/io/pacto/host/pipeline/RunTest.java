package io.pacto.host.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Invocation;
import io.pacto.api.Network;
import io.pacto.api.OptionInfo;
import io.pacto.api.Options;
import io.pacto.api.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which registries a command line names (decision 7). */
class RunTest {

    private static final OptionInfo OPERAND =
            new OptionInfo("registry", "", OptionInfo.Type.TEXT, true, true, false, "", List.of(), "", "");

    private final Run start = new Run(new Network(false, true, List.of("set.example"), false), true, new ArrayList<>());

    private static Invocation command(String id, String value) {
        return new Invocation(id, new Options(Map.of("registry", List.of(value))), Map.of());
    }

    @ParameterizedTest(name = "{0} names {1}")
    @CsvSource({
        "oci://Registry.example/a/b:1.0, registry.example",
        "oci://registry.example:5000/a@sha256:00, registry.example:5000",
        "oci://localhost/a, localhost",
        "'oci://[::1]:5000/a', '[::1]:5000'",
        "oci://acme/a, index.docker.io",
        "oci://acme, index.docker.io",
    })
    void namesTheRegistriesOfReferences(String reference, String registry) {
        assertThat(start.of(command("push", reference), List.of(OPERAND), false)
                        .network()
                        .named())
                .containsExactly("set.example", registry);
        Invocation bundle = new Invocation("pull", Options.NONE, Map.of("bundle", Source.at(reference)));
        assertThat(start.of(bundle, List.of(), false).network().named()).containsExactly("set.example", registry);
    }

    @ParameterizedTest(name = "{0} names nothing")
    @CsvSource({"./folder", "file:///a", "oci-layout://a", "registry.example", "https://registry.example"})
    void namesNothingElse(String value) {
        assertThat(start.of(command("push", value), List.of(OPERAND), false)
                        .network()
                        .named())
                .containsExactly("set.example");
    }

    @ParameterizedTest(name = "login {0}")
    @CsvSource({"registry.example", "https://registry.example/v2/", "oci://registry.example", "Registry.example"})
    void namesTheRegistryOfALogin(String value) {
        assertThat(start.of(command("login", value), List.of(OPERAND), false)
                        .network()
                        .named())
                .containsExactly("set.example", "registry.example");
    }

    @Test
    void whatACommandRunsNamesNothing() {
        Run outer = start.of(command("graph", "."), List.of(OPERAND), false);

        assertThat(outer.of(command("validate", "oci://other.example/a"), List.of(OPERAND), false)
                        .network()
                        .named())
                .containsExactly("set.example");
    }

    @Test
    void whatALastingCommandRunsNamesItsOwn() {
        Run server = start.of(command("mcp", ""), List.of(OPERAND), true);

        Run first = server.of(command("validate", "oci://one.example/a"), List.of(OPERAND), false);
        Run second = server.of(command("validate", "oci://two.example/a"), List.of(OPERAND), false);

        assertThat(first.network().named()).containsExactly("set.example", "one.example");
        assertThat(second.network().named()).containsExactly("set.example", "two.example");
    }

    @Test
    void keepsARemarkOnce() {
        start.remark("one");
        start.remark("two");
        start.remark("one");

        assertThat(start.remarks()).containsExactly("one", "two");
    }

    @Test
    void aCallThatMayFetchNothingIsOffline() {
        assertThat(start.network(true).offline()).isTrue();
        assertThat(start.network(false).offline()).isFalse();
    }
}
