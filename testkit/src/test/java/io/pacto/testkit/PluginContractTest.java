package io.pacto.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.PactoException;
import io.pacto.testkit.build.ServicesFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PluginContractTest {

    @TempDir
    private Path classes;

    @TestFactory
    List<DynamicTest> keeps_the_plugin_contract() throws IOException {
        SamplePlugin.in(classes, SamplePlugin.DESCRIPTOR);
        return PluginContract.of(classes).version("0.1.0").tests();
    }

    @Test
    void a_good_jar_is_tested_behind_the_loader_of_the_host(@TempDir Path elsewhere) throws IOException {
        Path jar = SamplePlugin.in(classes, SamplePlugin.DESCRIPTOR).jar(elsewhere.resolve("sample.jar"));

        assertThatCode(PluginContract.of(jar).version("0.1.0")::verify).doesNotThrowAnyException();
    }

    @Test
    void a_jar_that_lacks_a_class_it_needs_breaks_the_contract(@TempDir Path elsewhere) throws IOException {
        SamplePlugin plugin = using("HostValidator");
        Path jar = plugin.jar(elsewhere.resolve("sample.jar"));

        assertThatThrownBy(PluginContract.of(jar)::verify)
                .hasMessageContaining("HostValidator.class refers to io.pacto.host.document.HostDocuments")
                .hasMessageContaining("fails on the smallest contract: java.lang.NoClassDefFoundError");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "summary: A sample | summary: '' | the plugin has no summary",
                "summary: A sample | resumee: A sample | unknown key \"resumee\"",
                "summary: Show a sample | summary: '' | command \"sample show\" has no summary",
                "point: diff | point: differ | extension point \"differ\"",
                "id: sample show | id: Sample Show | one or two words of lower case",
                "id: sample show | id: validate | that name belongs to Pacto itself",
                "tool: pacto_sample | tool: pacto-sample | tool \"pacto-sample\" is not lower case with underscores",
                "report: sample | report: other | no renderer of this plugin shows reports of kind \"other\"",
                "report: sample | lasting: false | does not say what kind of report it gives",
                "id: text-sample | id: text_sample | renderer \"text_sample\": ids are lower case",
                "name: depth | name: Depth | option name \"Depth\" is not lower case",
                "name: depth | name: set | --set means something else",
                "short: d | short: v | -v means something else",
                "values: [fast, slow] | values: [] | is a choice without values",
                "values: [fast, slow] | values: [fast, fast] | lists the value \"fast\" twice",
                "default: fast | default: medium | has the default \"medium\", which it would not accept",
                "default: \"3\" | default: many | has the default \"many\", which it would not accept",
                "default: \"3\" | default: \"3\", required: true | is required and has a default nevertheless",
                "name: name, type: text, operand: true, required: true | name: name, type: text, operand: true | the required operand \"late\" stands behind the optional \"bundle\"",
                "help: The depth | help: '' | has no help",
                "id: SAMPLE_FOUND | id: Sample_Found | rule \"Sample_Found\" is neither a code in upper case nor",
                "id: SAMPLE_FOUND | id: other.thing.found | rule \"other.thing.found\" is neither",
                "id: SAMPLE_FOUND | id: sample.interface.found | is declared more than once",
                "title: A sample was found | title: '' | rule \"SAMPLE_FOUND\" has no title",
                "sample.GoodDiff | sample.Missing | io.pacto.sample.Missing does not exist",
                "sample.GoodDiff | sample.GoodText | does not implement io.pacto.api.DiffContributor",
            })
    void a_slip_in_the_descriptor_is_named(String good, String bad, String problem) throws IOException {
        String descriptor = SamplePlugin.DESCRIPTOR.replace(good, bad);
        if (problem.contains("\"late\"")) {
            descriptor = descriptor.replace(
                    "default: \".\", help: The bundle}",
                    "help: The bundle}\n      - {name: late, type: text, operand: true, required: true, help: Late}");
        }
        assertThat(descriptor).isNotEqualTo(SamplePlugin.DESCRIPTOR);
        SamplePlugin.in(classes, descriptor);

        assertThatThrownBy(PluginContract.of(classes)::verify)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(problem);
    }

    @Test
    void another_version_than_the_modules_is_named() throws IOException {
        SamplePlugin.in(classes, SamplePlugin.DESCRIPTOR);

        assertThatThrownBy(PluginContract.of(classes).version("0.2.0")::verify)
                .hasMessageContaining("the descriptor says version 0.1.0, the module has 0.2.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HiddenValidator | is not public",
                "NeedyValidator | has no public constructor without parameters",
                "TalkativeValidator | validator \"good\" says of the smallest contract: [Finding",
                "DiskValidator | fails on the smallest contract: java.lang.AssertionError: the extension called disk()",
                "HostValidator | refers to io.pacto.host.document.HostDocuments, which no plugin can see",
            })
    void a_bad_class_is_named(String name, String problem) throws IOException {
        using(name);

        assertThatThrownBy(PluginContract.of(classes)::verify)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(problem);
    }

    @Test
    void a_contributor_that_fails_is_named() throws IOException {
        SamplePlugin.in(classes, SamplePlugin.DESCRIPTOR.replace("GoodDiff", "ThrowingDiff"))
                .addClass("ThrowingDiff");

        assertThatThrownBy(PluginContract.of(classes)::verify)
                .hasMessageContaining("diff \"good\" fails on the smallest contract: "
                        + "java.lang.IllegalStateException: no runtime section");
    }

    @Test
    void services_files_that_say_something_else_are_named() throws IOException {
        SamplePlugin plugin = SamplePlugin.in(classes, SamplePlugin.DESCRIPTOR);
        plugin.put(
                "META-INF/services/io.pacto.api.Validator",
                "# made by hand\nsample.Other\n".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(PluginContract.of(classes)::verify)
                .hasMessageContaining("io.pacto.api.Validator does not list io.pacto.sample.GoodValidator")
                .hasMessageContaining("io.pacto.api.Validator lists sample.Other, which the descriptor does not");
        ServicesFiles.write(classes);
        assertThatCode(PluginContract.of(classes)::verify).doesNotThrowAnyException();
    }

    @Test
    void a_copy_of_the_api_is_named() throws IOException {
        SamplePlugin plugin = SamplePlugin.in(classes, SamplePlugin.DESCRIPTOR);
        plugin.put(
                "io/pacto/api/Copy.class",
                java.nio.file.Files.readAllBytes(classes.resolve("io/pacto/sample/GoodDiff.class")));

        assertThatThrownBy(PluginContract.of(classes)::verify)
                .hasMessageContaining("io/pacto/api/Copy.class is part of the api");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id: sample", "api: \"^1.0\""})
    void a_descriptor_the_host_refuses_fails_at_once(String line) throws IOException {
        SamplePlugin plugin = SamplePlugin.in(classes, SamplePlugin.DESCRIPTOR);
        plugin.put(
                "META-INF/pacto/plugin.yaml",
                SamplePlugin.DESCRIPTOR
                        .replaceFirst(java.util.regex.Pattern.quote(line) + "\n", "")
                        .getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(PluginContract.of(classes)::tests)
                .isInstanceOf(PactoException.class)
                .hasMessageContaining("is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: sample show | id: a b c | \"a b c\" cannot be the name of a command",
                "name: depth | name: mode | has the name of option \"mode\"",
                "short: d | short: m | has the name of option \"mode\"",
                "short: d | short: dd | short \"dd\" is not one letter",
            })
    void names_no_command_line_could_have_are_refused_at_once(String good, String bad, String problem)
            throws IOException {
        SamplePlugin plugin = SamplePlugin.in(classes, SamplePlugin.DESCRIPTOR);
        plugin.put(
                "META-INF/pacto/plugin.yaml",
                SamplePlugin.DESCRIPTOR.replace(good, bad).getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(PluginContract.of(classes)::tests)
                .isInstanceOf(PactoException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void a_place_without_plugin_fails_at_once() {
        assertThatThrownBy(PluginContract.of(classes)::verify).hasMessageContaining("it is not a plugin");
        assertThatThrownBy(PluginContract.of(classes.resolve("none"))::verify)
                .hasMessageContaining("build the plugin first");
    }

    private SamplePlugin using(String validator) throws IOException {
        SamplePlugin plugin = SamplePlugin.in(classes, SamplePlugin.DESCRIPTOR.replace("GoodValidator", validator));
        plugin.addClass(validator);
        return plugin;
    }
}
