package io.pacto.distribution;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import io.pacto.api.Change;
import io.pacto.api.DataReport;
import io.pacto.api.DiffReport;
import io.pacto.api.Finding;
import io.pacto.api.GenerationReport;
import io.pacto.api.ValidationReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may know whom, and the one place for each dangerous thing, over every class we ship. */
class ArchitectureIT {

    private static final String[] JDK = {"java..", "javax.."};

    /** Libraries a plugin carries in its own jar. */
    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "openapiinfer", List.of("com.github.javaparser..", "io.swagger.."),
            "protobuf", List.of("com.squareup.wire..", "kotlin.."),
            "oci", List.of("land.oras.."),
            "sbomcheck", List.of("org.cyclonedx..", "org.spdx..", "com.fasterxml.jackson..", "com.networknt.."));

    private static JavaClasses ours;

    @BeforeAll
    static void readsTheJars() throws IOException {
        ours = ShippedClasses.load();
        assertThat(ours).hasSizeGreaterThan(100);
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(ours);
    }

    // Who may know whom.

    @Test
    void apiKnowsTheJdkAndJspecifyOnly() {
        check(classes()
                .that(are(resideInAPackage("io.pacto.api..")))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("io.pacto.api..", "org.jspecify..", "java..")));
    }

    @Test
    void pluginsKnowApiAndThemselvesOnly() {
        Set<String> plugins = new java.util.TreeSet<>();
        for (JavaClass each : ours) {
            if (each.getPackageName().startsWith("io.pacto.plugin.")) {
                plugins.add(each.getPackageName().split("\\.", -1)[3]);
            }
        }
        for (String plugin : plugins) {
            String own = "io.pacto.plugin." + plugin + "..";
            List<String> known = new ArrayList<>(List.of(own, "io.pacto.api..", "org.jspecify..", JDK[0], JDK[1]));
            known.addAll(LIBRARIES.getOrDefault(plugin, List.of()));
            check(classes()
                    .that(are(resideInAPackage(own)))
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(known.toArray(new String[0]))));
        }
    }

    @Test
    void hostKnowsNeitherTheCommandLineNorAPlugin() {
        check(noClasses()
                .that(are(resideInAPackage("io.pacto.host..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.pacto.cli..", "io.pacto.plugin..", "picocli..")));
    }

    @Test
    void commandLineKnowsNoPluginAndNoLibraryButPicocli() {
        check(classes()
                .that(are(resideInAPackage("io.pacto.cli..")))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "io.pacto.cli..",
                        "io.pacto.host..",
                        "io.pacto.api..",
                        "picocli..",
                        "org.jspecify..",
                        "java..")));
    }

    @Test
    void packagesFormNoRings() {
        check(slices().matching("io.pacto.(**)").should().beFreeOfCycles());
    }

    // One place for each library and each dangerous thing.

    @Test
    void pf4jStaysInPluginLoading() {
        only("io.pacto.host.plugin.load").mayUse(inPackages("org.pf4j..", "com.github.zafarkhaja.."));
    }

    @Test
    void documentsAreParsedInOnePlace() {
        // sbomcheck: the CycloneDX library tells where a mistake stands through types of these alone.
        only("io.pacto.host.document", "io.pacto.host.schema", "io.pacto.plugin.sbomcheck")
                .mayUse(inPackages("org.snakeyaml..", "tools.jackson..", "com.fasterxml.."));
    }

    @Test
    void schemasAreEvaluatedInOnePlace() {
        only("io.pacto.host.schema", "io.pacto.plugin.sbomcheck")
                .mayUse(inPackages("com.networknt..", "com.google.re2j.."));
    }

    @Test
    void filesAreTouchedInOnePlace() {
        only("io.pacto.host.file", "io.pacto.host.plugin", "io.pacto.host.plugin.load", "io.pacto.host.settings")
                .mayUse(types(
                        "java.nio.file.Files",
                        "java.nio.file.FileSystems",
                        "java.io.FileInputStream",
                        "java.io.FileReader",
                        "java.io.FileWriter",
                        "java.io.RandomAccessFile",
                        "java.nio.channels.FileChannel",
                        "java.nio.channels.AsynchronousFileChannel"));
        // Whoever starts a process names its folder as one of these; the HOCON library hands one to whoever refuses
        // includes.
        check(noClasses()
                .that(are(DescribedPredicate.not(resideInAnyPackage(
                        "io.pacto.host.file",
                        "io.pacto.host.plugin",
                        "io.pacto.host.plugin.load",
                        "io.pacto.host.settings",
                        "io.pacto.host.process"))))
                .and(are(DescribedPredicate.not(DescribedPredicate.describe(
                        "the refusal of includes",
                        (JavaClass each) -> each.getName().equals("io.pacto.plugin.schemainfer.NoIncludes")))))
                .should()
                .dependOnClassesThat(types("java.io.File")));
        // The process's own standard streams are files, too.
        only(
                        "io.pacto.host.file",
                        "io.pacto.host.plugin",
                        "io.pacto.host.plugin.load",
                        "io.pacto.host.settings",
                        "io.pacto.cli")
                .mayUse(types("java.io.FileOutputStream"));
    }

    @Test
    void archivesAreReadInOnePlace() {
        // An answer in gzip is undone where it arrives; what it holds is no archive yet.
        only("io.pacto.host.archive", "io.pacto.host.plugin", "io.pacto.host.plugin.load", "io.pacto.host.network")
                .mayUse(inPackages("java.util.zip..", "java.util.jar.."));
    }

    @Test
    void processesAreStartedInOnePlace() {
        only("io.pacto.host.process").mayUse(types("java.lang.ProcessBuilder", "java.lang.Process"));
        neverCall(Runtime.class, "exec");
    }

    @Test
    void theNetworkIsReachedInOnePlace() {
        // Adapting a library means to subclass what it is written against; sending is still the host's.
        only("io.pacto.host.network", "io.pacto.plugin.oci.transport")
                .mayUse(inPackages("java.net.http..", "javax.net.."));
        neverCallOutside("io.pacto.host.network", java.net.http.HttpClient.class, "newHttpClient", "newBuilder");
        neverCallOutside("io.pacto.host.network", java.net.http.HttpClient.Builder.class, "build");
        only("io.pacto.host.network")
                .mayUse(types(
                        "java.net.InetAddress",
                        "java.net.Inet6Address",
                        "java.net.InetSocketAddress",
                        "java.net.Proxy"));
        only("io.pacto.host.network", "io.pacto.plugin.oci.transport").mayUse(types("java.net.ProxySelector"));
        nobody().mayUse(inPackages("java.rmi..", "com.sun.net.."));
        nobody().mayUse(types(
                "java.net.Socket",
                "java.net.ServerSocket",
                "java.net.DatagramSocket",
                "java.net.URLConnection",
                "java.net.HttpURLConnection",
                "java.nio.channels.SocketChannel",
                "java.nio.channels.ServerSocketChannel",
                "java.nio.channels.DatagramChannel",
                "java.nio.channels.AsynchronousSocketChannel"));
        neverCall(java.net.URL.class, "openConnection");
        // A URL of the class path is a file of ours.
        check(noClasses()
                .that(are(DescribedPredicate.not(resideInAPackage("io.pacto.host.plugin"))))
                .should()
                .callMethod(java.net.URL.class, "openStream"));
    }

    private static void neverCallOutside(String room, Class<?> owner, String... names) {
        check(noClasses()
                .that(are(DescribedPredicate.not(resideInAPackage(room))))
                .should()
                .callMethodWhere(calls(owner, names)));
    }

    @Test
    void nothingIsDeserialised() {
        nobody().mayUse(types("java.io.ObjectInputStream", "java.beans.XMLDecoder", "javax.script.ScriptEngine"));
    }

    @Test
    void standardStreamsAndTheEndBelongToMain() {
        ArchRule rule = noClasses()
                .that(are(DescribedPredicate.not(DescribedPredicate.describe(
                        "Main", (JavaClass each) -> each.getName().equals("io.pacto.cli.Main")))))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .callMethodWhere(calls(System.class, "exit", "setOut", "setErr", "setIn"))
                .orShould()
                .callMethodWhere(calls(Throwable.class, "printStackTrace()"));
        check(rule);
    }

    @Test
    void nobodyLogs() {
        nobody().mayUse(inPackages("org.slf4j..", "java.util.logging..", "org.apache..", "ch.qos.."));
        nobody().mayUse(types("java.lang.System$Logger"));
    }

    // The same output on every run.

    @Test
    void theClockIsReadWhereItCannotBeSeen() {
        check(noClasses()
                .that(are(DescribedPredicate.not(resideInAnyPackage("io.pacto.host.file", "io.pacto.host.network"))))
                .and(are(DescribedPredicate.not(DescribedPredicate.describe(
                        "the debug log", (JavaClass each) -> each.getName().startsWith("io.pacto.cli.DebugLog")))))
                // The one date of a run, which a variable can set: waivers end.
                .and(are(DescribedPredicate.not(DescribedPredicate.describe(
                        "the date of the run",
                        (JavaClass each) -> each.getName().equals("io.pacto.host.settings.Surroundings")))))
                .should()
                .callMethodWhere(calls(System.class, "currentTimeMillis"))
                .orShould()
                .callMethodWhere(nowOfJavaTime()));
        nobody().mayUse(types("java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar"));
    }

    @Test
    void chanceIsUsedForTemporaryNamesAndWaitsOnly() {
        only("io.pacto.host.file", "io.pacto.host.network")
                .mayUse(types(
                        "java.util.Random",
                        "java.security.SecureRandom",
                        "java.util.concurrent.ThreadLocalRandom",
                        "java.util.SplittableRandom"));
        neverCall(Math.class, "random");
        // What frames the answer of a program must be what the program cannot guess.
        check(noClasses()
                .that(are(DescribedPredicate.not(resideInAPackage("..pythonrunner"))))
                .should()
                .callMethodWhere(calls(java.util.UUID.class, "randomUUID")));
    }

    @Test
    void mapsAndSetsKeepTheirOrder() {
        check(noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "Map.of and Set.of with two entries or more, Map.ofEntries, Map.copyOf, Set.copyOf",
                        ArchitectureIT::losesOrder)));
    }

    private static boolean losesOrder(JavaCall<?> call) {
        boolean map = call.getTargetOwner().isEquivalentTo(Map.class);
        boolean set = call.getTargetOwner().isEquivalentTo(Set.class);
        if (!map && !set) {
            return false;
        }
        int parameters = call.getTarget().getRawParameterTypes().size();
        boolean array = parameters == 1
                && call.getTarget().getRawParameterTypes().get(0).isArray();
        return switch (call.getTarget().getName()) {
            case "copyOf", "ofEntries" -> true;
            case "of" -> array || parameters > (map ? 2 : 1);
            default -> false;
        };
    }

    // What compiled plugins rely on.

    @Test
    void everyPublicTypeOfApiSaysHowStableItIs() {
        List<String> silent = new ArrayList<>();
        for (JavaClass each : ours) {
            boolean candidate = each.getPackageName().startsWith("io.pacto.api")
                    && each.isTopLevelClass()
                    && each.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC);
            if (candidate
                    && !each.isAnnotatedWith("io.pacto.api.Stable")
                    && !each.isAnnotatedWith("io.pacto.api.Experimental")) {
                silent.add(each.getSimpleName());
            }
        }
        // The two markers themselves need no mark.
        silent.removeAll(List.of("Stable", "Experimental"));
        assertThat(silent).isEmpty();
    }

    @Test
    void pluginsMakeFindingsChangesAndReportsThroughFactories() {
        List<String> values = new ArrayList<>();
        for (Class<?> each : List.of(
                Finding.class,
                Change.class,
                ValidationReport.class,
                DiffReport.class,
                GenerationReport.class,
                DataReport.class)) {
            values.add(each.getName());
        }
        check(noClasses()
                .that(are(resideInAPackage("io.pacto.plugin..")))
                .should()
                .callConstructorWhere(DescribedPredicate.describe(
                        "the constructor of a finding, a change or a report",
                        call -> values.contains(call.getTargetOwner().getName()))));
    }

    private static DescribedPredicate<JavaCall<?>> calls(Class<?> owner, String... names) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + String.join(", ", names),
                call -> call.getTargetOwner().isAssignableTo(owner)
                        && (List.of(names).contains(call.getTarget().getName())
                                || (List.of(names).contains(call.getTarget().getName() + "()")
                                        && call.getTarget()
                                                .getRawParameterTypes()
                                                .isEmpty())));
    }

    private static DescribedPredicate<JavaCall<?>> nowOfJavaTime() {
        return DescribedPredicate.describe(
                "now of java.time",
                call -> call.getTargetOwner().getPackageName().startsWith("java.time")
                        && (call.getTarget().getName().equals("now")
                                || call.getTarget().getName().startsWith("system")));
    }

    private static void neverCall(Class<?> owner, String name) {
        check(noClasses().should().callMethodWhere(calls(owner, name)));
    }

    private static DescribedPredicate<JavaClass> inPackages(String... packages) {
        return resideInAnyPackage(packages);
    }

    private static DescribedPredicate<JavaClass> types(String... names) {
        return DescribedPredicate.describe(
                String.join(", ", names), (JavaClass each) -> List.of(names).contains(each.getName()));
    }

    private static Only nobody() {
        return new Only(DescribedPredicate.alwaysFalse());
    }

    private static Only only(String... packages) {
        return new Only(resideInAnyPackage(packages));
    }

    /** Reads well: only(these).mayUse(that). */
    private record Only(DescribedPredicate<? super JavaClass> users) {

        void mayUse(DescribedPredicate<JavaClass> used) {
            check(noClasses().that(are(DescribedPredicate.not(users))).should().dependOnClassesThat(used));
        }
    }
}
