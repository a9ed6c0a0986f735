package io.pacto.plugin.openapiinfer;

import io.pacto.testkit.PluginContract;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PluginContractTest {

    @TestFactory
    List<DynamicTest> keepsThePluginContract() {
        return PluginContract.of(OpenApiInfer.class).tests();
    }
}
