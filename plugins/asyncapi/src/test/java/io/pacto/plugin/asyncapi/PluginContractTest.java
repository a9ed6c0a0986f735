package io.pacto.plugin.asyncapi;

import io.pacto.plugin.asyncapi.structure.AsyncApiDocuments;
import io.pacto.testkit.PluginContract;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PluginContractTest {

    @TestFactory
    List<DynamicTest> keepsThePluginContract() {
        return PluginContract.of(AsyncApiDocuments.class).tests();
    }
}
