package io.pacto.host.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Installation;
import io.pacto.api.Installation.InstalledPlugin;
import io.pacto.api.Installation.RuleInfo;
import io.pacto.api.Invocation;
import io.pacto.api.Options;
import io.pacto.api.Pacto;
import io.pacto.api.Sequence;
import io.pacto.api.UsageException;
import io.pacto.host.term.Term;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulesCommandTest {

    private static final Installation INSTALLATION = new Installation(
            "1.0.0",
            "1.0.0",
            List.of(
                    plugin(
                            "acme",
                            "enabled",
                            new RuleInfo(
                                    "PORT_REQUIRED",
                                    "A port is missing",
                                    "error",
                                    "Why. ".repeat(20).strip(),
                                    "a: 1\nb: 2")),
                    plugin("off", "disabled", new RuleInfo("OFF", "Never shown", "", "", "")),
                    plugin("more", "enabled", new RuleInfo("more.x.added", "X was added", "", "", ""))));

    @Test
    void listsTheRulesOfEnabledPlugins() {
        DataReport report = run(Map.of());

        assertThat(((Sequence) report.tree()).items()).hasSize(2);
        assertThat(shown(report)).isEqualTo("""
                RULE           SEVERITY  PLUGIN  TITLE
                PORT_REQUIRED  error     acme    A port is missing
                more.x.added             more    X was added
                """);
    }

    @Test
    void explainsOneRule() {
        DataReport report = run(Map.of("rule", List.of("PORT_REQUIRED")));

        assertThat(report.tree().text("plugin")).isEqualTo("acme");
        assertThat(shown(report)).isEqualTo("""
                PORT_REQUIRED: A port is missing
                plugin acme, severity error

                %s
                %s

                example
                  a: 1
                  b: 2
                """.formatted(
                        "Why. ".repeat(16).strip(), "Why. ".repeat(4).strip()));
    }

    @Test
    void namesTheNearestRule() {
        assertThatThrownBy(() -> run(Map.of("rule", List.of("PORT_REQIRED"))))
                .isInstanceOf(UsageException.class)
                .hasMessage("no enabled plugin has a rule \"PORT_REQIRED\"")
                .extracting(e -> ((UsageException) e).advice())
                .isEqualTo("did you mean \"PORT_REQUIRED\"?");
        assertThatThrownBy(() -> run(Map.of("rule", List.of("port_required"))))
                .extracting(e -> ((UsageException) e).advice())
                .isEqualTo("did you mean \"PORT_REQUIRED\"?");
        assertThatThrownBy(() -> run(Map.of("rule", List.of("OFF"))))
                .extracting(e -> ((UsageException) e).advice())
                .isEqualTo("list them with: pacto rules");
    }

    private static InstalledPlugin plugin(String id, String state, RuleInfo rule) {
        return new InstalledPlugin(id, "1.0.0", "^1.0", "", "bundled", state, "", List.of(), List.of(rule));
    }

    private static DataReport run(Map<String, List<String>> options) {
        return (DataReport) new RulesCommand().run(new Invocation("rules", new Options(options), Map.of()), context());
    }

    private static String shown(DataReport report) {
        return new Term(false, false)
                .show(new RulesText().render(report, context()).out());
    }

    private static Context context() {
        Pacto pacto = (Pacto) only(Pacto.class, "describe", INSTALLATION);
        return (Context) only(Context.class, "pacto", pacto);
    }

    private static Object only(Class<?> type, String method, Object answer) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, called, args) -> {
            if (called.getName().equals(method)) {
                return answer;
            }
            throw new AssertionError(called + " must not be called");
        });
    }
}
