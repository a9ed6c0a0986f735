package io.pacto.testkit;

import io.pacto.api.DiffContributor;
import io.pacto.api.Validator;
import io.pacto.host.plugin.Contribution;
import io.pacto.host.plugin.Point;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;

/** Judges are called with the smallest contract: they have nothing to say, and say it without failing. */
final class SilenceClause {

    private final PluginUnderTest plugin;

    SilenceClause(PluginUnderTest plugin) {
        this.plugin = plugin;
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (Contribution contribution : plugin.descriptor().contributions()) {
            if (contribution.point() == Point.VALIDATOR || contribution.point() == Point.DIFF) {
                check(contribution, problems);
            }
        }
        return problems;
    }

    private void check(Contribution contribution, List<String> problems) {
        String owner = DescriptorClauses.label(contribution);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(plugin.loader());
        try {
            List<?> said = call(contribution);
            if (said == null) {
                problems.add(owner + " answers null");
            } else if (!said.isEmpty()) {
                problems.add(owner + " says of the smallest contract: " + said);
            }
        } catch (InvocationTargetException e) {
            problems.add(owner + " cannot be made: " + e.getCause());
        } catch (ReflectiveOperationException | RuntimeException | LinkageError | AssertionError e) {
            problems.add(owner + " fails on the smallest contract: " + e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private List<?> call(Contribution contribution) throws ReflectiveOperationException {
        Object extension = Class.forName(contribution.className(), true, plugin.loader())
                .getConstructor()
                .newInstance();
        TestBundle bundle = TestBundle.smallest();
        TestContext context = TestContext.withoutDisk().with(bundle);
        return contribution.point() == Point.VALIDATOR
                ? ((Validator) extension).validate(bundle, context)
                : ((DiffContributor) extension).compare(bundle, bundle, context);
    }
}
