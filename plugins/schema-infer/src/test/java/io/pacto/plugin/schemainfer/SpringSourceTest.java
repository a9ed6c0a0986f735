package io.pacto.plugin.schemainfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.PactoException;
import io.pacto.api.UsageException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpringSourceTest {

    private static final String MAIN = "src/main/java/shop/";

    private static Inference spring() {
        return new Inference().option("from", "spring");
    }

    private static Inference fields(String members) {
        return spring().with(
                        MAIN + "Settings.java",
                        "package shop; @ConfigurationProperties(\"a\") class Settings { " + members + " }");
    }

    /** The schema of one field of a class with setters. */
    private static String field(String declaration) {
        return fields(declaration + " void setX(Object x) {} enum Mode { FAST_PATH, SAFE }")
                .property("a");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
                    String x;                     ¦ {"type":"string"}
                    int x = 8_080;                ¦ {"default":8080,"type":"integer"}
                    Long x = 5L;                  ¦ {"default":5,"type":"integer"}
                    double x = 1.5;               ¦ {"default":1.5,"type":"number"}
                    boolean x = true;             ¦ {"default":true,"type":"boolean"}
                    String x = "a" + "b";         ¦ {"default":"ab","type":"string"}
                    Duration x = Duration.ofSeconds(10); ¦ {"default":"10s","pattern":"^([+-]?[0-9]+(ns|us|ms|s|m|h|d)?|[+-]?[Pp].+)$","type":["integer","string"]}
                    DataSize x = DataSize.ofMegabytes(2); ¦ {"default":"2MB","pattern":"^[+-]?[0-9]+(B|KB|MB|GB|TB)?$","type":["integer","string"]}
                    URI x = URI.create("http://a"); ¦ {"default":"http://a","format":"uri","type":"string"}
                    UUID x;                       ¦ {"format":"uuid","type":"string"}
                    Mode x = Mode.SAFE;           ¦ {"default":"SAFE","enum":["FAST_PATH","SAFE","fast-path","safe"],"type":"string"}
                    List<String> x = List.of("a"); ¦ {"default":["a"],"items":{"type":"string"},"type":["array","string"]}
                    int[] x;                      ¦ {"items":{"type":"integer"},"type":["array","string"]}
                    Map<String, Integer> x;       ¦ {"additionalProperties":{"type":"integer"},"type":"object"}
                    Map<String, List<Mode>> x;    ¦ {"additionalProperties":{"items":{"enum":["FAST_PATH","SAFE","fast-path","safe"],"type":"string"},"type":["array","string"]},"type":"object"}
                    Optional<Integer> x;          ¦ {"type":"integer"}
                    Unknown x;                    ¦ {}
                    @Min(1) @Max(9) int x = 3;    ¦ {"default":3,"maximum":9,"minimum":1,"type":"integer"}
                    @DecimalMin(value = "0.5", inclusive = false) BigDecimal x; ¦ {"exclusiveMinimum":0.5,"type":"number"}
                    @Positive int x;              ¦ {"exclusiveMinimum":0,"type":"integer"}
                    @Size(min = 1, max = 4) String x; ¦ {"maxLength":4,"minLength":1,"type":"string"}
                    @Size(max = 4) List<Integer> x; ¦ {"items":{"type":"integer"},"maxItems":4,"type":["array","string"]}
                    @Pattern(regexp = "[a-z]+") String x; ¦ {"pattern":"^(?:[a-z]+)$","type":"string"}
                    @Pattern(regexp = "(?i)[a-z]+") String x; ¦ {"type":"string"}
                    @Email String x;              ¦ {"format":"email","type":"string"}
                    """)
    void knowsTheTypesSpringBinds(String declaration, String schema) {
        assertThat(field(declaration)).isEqualTo("{\"properties\":{\"x\":" + schema + "},\"type\":\"object\"}");
    }

    @Test
    void requiresWhatValidationDemandsAndNothingGives() {
        Inference inference = spring().with(
                        MAIN + "Settings.java",
                        "package shop; @Validated @ConfigurationProperties(prefix = \"a.b\")"
                                + " record Settings(@NotBlank String maxSize, @NotNull @DefaultValue(\"3\") Integer y) {}");

        assertThat(inference.schemaText()).contains("\"required\": [\n    \"a\"\n  ]");
        assertThat(inference.property("a"))
                .isEqualTo(
                        "{\"properties\":{\"b\":{\"properties\":{\"max-size\":{\"pattern\":\"\\\\S\",\"type\":\"string\"},"
                                + "\"y\":{\"default\":3,\"type\":\"integer\"}},\"required\":[\"max-size\"],\"type\":\"object\"}},"
                                + "\"required\":[\"b\"],\"type\":\"object\"}");
        assertThat(inference
                        .with("src/main/resources/application.yaml", "a:\n  b:\n    max-size: 5\n")
                        .schemaText())
                .doesNotContain("required");
    }

    @Test
    void takesDefaultsFromTheApplicationFileBeforeTheCode() {
        String yaml = "a:\n  x: ${X:9}\n  poolSize: 4\nserver:\n  port: 8080\n";

        assertThat(fields("int x = 1; int poolSize = 2; void setX(int x) {} void setPoolSize(int x) {}")
                        .with("src/main/resources/application.yml", yaml)
                        .schemaText())
                .contains("\"default\": 9", "\"default\": 4", "\"server\": {", "8080")
                .doesNotContain("additionalProperties");
    }

    @Test
    void nestsKeysThatAreWrittenWithDots() {
        assertThat(fields("int x; void setX(int x) {}")
                        .with("src/main/resources/application.yml", "a.x: 3\na.y.z: 4\n")
                        .property("a"))
                .isEqualTo("{\"properties\":{\"x\":{\"default\":3,\"type\":\"integer\"},\"y\":{\"properties\":"
                        + "{\"z\":{\"examples\":[4],\"type\":\"integer\"}},\"type\":\"object\"}},\"type\":\"object\"}");
    }

    @Test
    void readsNestedClassesListsOfThemAndOtherFiles() {
        Inference inference = fields("""
                        private final Pool pool = new Pool();
                        private List<shop.net.Peer> peers;
                        public Pool getPool() { return pool; }
                        public void setPeers(List<Peer> p) {}
                        static class Pool { /** How many. */ private int size = 3; public void setSize(int s) {} }
                        """)
                .with(
                        MAIN + "Settings2.java",
                        "package shop; import shop.net.Peer; @ConfigurationProperties(\"b\") record Settings2(Peer peer) {}")
                .with(
                        MAIN + "net/Peer.java",
                        "package shop.net; /** @param host where it is */ public record Peer(String host) {}");

        assertThat(inference.property("a"))
                .contains(
                        "\"pool\":{\"properties\":{\"size\":{\"default\":3,\"description\":\"Howmany.\",\"type\":\"integer\"}}");
        assertThat(inference.property("b"))
                .isEqualTo("{\"properties\":{\"peer\":{\"properties\":{\"host\":{\"description\":\"whereitis\","
                        + "\"type\":\"string\"}},\"type\":\"object\"}},\"type\":\"object\"}");
    }

    @Test
    void bindsThroughTheConstructorAndInheritedSetters() {
        assertThat(spring().with(
                                MAIN + "S.java",
                                "package shop; @ConfigurationProperties(\"a\") class S extends Base {"
                                        + " private String y; public void setY(String y) {} private int unbound; }")
                        .with(MAIN + "Base.java", "package shop; class Base { int x; void setX(int x) {} }")
                        .property("a"))
                .isEqualTo(
                        "{\"properties\":{\"x\":{\"type\":\"integer\"},\"y\":{\"type\":\"string\"}},\"type\":\"object\"}");
        assertThat(spring().with(
                                MAIN + "S.java",
                                "package shop; @ConfigurationProperties(\"a\") class S { private final int z;"
                                        + " S(@DefaultValue(\"7\") @Name(\"maxWait\") int z) { this.z = z; } }")
                        .property("a"))
                .isEqualTo("{\"properties\":{\"max-wait\":{\"default\":7,\"type\":\"integer\"}},\"type\":\"object\"}");
    }

    @Test
    void readsValuesInTheCode() {
        Inference inference = spring().with(MAIN + "S.java", """
                package shop;
                class S {
                    @Value("${a.timeout:10}") int timeout;
                    @Value("${a.name}") String name;
                    @Value("#{'${a.list:x,y}'.split(',')}") List<String> list;
                    @Value("constant") String none;
                    S(@Value("${a.password:hunter2}") String p) {}
                }
                """);

        assertThat(inference.property("a"))
                .isEqualTo(
                        "{\"properties\":{\"list\":{},\"name\":{\"type\":\"string\"},"
                                + "\"password\":{\"type\":\"string\",\"writeOnly\":true},"
                                + "\"timeout\":{\"default\":10,\"type\":\"integer\"}},\"required\":[\"name\"],\"type\":\"object\"}");
    }

    @Test
    void neverRepeatsASecret() {
        assertThat(fields("String apiKey = \"hunter2\"; String url = \"jdbc:x://me:hunter2@db\";"
                                + " void setApiKey(String k) {} void setUrl(String u) {}")
                        .with(
                                "src/main/resources/application.properties",
                                "a.api-key=hunter2\nspring.password=hunter2\n")
                        .schemaText())
                .contains("writeOnly")
                .doesNotContain("hunter2");
    }

    @Test
    void aClassThatContainsItselfEnds() {
        assertThat(fields("private Settings next; private List<Settings> all; void setNext(Settings s) {}"
                                + " void setAll(List<Settings> s) {}")
                        .property("a"))
                .contains("\"next\":{");
    }

    @Test
    @DisplayName("S-049 a source that cannot be parsed is passed over and named")
    void passesOverWhatCannotBeParsed() {
        String deep = "class D { @Value(\"${x}\") int x = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + "; }";
        Inference inference = fields("int x; void setX(int x) {}")
                .with(MAIN + "Broken.java", "class Broken { @Value(\"${x}\") int ")
                .with(MAIN + "Deep.java", deep)
                .with(MAIN + "Large.java", " ".repeat(1024 * 1024 + 1))
                .with(MAIN + "Escaped.java", "cl\\u0061ss Escaped { @Value(\"${e.x:1}\") int x; }")
                .expectingWarnings();

        assertThat(inference.property("a")).contains("integer");
        assertThat(inference.property("e")).contains("\"default\":1");
        assertThat(inference.warnings())
                .anyMatch(line -> line.startsWith(
                        MAIN + "Broken.java:1 is passed over: it does not parse: Parse error. Found <EOF>"))
                .anyMatch(line -> line.startsWith(MAIN + "Large.java is passed over: it is larger than "));
    }

    @Test
    void saysWhenThereIsNothing() {
        assertThatThrownBy(() -> spring().with(MAIN + "A.java", "class A {}").run())
                .isInstanceOf(PactoException.class)
                .hasMessage("no class with @ConfigurationProperties and no @Value(\"${…}\") in the Java sources of the"
                        + " project");
        assertThatThrownBy(() -> spring().option("file", "c.yaml").run())
                .isInstanceOf(UsageException.class)
                .hasMessage("from=spring stands in place of file and of mode=compat");
        assertThatThrownBy(() -> new Inference().option("from", "django").run())
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("from is \"django\"; it can be ");
    }
}
