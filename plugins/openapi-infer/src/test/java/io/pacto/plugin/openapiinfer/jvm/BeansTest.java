package io.pacto.plugin.openapiinfer.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.plugin.openapiinfer.jvm.spring.Spring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes as the objects that Jackson writes. */
class BeansTest {

    private static JavaProject returning(String type, String declarations) {
        return new JavaProject().source("App", """
                import org.springframework.web.bind.annotation.*;
                import com.fasterxml.jackson.annotation.*;
                import com.fasterxml.jackson.databind.annotation.JsonNaming;
                import com.fasterxml.jackson.databind.PropertyNamingStrategies;
                import jakarta.validation.constraints.*;
                import java.math.*; import java.time.*;
                @RestController class App { @GetMapping("/a") %s a() { return null; } }
                """.formatted(type) + declarations);
    }

    private static String schema(String declarations) {
        return returning("Thing", declarations).line(new Spring(), "components schemas Thing");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            public String a;                                        ¦ a: {type: string}
            private String a;                                       ¦
            private String a; public String getA() { return a; }    ¦ a: {type: string}
            public boolean isOn() { return true; }                  ¦ on: {type: boolean}
            public String isOn() { return ""; }                     ¦
            public String getURLPath() { return ""; }               ¦ urlpath: {type: string}
            public void setA(String a) {}                           ¦ a: {type: string, writeOnly: true}
            public transient String a;                              ¦
            public static String a; static String getB() { return ""; } ¦
            String getA() { return ""; }                            ¦
            public String get() { return ""; }                      ¦
            @JsonIgnore public String a;                            ¦
            @JsonIgnore private String a; public String getA() { return a; } ¦
            private String a; @JsonIgnore public String getA() { return a; } @JsonProperty public void setA(String a) {} ¦ a: {type: string, writeOnly: true}
            @JsonProperty public int getA() { return 1; } @JsonIgnore public void setA(String a) {} ¦ a: {type: integer, format: int32}
            @JsonProperty("b") private String a;                    ¦ b: {type: string}
            @JsonProperty public String a() { return ""; }          ¦ a: {type: string}
            @JsonGetter("b") public String a() { return ""; }       ¦ b: {type: string}
            @JsonAnyGetter public Map<String, Object> getAny() { return null; } ¦
            @JsonProperty(access = JsonProperty.Access.READ_ONLY) public String a; ¦ a: {type: string, readOnly: true}
            public List<? extends Number> a;                        ¦ a: {type: array, items: {type: number}}
            public Map<DayOfWeek, int[]> a;                         ¦ a: {type: object, additionalProperties: {type: array, items: {type: integer, format: int32}}}
            public EnumSet<DayOfWeek> a;                            ¦ a: {type: array, uniqueItems: true, items: {type: string, enum: [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY]}}
            public OptionalLong a;                                  ¦ a: {type: integer, format: int64}
            public Object a;                                        ¦ a: {}
            public Thing a;                                         ¦ a: {$ref: #Thing}
            @Size(min = 2) public String a;                         ¦ a: {type: string, minLength: 2}
            @NotBlank(groups = Thing.class) public String a;        ¦ a: {type: string, minLength: 1}
            @Negative public long a;                                ¦ a: {type: integer, format: int64, exclusiveMaximum: 0}
            @Size(max = 2) public List<@NotNull @Size(min = 1) String> a; ¦ a: {type: array, items: {type: string, minLength: 1}, minItems: 0, maxItems: 2}
            @JsonUnwrapped(prefix = "p_") public Inner a; } class Inner { public int x; ¦ p_x: {type: integer, format: int32}
            """)
    void findsWhatJacksonFinds(String members, String wanted) {
        String properties = wanted == null ? "" : ", properties: {" + wanted + "}";
        assertThat(schema("class Thing { " + members + " }")).isEqualTo("{type: object" + properties + "}");
    }

    @Test
    void demandsWhatValidationDemands() {
        assertThat(schema("""
                class Thing {
                    @NotNull public String a; @NotBlank public String b; @NotEmpty public List<String> c;
                    @JsonProperty(required = true) public String d; @NotNull(groups = Thing.class) public String e;
                    public List<@NotNull String> f;
                }
                """)).endsWith(", required: [a, b, c, d]}");
    }

    @Test
    void whatASubclassOverridesHasTheTypeAndAnnotationsOfTheSubclass() {
        assertThat(schema("""
                class Thing extends Parent<Integer> {
                    /** Near. */ @Override @JsonProperty("label") public String getName() { return ""; }
                    public String own;
                }
                abstract class Parent<T> {
                    /** Far. */ @JsonProperty("title") public Object getName() { return null; }
                    public T getKey() { return null; }
                    public List<T> keys;
                }
                """))
                .isEqualTo("{type: object, properties: {keys: {type: array, items: {type: integer, format: int32}},"
                        + " label: {type: string, description: Near.}, key: {type: integer, format: int32},"
                        + " own: {type: string}}}");
    }

    @Test
    void aSubclassMayIgnoreWhatItsParentNames() {
        assertThat(schema("""
                class Thing extends Parent { @Override @JsonIgnore public String getName() { return ""; } }
                class Parent { @JsonProperty("label") public String getName() { return ""; } public int own; }
                """)).isEqualTo("{type: object, properties: {own: {type: integer, format: int32}}}");
    }

    @Test
    void readsRecordsWithNamesAndIgnoredComponents() {
        assertThat(schema("""
                @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class) @JsonIgnoreProperties("gone")
                record Thing(String firstName, @JsonProperty("KEEP") int kept, String gone, @JsonIgnore String hidden) {
                    public double area() { return 0; }
                }
                """))
                .isEqualTo(
                        "{type: object, properties: {first_name: {type: string}, KEEP: {type: integer, format: int32}}}");
    }

    @Test
    void aValueIsWhatTheMethodReturns() {
        JavaProject project =
                returning("Thing", "class Thing { @JsonValue public BigDecimal value() { return null; } }");
        assertThat(project.line(new Spring(), "paths /a get responses 200 content */* schema"))
                .isEqualTo("{type: number}");
    }

    @Test
    void subtypesAreAlternativesWithTheirDiscriminator() {
        JavaProject project = returning("Thing", """
                @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
                @JsonSubTypes({@JsonSubTypes.Type(value = Cat.class, name = "cat"), @JsonSubTypes.Type(Dog.class)})
                abstract class Thing { public String name; }
                class Cat extends Thing { public int lives; }
                class Dog extends Thing { public Thing friend; }
                """);
        assertThat(project.line(new Spring(), "paths /a get responses 200 content */* schema"))
                .isEqualTo("{oneOf: [{$ref: #Cat}, {$ref: #Dog}]}");
        assertThat(project.line(new Spring(), "components schemas Cat"))
                .isEqualTo(
                        "{allOf: [{$ref: #Thing}, {type: object, properties: {lives: {type: integer, format: int32}}}]}");
        assertThat(project.line(new Spring(), "components schemas Thing discriminator"))
                .isEqualTo("{propertyName: kind, mapping: {cat: #Cat}}");
    }

    @Test
    void sealedTypesAreAlternativesOfWhatTheyPermit() {
        JavaProject project = returning("Thing", """
                sealed interface Thing permits Round, Square {}
                record Round(double r) implements Thing {}
                record Square(double side) implements Thing {}
                """);
        assertThat(project.line(new Spring(), "paths /a get responses 200 content */* schema"))
                .isEqualTo("{oneOf: [{$ref: #Round}, {$ref: #Square}]}");
    }

    @Test
    void oneClassWithSeveralArgumentsIsSeveralComponents() {
        JavaProject project = returning("Thing", """
                class Thing { public Tree<String> texts; public Tree<Long> numbers; }
                record Tree<T>(T value, List<Tree<T>> children) {}
                """);
        assertThat(project.names(new Spring(), "components schemas"))
                .containsExactly("Thing", "TreeLong", "TreeString");
        assertThat(project.line(new Spring(), "components schemas TreeLong properties"))
                .isEqualTo(
                        "{value: {type: integer, format: int64}, children: {type: array, items: {$ref: #TreeLong}}}");
    }

    @Test
    void viewsLimitProperties() {
        JavaProject project = new JavaProject().source("App", """
                import org.springframework.web.bind.annotation.*;
                import com.fasterxml.jackson.annotation.*;
                @RestController class App {
                    interface Small {} interface Big extends Small {}
                    @GetMapping("/a") @JsonView(Small.class) Thing a() { return null; }
                    @GetMapping("/b") @JsonView(Big.class) Thing b() { return null; }
                    static class Thing { @JsonView(Small.class) public int a; @JsonView(Big.class) public int b; public int c; }
                }
                """);
        assertThat(project.names(new Spring(), "components schemas Thing_Small properties"))
                .containsExactly("a", "c");
        assertThat(project.names(new Spring(), "components schemas Thing_Big properties"))
                .containsExactly("a", "b", "c");
    }
}
