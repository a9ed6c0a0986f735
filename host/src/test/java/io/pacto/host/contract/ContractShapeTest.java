package io.pacto.host.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.ContractShape;
import io.pacto.api.Node;
import io.pacto.api.Shape;
import io.pacto.api.Shape.Field;
import io.pacto.api.ShapeRule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractShapeTest {

    private static void objects(Shape shape, List<Shape.ObjectShape> found) {
        if (shape instanceof Shape.ListShape list) {
            objects(list.item(), found);
        } else if (shape instanceof Shape.EitherShape either) {
            objects(either.object(), found);
        } else if (shape instanceof Shape.ObjectShape object) {
            found.add(object);
            object.fields().forEach(field -> objects(field.shape(), found));
        }
    }

    private static List<Shape.ObjectShape> objects() {
        List<Shape.ObjectShape> found = new ArrayList<>();
        objects(ContractShape.ROOT, found);
        return found;
    }

    @Test
    void everyExampleAndDefaultHasTheShapeItIllustrates() {
        for (Shape.ObjectShape object : objects()) {
            for (Field field : object.fields()) {
                assertThat(judge(field, field.example())).as(field.name()).isEmpty();
                if (field.fallback() != null) {
                    assertThat(judge(field, field.fallback())).as(field.name()).isEmpty();
                }
            }
        }
    }

    private static List<?> judge(Field field, String yaml) {
        Node value = Load.DOCUMENTS.parse("example.yaml", yaml.getBytes(UTF_8));
        return new StructuralCheck().check(field.shape(), value);
    }

    @Test
    void everyFieldIsDescribedInOneLine() {
        for (Shape.ObjectShape object : objects()) {
            for (Field field : object.fields()) {
                assertThat(field.title()).as(field.name()).isNotBlank();
                assertThat(field.description()).as(field.name()).endsWith(".").doesNotContain("\n");
            }
        }
    }

    @Test
    void rulesNameKnownKeysOnly() {
        for (Shape.ObjectShape object : objects()) {
            for (ShapeRule rule : object.rules()) {
                List<String> keys = new ArrayList<>();
                if (rule instanceof ShapeRule.ExactlyOne exactly) {
                    exactly.combinations().forEach(combination -> {
                        keys.addAll(combination.required());
                        keys.addAll(combination.optional());
                    });
                } else if (rule instanceof ShapeRule.RequiredWhen when) {
                    keys.add(when.key());
                    keys.addAll(when.required());
                } else if (rule instanceof ShapeRule.NotTogether pair) {
                    keys.addAll(List.of(pair.first(), pair.second()));
                } else if (rule instanceof ShapeRule.LimitedWhen limit) {
                    keys.addAll(List.of(limit.key(), limit.path().get(0)));
                }
                assertThat(keys).isNotEmpty().allMatch(key -> object.field(key) != null);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"a-z0-9, a-z0-9-", "a-zA-Z0-9._/-, a-zA-Z0-9._/-", "a-zA-Z0-9._@/-, a-zA-Z0-9._@/-"})
    void characterSetsAgreeWithTheirRegularExpression(String edge, String inside) {
        Shape.Characters characters = new Shape.Characters(edge, inside);
        Pattern regex = Pattern.compile(characters.regex());
        String letters = "aZ9-._/@ \nä";
        for (int a = 0; a < letters.length(); a++) {
            for (int b = 0; b < letters.length(); b++) {
                for (int c = 0; c < letters.length(); c++) {
                    String three = "" + letters.charAt(a) + letters.charAt(b) + letters.charAt(c);
                    for (int length = 0; length <= 3; length++) {
                        String text = three.substring(0, length);
                        assertThat(characters.matches(text))
                                .as(text)
                                .isEqualTo(regex.matcher(text).matches());
                    }
                }
            }
        }
    }
}
