package io.pacto.pythonrunner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.pacto.api.Options;
import io.pacto.api.UsageException;
import io.pacto.testkit.TestContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonVariablesTest {

    @TempDir
    private Path folder;

    @Test
    void takesFilesOfTheProjectAndVariablesOfTheUser() throws IOException {
        Path project = Files.createDirectory(folder.resolve("project"));
        Files.writeString(project.resolve(".env"), "A=file\nB=file\n");
        Files.writeString(folder.resolve(".env"), "C=wrong\n");

        assertEquals(
                "{A=file, B=user, D=user}",
                passed(project, List.of(".env"), List.of("B, D")).toString());
    }

    @Test
    void refusesWhatIsNotSet() {
        assertEquals("the environment has no variable C", refusal("C"));
    }

    @Test
    @DisplayName("S-058: a name that is none is refused")
    void refusesWhatIsNoName() {
        assertEquals("not a name of a variable: \"--help\"", refusal("--help"));
        assertEquals("not a name of a variable: \"$(touch x)\"", refusal("$(touch x)"));
    }

    @Test
    @DisplayName("S-055: variables of Python itself are not passed")
    void refusesVariablesOfPython() {
        assertEquals("Python runs isolated: PYTHONPATH has no effect there", refusal("PYTHONPATH"));
    }

    private String refusal(String names) {
        return assertThrows(UsageException.class, () -> passed(folder, List.of(), List.of(names)))
                .getMessage();
    }

    private Map<String, String> passed(Path project, List<String> files, List<String> names) {
        TestContext context = TestContext.in(folder)
                .variable("B", "user")
                .variable("D", "user")
                .variable("PYTHONPATH", "/tmp");
        Map<String, List<String>> options = new LinkedHashMap<>();
        options.put("env-file", files);
        options.put("env", names);
        return PythonVariables.of(new Options(options), project, context);
    }
}
