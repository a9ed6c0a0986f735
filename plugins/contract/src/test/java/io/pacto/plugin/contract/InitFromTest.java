package io.pacto.plugin.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.DataReport;
import io.pacto.api.Finding;
import io.pacto.api.Invocation;
import io.pacto.api.Options;
import io.pacto.api.PactoException;
import io.pacto.api.Text;
import io.pacto.api.Validator;
import io.pacto.plugin.contract.init.InitCommand;
import io.pacto.plugin.contract.init.InitText;
import io.pacto.testkit.TestBundle;
import io.pacto.testkit.TestContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InitFromTest {

    private static final String OPENAPI = """
            openapi: 3.0.0
            info: {title: x, version: 1.0.0}
            servers:
              - url: http://localhost:7070/v1
            paths:
              /healthz:
                get:
                  responses: {"200": {description: OK}}
            """;

    @TempDir
    private Path work;

    @Test
    void aSpringBootProjectGivesNameVersionPortDocumentAndKeys() {
        file("p/pom.xml", """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <parent>
                    <groupId>org.springframework.boot</groupId>
                    <artifactId>spring-boot-starter-parent</artifactId>
                    <version>3.3.0</version>
                  </parent>
                  <artifactId>billing-service</artifactId>
                  <version>${revision}</version>
                  <properties><revision>2.1.0</revision></properties>
                </project>
                """);
        file("p/src/main/resources/application.yaml", """
                server:
                  port: ${PORT:9000}
                billing:
                  currency: EUR
                  retries: 3
                """);
        file("p/docs/api.yaml", OPENAPI);

        DataReport report = init("billing", "p");

        assertThat(contract("billing"))
                .contains("  # pom.xml:7 says: name billing-service (artifactId)\n  name: billing\n")
                .contains("  # from pom.xml:8\n  version: \"2.1.0\"\n")
                .contains("# from src/main/resources/application.yaml:2: port 9000 (server.port)\n")
                .contains("    port: 9000\n")
                .contains("    contract: interfaces/openapi.yaml\n")
                .contains("    # from docs/api.yaml:7\n    path: \"/healthz\"\n");
        assertThat(read("billing/interfaces/openapi.yaml")).isEqualTo(OPENAPI);
        assertThat(read("billing/configuration/schema.json"))
                .contains("\"currency\": {\n")
                .contains("\"integer\"")
                .doesNotContain("EUR");
        assertThat(text(report))
                .startsWith(
                        "Created billing/\n  billing/pacto.yaml\n  billing/interfaces/\n  billing/configuration/\n  from ")
                .contains("  from pom.xml:8: version 2.1.0\n")
                .contains("  from docs/api.yaml: http interface (openapi 3.0.0)\n");
        assertThat(OneLine.json(report.tree()))
                .contains("{\"what\":\"version 2.1.0\",\"file\":\"pom.xml\",\"line\":8}");
        assertThat(findings("billing")).isEmpty();
    }

    @Test
    void aChartGivesImagePortScalingAndItself() {
        file("p/deploy/chart/Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.4.0\n");
        file("p/deploy/chart/values.yaml", """
                replicaCount: 2
                image:
                  repository: ghcr.io/acme/shop
                  tag: "1.4.0"
                service:
                  port: 8081
                autoscaling: {enabled: true, minReplicas: 2, maxReplicas: 9}
                """);

        init("shop", "p");

        assertThat(contract("shop"))
                .contains("ref: \"ghcr.io/acme/shop:1.4.0\"")
                .contains(
                        "    ref: \"../p/deploy/chart\"\n    # from deploy/chart/Chart.yaml:3\n    version: \"1.4.0\"\n")
                .contains("    port: 8081\n")
                .contains("scaling:\n  # from deploy/chart/values.yaml:7\n  min: 2\n  max: 9\n");
        assertThat(findings("shop")).isEmpty();
    }

    @Test
    void aGoServiceWithProtoAndTwoExposedPortsHasAGrpcInterface() {
        file("p/go.mod", "module github.com/acme/orders/v2\n\ngo 1.22\n");
        file("p/Dockerfile", "FROM scratch\nEXPOSE 8080 50051/tcp 5353/udp\n");
        file(
                "p/api/orders.proto",
                "syntax = \"proto3\";\nservice Orders {\n  rpc Get(A) returns (A);\n}\nmessage A {}\n");
        file("p/api/shared.proto", "syntax = \"proto3\";\nmessage B {}\n");
        file(
                "p/docker-compose.yaml",
                "services:\n  db:\n    image: docker.io/library/postgres:16\n  app: {build: .}\n");
        file("p/events.json", "{\"asyncapi\": \"3.0.0\", \"info\": {\"title\": \"e\", \"version\": \"1.0.0\"}}");

        DataReport report = init("orders", "p");

        assertThat(contract("orders"))
                .contains("type: grpc\n    port: 50051\n")
                .contains("contract: interfaces/orders.proto\n")
                .contains(
                        "type: event\n    # internal is assumed\n    visibility: internal\n    contract: interfaces/asyncapi.json\n")
                .contains(
                        "# docker-compose.yaml:2 needs postgres (image docker.io/library/postgres:16)\n# dependencies:\n")
                .doesNotContain("5353");
        assertThat(text(report)).contains("from go.mod:1: name orders (module)\n");
        assertThat(findings("orders")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'dependencies = [\"fastapi>=0.110\", \"x\"]', 8000",
        "'dependencies = [\"fastapi[standard]\"]', 8000",
        "'[tool.poetry.dependencies]\nfastapi = \"^0.110\"', 8000",
        "'dependencies = [\"fastapi-users\"]', ''",
        "'# fastapi = 1', ''",
    })
    void fastapiHasItsDefaultPort(String lines, String port) {
        file("p/pyproject.toml", "[project]\nname = \"Shop\"\nversion = \"1.2.3\"\n" + lines + "\n");

        init("shop", "p");

        assertThat(contract("shop")).contains("version: \"1.2.3\"").contains("says: name Shop");
        if (port.isEmpty()) {
            assertThat(contract("shop")).contains("# No file names a port");
        } else {
            assertThat(contract("shop")).contains("    port: " + port + "\n");
        }
        assertThat(findings("shop")).isEmpty();
    }

    @Test
    void anEmptyProjectGivesAContractThatIsValidToo() {
        file("p/README.md", "hello");

        DataReport report = init("shop", "p");

        assertThat(text(report)).isEqualTo("Created shop/\n  shop/pacto.yaml\n  shop/configuration/\n");
        assertThat(findings("shop")).isEmpty();
    }

    @Test
    void brokenFilesAreSkippedAndNamed() {
        file(
                "p/pom.xml",
                "<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><project><version>&x;</version></project>");
        file("p/a/pom.xml", "<project><version>1.0.0");
        file("p/openapi.yaml", "openapi: [\n");
        file("p/deploy/Chart.yaml", "name: x\n");
        file("p/pyproject.toml", "[project]\nversion = \"rolling\"\n");

        DataReport report = init("shop", "p");

        assertThat(report.notes())
                .anySatisfy(note -> assertThat(note).startsWith("skipped pom.xml: it has a document type"))
                .anySatisfy(note -> assertThat(note).startsWith("skipped a/pom.xml: it is not well-formed XML"))
                .anySatisfy(note -> assertThat(note).startsWith("skipped openapi.yaml:"))
                .anySatisfy(note -> assertThat(note).startsWith("skipped deploy/Chart.yaml:"))
                .anySatisfy(note -> assertThat(note).startsWith("pyproject.toml:2: version \"rolling\" is not"))
                .hasSize(5);
        assertThat(findings("shop")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node_modules/x/openapi.yaml",
                ".git/openapi.yaml",
                "a/target/openapi.yaml",
                "vendor/openapi.yaml"
            })
    void whatOthersWroteIsPassedOver(String path) {
        file("p/" + path, OPENAPI);

        assertThat(text(init("shop", "p"))).doesNotContain("from ");
    }

    @Test
    void aNameOfAFileEndsNoComment() {
        file("p/a\n  evil: true/openapi.yaml", OPENAPI);
        file("p/b # : c/openapi.yaml", OPENAPI);

        DataReport report = init("shop", "p");

        assertThat(contract("shop")).contains("# from b # : c/openapi.yaml").doesNotContain("evil");
        assertThat(report.notes()).singleElement().asString().startsWith("skipped a?  evil: true/openapi.yaml: ");
        assertThat(findings("shop")).isEmpty();
    }

    @Test
    void theProjectsOwnFolderIsFilledWithoutReplacingAnything() {
        file("shop/interfaces/openapi.yaml", "openapi: 3.0.0\ninfo: {title: t, version: 1.0.0}\npaths: {}\n");

        init("shop", "shop");

        assertThat(read("shop/interfaces/openapi.yaml")).contains("title: t");
        assertThat(contract("shop")).contains("contract: interfaces/openapi.yaml\n");
        assertThat(work.resolve("shop/interfaces/openapi-2.yaml")).doesNotExist();
        assertThat(findings("shop")).isEmpty();
    }

    @Test
    void aMissingProjectIsNamed() {
        assertThatThrownBy(() -> init("shop", "nowhere"))
                .isExactlyInstanceOf(PactoException.class)
                .hasMessage("\"nowhere\" is not a directory");
        assertThat(work.resolve("shop")).doesNotExist();
    }

    @Test
    void mutatedFilesNeverStopItAndAlwaysGiveAValidContract() {
        Random random = new Random(4);
        List<String> names = List.of(
                "pom.xml",
                "go.mod",
                "pyproject.toml",
                "Chart.yaml",
                "values.yaml",
                "Dockerfile",
                "application.properties",
                "config.json",
                "compose.yaml");
        String alphabet = "abz019 :-{}[]<>/\"'=$\\\n\t#&*!|%@.\u0000\u0085é";
        String seed = "<project><artifactId>a</artifactId><version>1.0.0</version></project>\nname: a\nversion: 1.0.0\n"
                + "module a/b\nEXPOSE 80\nimage: {repository: a/b, tag: c}\nservice: {port: 80}\nreplicaCount: 1\n";
        for (int round = 0; round < 60; round++) {
            for (String name : names) {
                StringBuilder text = new StringBuilder(seed);
                for (int i = random.nextInt(6); i >= 0; i--) {
                    text.setCharAt(random.nextInt(text.length()), alphabet.charAt(random.nextInt(alphabet.length())));
                }
                file("p" + round + "/" + name, text.substring(random.nextInt(60)));
            }
            init("s" + round, "p" + round);
            assertThat(findings("s" + round)).as("round %s", round).isEmpty();
        }
    }

    private DataReport init(String name, String from) {
        Options options = new Options(Map.of("name", List.of(name), "from", List.of(from)));
        return (DataReport) new InitCommand().run(new Invocation("init", options, Map.of()), TestContext.in(work));
    }

    private List<Finding> findings(String folder) {
        TestBundle bundle = TestBundle.of(contract(folder));
        try (Stream<Path> files = Files.walk(work.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = work.resolve(folder).relativize(file).toString();
                bundle = path.equals("pacto.yaml") ? bundle : bundle.with(path, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Finding> findings = new ArrayList<>(bundle.warnings());
        findings.addAll(new io.pacto.host.contract.ContractLoader().structure(bundle.document()));
        for (String layer : List.of("cross-field", "semantic")) {
            for (Validator each : Descriptor.validators(layer, Validator.class)) {
                findings.addAll(each.validate(bundle, TestContext.withoutDisk()));
            }
        }
        return findings;
    }

    private String contract(String folder) {
        return read(folder + "/pacto.yaml");
    }

    private String read(String path) {
        try {
            return Files.readString(work.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void file(String path, String text) {
        try {
            Path file = work.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(DataReport report) {
        return new InitText()
                .render(report, TestContext.withoutDisk()).out().runs().stream()
                        .map(Text.Run::text)
                        .collect(Collectors.joining());
    }
}
