package io.pacto.plugin.execbridge;

import io.pacto.testkit.PluginContract;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PluginContractTest {

    @TestFactory
    List<DynamicTest> keepsThePluginContract() {
        return PluginContract.of(Executables.class).tests();
    }
}
