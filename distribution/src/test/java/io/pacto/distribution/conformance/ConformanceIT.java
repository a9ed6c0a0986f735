package io.pacto.distribution.conformance;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** The specification's cases, run through the whole program; each row is a test named by its id. */
class ConformanceIT {

    @TempDir
    private Path folder;

    private int number;

    @TestFactory
    Stream<DynamicNode> cases() {
        List<DynamicNode> tables = new ArrayList<>();
        for (String name : Case.resource("tables.txt").lines().toList()) {
            List<DynamicTest> tests = new ArrayList<>();
            for (Case each : Case.table(name)) {
                tests.add(DynamicTest.dynamicTest(each.name(), () -> run(each)));
            }
            tables.add(DynamicContainer.dynamicContainer(name, tests));
        }
        return tables.stream();
    }

    /** A pending row must fail, so that the list of them cannot rot. */
    private void run(Case each) throws Throwable {
        Path place = Files.createDirectories(folder.resolve("case-" + number++));
        Executable check = () -> Check.run(each.row(), place);
        if (each.pending() == null) {
            check.execute();
        } else if (passes(check)) {
            fail("this row passes now: take its 'pending' out (" + each.pending() + ")");
        }
    }

    private static boolean passes(Executable check) throws Throwable {
        try {
            check.execute();
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }
}
