package io.pacto.plugin.openapiinfer.jvm.source;

import java.util.List;
import java.util.Map;

/**
 * What a file says about names (JLS 7.5).
 *
 * @param file its path
 * @param packageName its package; empty for the unnamed one
 * @param imports imported types by simple name
 * @param onDemand packages and types imported with a star
 * @param statics statically imported members by simple name
 * @param staticsOnDemand types whose static members are imported with a star
 */
record Scope(
        String file,
        String packageName,
        Map<String, String> imports,
        List<String> onDemand,
        Map<String, String> statics,
        List<String> staticsOnDemand) {}
