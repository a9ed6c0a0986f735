package io.pacto.plugin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Context;
import io.pacto.api.RuleSet;
import io.pacto.plugin.contract.diff.FieldChanges;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documented table of the reference implementation, where it differs from ours: column "Doc" of diff.md §2. */
class DocumentedFieldsTest {

    private static final String STATE =
            "state: {type: stateful, persistence: {scope: local, durability: persistent}, dataCriticality: low}";

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    C-CLS-051; dependencies: [{ref: 'oci://h/a/b:1.0.0'}] ; dependencies: [{ref: 'oci://h/a/b:1.1.0'}] ; B dependencies removed,N dependencies added
                    C-CLS-029; configuration: {values: {a: 1}}            ; configuration: {values: {a: 2}}            ; ``
                    C-CLS-037; ``                                         ; runtime: {workload: service, STATE}        ; ``
                    C-CLS-038; runtime: {workload: service, STATE}        ; ``                                         ; ``
                    C-CLS-033; runtime: {workload: service, STATE}        ; runtime: {workload: job, STATE}            ; B runtime.workload modified
                    C-CLS-040; runtime: {workload: job, STATE}            ; runtime: {workload: job, STATE, lifecycle: {gracefulShutdownSeconds: 5}} ; P runtime.lifecycle.gracefulShutdownSeconds added
                    C-CLS-043; runtime: {workload: job, STATE}            ; runtime: {workload: job, STATE, health: {interface: api, path: /h, initialDelaySeconds: 3}} ; P runtime.health.interface added,P runtime.health.path added,N runtime.health.initialDelaySeconds added
                    C-CLS-044; runtime: {workload: job, STATE, metrics: {interface: api, path: /m}} ; runtime: {workload: job, STATE} ; P runtime.metrics.interface removed,P runtime.metrics.path removed
                    """)
    void theReferenceSaysSomethingElse(String id, String before, String after, String expected) {
        Context context =
                new SampleContext(Samples.context().disk(), Samples.context().pacto(), RuleSet.REFERENCE);

        assertThat(new FieldChanges()
                        .compare(Samples.bundle(contract(before)), Samples.bundle(contract(after)), context).stream()
                                .map(change -> change.classification().name().charAt(0) + " " + change.path() + " "
                                        + change.type().name().toLowerCase(Locale.ROOT)))
                .as(id)
                .containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split(","));
    }

    private static String contract(String more) {
        return Samples.BASE + more.replace("STATE", STATE) + "\n";
    }
}
