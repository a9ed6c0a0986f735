package io.pacto.testkit.component;

import java.lang.reflect.AnnotatedElement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips, fails or equips the tests that declare {@link NeedsComponent}. */
final class ComponentExtension implements ExecutionCondition, ParameterResolver {

    private final ComponentSearch search = new ComponentSearch(System.getenv());

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        List<NeedsComponent> missing = search.missing(declaredAt(context.getElement()));
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("all components are there");
        }
        StringBuilder reasons = new StringBuilder();
        for (NeedsComponent each : missing) {
            reasons.append(reasons.length() == 0 ? "" : "; ").append(search.advice(each));
        }
        if (search.isStrict()) {
            throw new AssertionError(reasons + "; PACTO_REQUIRE_COMPONENTS=1 makes this a failure");
        }
        for (NeedsComponent each : missing) {
            SkipRecord.add(new SkipRecord(each.name(), each.install(), test(context)));
        }
        return ConditionEvaluationResult.disabled(reasons.toString());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Components.class;
    }

    @Override
    public Components resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Map<String, Path> programs = new LinkedHashMap<>();
        for (Optional<ExtensionContext> at = Optional.of(context);
                at.isPresent();
                at = at.get().getParent()) {
            for (NeedsComponent each : declaredAt(at.get().getElement())) {
                search.find(each).ifPresent(program -> programs.put(each.name(), program));
            }
        }
        return new Components(programs);
    }

    private static List<NeedsComponent> declaredAt(Optional<AnnotatedElement> element) {
        return new ArrayList<>(AnnotationSupport.findRepeatableAnnotations(element, NeedsComponent.class));
    }

    private static String test(ExtensionContext context) {
        String method =
                context.getTestMethod().map(each -> "." + each.getName()).orElse("");
        return context.getRequiredTestClass().getSimpleName() + method;
    }
}
