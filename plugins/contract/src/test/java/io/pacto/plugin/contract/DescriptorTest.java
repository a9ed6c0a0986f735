package io.pacto.plugin.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.CommandProvider;
import io.pacto.api.DiffContributor;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Renderer;
import io.pacto.api.Validator;
import io.pacto.host.document.HostDocuments;
import io.pacto.plugin.contract.diff.EffectRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DescriptorTest {

    private static final Map<String, Class<?>> POINTS = Map.of(
            "command", CommandProvider.class,
            "renderer", Renderer.class,
            "validator", Validator.class,
            "diff", DiffContributor.class);

    @Test
    void namesClassesThatAreWhatItSays() {
        for (Node each : Descriptor.tree().list("contributes")) {
            assertThat(Descriptor.instance(each.text("class"))).isInstanceOf(POINTS.get(each.text("point")));
        }
    }

    @Test
    void namesEveryContributionOnce() {
        List<String> names = new ArrayList<>();
        for (Node each : Descriptor.tree().list("contributes")) {
            names.add(each.text("point") + " " + each.text("id"));
        }

        assertThat(names).doesNotHaveDuplicates().hasSize(19);
    }

    @Test
    void listsEveryRuleOfTheFieldDiffAndNoOther() {
        List<String> listed =
                Descriptor.ruleIds().stream().filter(DescriptorTest::isChange).toList();

        assertThat(listed).containsExactlyElementsOf(EffectRules.all());
    }

    @Test
    void listsEveryCodeOnceWithATitle() {
        assertThat(Descriptor.ruleIds()).doesNotHaveDuplicates();
        assertThat(Descriptor.tree().list("rules"))
                .allSatisfy(rule -> assertThat(rule.text("title")).isNotBlank());
    }

    @Test
    void explainsEveryRuleWithAnExampleThatIsYaml() {
        HostDocuments documents = new HostDocuments();

        assertThat(Descriptor.tree().list("rules")).allSatisfy(rule -> {
            assertThat(rule.text("explanation")).as(rule.text("id")).endsWith(".");
            Node example = documents.parse("example.yaml", rule.text("example").getBytes(UTF_8));
            assertThat(example).as(rule.text("id")).isInstanceOf(Mapping.class);
            assertThat(rule.text("severity")).as(rule.text("id")).isNotBlank();
        });
    }

    @Test
    void givesEveryChangeTheClassItHas() {
        Map<String, String> written = new TreeMap<>();
        for (Node rule : Descriptor.tree().list("rules")) {
            if (isChange(rule.text("id"))) {
                written.put(rule.text("id"), rule.text("severity"));
            }
        }

        assertThat(written).isEqualTo(EffectRules.severities());
    }

    /** Rules of the field diff end in what became of the field; one of a validator ends in invalid. */
    private static boolean isChange(String id) {
        return id.startsWith("contract.") && !id.endsWith(".invalid");
    }
}
