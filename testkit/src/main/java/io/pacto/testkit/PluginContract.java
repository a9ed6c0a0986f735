package io.pacto.testkit;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.pacto.host.plugin.Descriptor;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * What every plugin has to keep, as tests.
 *
 * <pre>{@code
 * final class PluginContractTest {
 *     @TestFactory
 *     List<DynamicTest> keeps_the_plugin_contract() {
 *         return PluginContract.of(Path.of("target/classes")).tests();
 *     }
 * }
 * }</pre>
 *
 * <p>The descriptor is read as the host reads it and held to the classes, to the services files and to the rules for
 * names, options and ids; validators and diff contributors are called with the smallest contract. Classes of a folder see
 * the class path of the test; classes of a jar see what the host shows them, so a jar is tested as it will run.
 */
public final class PluginContract {

    /** The system property with the version of the module, which the descriptor has to repeat. */
    public static final String VERSION = "pacto.plugin.version";

    private final Path place;
    private final @Nullable String version;

    private PluginContract(Path place, @Nullable String version) {
        this.place = place;
        this.version = version;
    }

    /**
     * The contract of a plugin.
     *
     * @param place the folder of compiled classes and resources, or the plugin's jar
     * @return its contract
     */
    public static PluginContract of(Path place) {
        return new PluginContract(place, System.getProperty(VERSION));
    }

    /**
     * The contract of a plugin.
     *
     * @param any any class of the plugin; the folder or jar it was loaded from is tested
     * @return its contract
     */
    public static PluginContract of(Class<?> any) {
        try {
            return of(Path.of(
                    any.getProtectionDomain().getCodeSource().getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(any + " was loaded from a place that is no file", e);
        }
    }

    /**
     * The same contract with the version the descriptor has to name.
     *
     * @param text the version of the module; without it the system property {@value #VERSION} counts, and without both the
     *     version is not compared
     * @return the contract
     */
    public PluginContract version(String text) {
        return new PluginContract(place, text);
    }

    /**
     * The clauses as tests of JUnit, for a method with {@code @TestFactory}.
     *
     * @return one test per clause
     */
    public List<DynamicTest> tests() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Clause clause : clauses()) {
            tests.add(dynamicTest(
                    clause.title(), () -> fail(clause.title(), clause.check().problems())));
        }
        return tests;
    }

    /**
     * Checks every clause.
     *
     * @throws AssertionError when one is broken; the message lists all that are
     */
    public void verify() {
        List<String> problems = new ArrayList<>();
        for (Clause clause : clauses()) {
            problems.addAll(clause.check().problems());
        }
        fail("keeps the plugin contract", problems);
    }

    private List<Clause> clauses() {
        PluginUnderTest plugin = PluginUnderTest.at(place);
        Descriptor descriptor = plugin.descriptor();
        DescriptorClauses written = new DescriptorClauses(descriptor, version);
        ClassClauses classes = new ClassClauses(plugin);
        List<Clause> clauses = new ArrayList<>();
        clauses.add(new Clause("the descriptor reads without notes", descriptor::notes));
        clauses.add(new Clause("the descriptor names version, api and summaries", written::head));
        clauses.add(new Clause("contributions are well named", written::contributions));
        clauses.add(new Clause("options are well formed", new OptionClauses(descriptor)::problems));
        clauses.add(new Clause("rules are well named", new RuleClauses(descriptor)::problems));
        clauses.add(new Clause("every contribution is a class the host can make", classes::contributions));
        clauses.add(new Clause("services files list what the descriptor declares", classes::services));
        clauses.add(new Clause("api and host stay outside", classes::outside));
        clauses.add(new Clause("the smallest contract gives nothing to say", new SilenceClause(plugin)::problems));
        return clauses;
    }

    private void fail(String title, List<String> problems) {
        if (!problems.isEmpty()) {
            throw new AssertionError(
                    place + " breaks the clause \"" + title + "\":\n  - " + String.join("\n  - ", problems));
        }
    }

    /** One thing a plugin has to keep. */
    private record Clause(String title, Check check) {}

    /** Looks whether it does. */
    @FunctionalInterface
    private interface Check {

        /** Returns what is wrong, in words. */
        List<String> problems();
    }
}
