package io.pacto.plugin.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.DiffPart;
import io.pacto.api.Node;
import io.pacto.testkit.TestBundle;
import io.pacto.testkit.TestContext;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Bills of materials somebody made to do harm. The context grants neither network nor processes: asking for them fails. */
class HostileSbomTest {

    private static final String SPDX = "sbom/a.spdx.json";
    private static final String CYCLONE = "sbom/a.cdx.json";
    private static final int MANY = 300_000;

    private final TestContext context = TestContext.withoutDisk();

    @DisplayName("S-047 components within components are passed over, however deep")
    @Test
    void passesOverNestedComponents() {
        String nested = "{\"name\":\"inner\",\"version\":\"1\",\"components\":[".repeat(1_000) + "]}".repeat(1_000);
        String text =
                "{\"bomFormat\":\"CycloneDX\",\"components\":[{\"name\":\"outer\",\"components\":[" + nested + "]}]}";

        Node tree = only(TestBundle.smallest(), TestBundle.smallest().with(CYCLONE, text));

        assertThat(names(tree)).containsExactly("outer");
        assertThat(context.warnings()).isEmpty();
    }

    @DisplayName("S-047 300,000 packages are compared, every one of them")
    @Test
    void comparesVeryManyPackages() {
        TestBundle old = TestBundle.smallest().with(SPDX, packages(0));
        TestBundle current = TestBundle.smallest().with(SPDX, packages(1));

        Node tree = only(old, current);

        assertThat(names(tree)).containsExactly("p0", "p" + MANY);
        assertThat(context.warnings()).isEmpty();
    }

    @DisplayName("S-047 50 MB of one text are no package")
    @Test
    void passesOverOneVeryLongText() {
        String text = "{\"packages\":[{\"name\":\"a\"}],\"comment\":\"" + "x".repeat(50_000_000) + "\"}";

        Node tree = only(TestBundle.smallest(), TestBundle.smallest().with(SPDX, text));

        assertThat(names(tree)).containsExactly("a");
    }

    @DisplayName("S-048 a licence expression of 10,000 parentheses is kept as text")
    @Test
    void keepsALicenceExpressionAsText() {
        String expression = "(".repeat(10_000) + "MIT" + ")".repeat(10_000);

        Node tree = only(
                TestBundle.smallest().with(SPDX, licensed("No-Such-Licence-1.0")),
                TestBundle.smallest().with(SPDX, licensed(expression)));

        Node change = tree.list("changes").get(0);
        assertThat(text(change, "oldValue")).isEqualTo("No-Such-Licence-1.0");
        assertThat(text(change, "newValue")).isEqualTo(expression);
    }

    private Node only(TestBundle before, TestBundle after) {
        List<DiffPart> parts = new SbomDiff().compareAll(before, after, context).parts();
        assertThat(parts).hasSize(1);
        return parts.get(0).tree();
    }

    private static List<String> names(Node tree) {
        return tree.list("changes").stream()
                .map(change -> text(change, "package"))
                .toList();
    }

    private static String text(Node mapping, String key) {
        return Objects.requireNonNullElse(mapping.text(key), "");
    }

    private static String licensed(String licence) {
        return "{\"packages\":[{\"name\":\"a\",\"licenseConcluded\":\"" + licence + "\"}]}";
    }

    private static String packages(int from) {
        StringBuilder text = new StringBuilder("{\"spdxVersion\":\"SPDX-2.3\",\"packages\":[");
        for (int i = from; i < from + MANY; i++) {
            text.append(i == from ? "" : ",").append("{\"name\":\"p").append(i).append("\",\"versionInfo\":\"1\"}");
        }
        return text.append("]}").toString();
    }
}
