package io.pacto.testkit;

import io.pacto.api.Bundle;
import io.pacto.api.DiffReport;
import io.pacto.api.DiffRequest;
import io.pacto.api.GenerationReport;
import io.pacto.api.GenerationRequest;
import io.pacto.api.Installation;
import io.pacto.api.Invocation;
import io.pacto.api.Pacto;
import io.pacto.api.PactoException;
import io.pacto.api.Reference;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Source;
import io.pacto.api.UnreachableBundle;
import io.pacto.api.ValidationReport;
import io.pacto.api.ValidationRequest;
import io.pacto.api.VersionRange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A Pacto that knows a handful of bundles by their references, and nothing else. */
final class RegisteredBundles implements Pacto {

    private final Map<String, TestBundle> bundles = new LinkedHashMap<>();
    private final Map<String, PactoException> failures = new LinkedHashMap<>();

    void add(TestBundle bundle) {
        String reference = bundle.source().reference();
        if (bundles.putIfAbsent(reference, bundle) != null) {
            throw new IllegalArgumentException(
                    "two test bundles have the reference " + reference + ": give each its own with .reference(…)");
        }
    }

    void fail(String reference, PactoException failure) {
        failures.put(reference, failure);
    }

    @Override
    public Bundle open(Source source) {
        TestBundle bundle = find(source.reference(), Optional.empty());
        for (Map.Entry<String, String> unsaved : source.texts().entrySet()) {
            bundle = bundle.with(unsaved.getKey(), unsaved.getValue());
        }
        List<Source.Overlay> overlays = new ArrayList<>(bundle.source().overlays());
        overlays.addAll(source.overlays());
        return overlays.isEmpty() ? bundle : bundle.overlays(overlays);
    }

    @Override
    public Bundle follow(Bundle from, String reference, Optional<VersionRange> range) {
        Reference target = Reference.of(reference);
        if (!target.isLocal()) {
            return find(reference, range);
        }
        Reference base = Reference.of(from.source().reference());
        if (!base.isLocal()) {
            throw new UnreachableBundle(
                    "local reference \"" + reference + "\" is not allowed in a contract that came from "
                            + from.origin(),
                    "publish the target and refer to it with oci://");
        }
        String near = Path.of(base.location())
                .resolve(target.location())
                .normalize()
                .toString()
                .replace('\\', '/');
        return find(bundles.containsKey(reference) || failures.containsKey(reference) ? reference : near, range);
    }

    private TestBundle find(String reference, Optional<VersionRange> range) {
        PactoException failure = failures.get(reference);
        if (failure != null) {
            throw failure;
        }
        TestBundle exact = bundles.get(reference);
        if (exact != null) {
            return exact;
        }
        TestBundle tagged = tagged(reference, range);
        if (tagged != null) {
            return tagged;
        }
        throw new UnreachableBundle(
                "no test bundle has the reference " + reference + "; there are " + new TreeSet<>(bundles.keySet()),
                "register one: TestContext.with(TestBundle.of(…).reference(\"" + reference + "\"))");
    }

    /** A reference without tag names the highest tag in range, as in the product. */
    private @Nullable TestBundle tagged(String reference, Optional<VersionRange> range) {
        if (Reference.of(reference).isLocal()) {
            return null;
        }
        String prefix = reference + ":";
        List<String> tags = new ArrayList<>();
        for (String known : bundles.keySet()) {
            if (known.startsWith(prefix)) {
                tags.add(known.substring(prefix.length()));
            }
        }
        if (tags.isEmpty()) {
            return null;
        }
        Optional<String> best = range.isPresent() ? range.get().highest(tags) : VersionRange.highestVersion(tags);
        if (best.isEmpty()) {
            throw new UnreachableBundle(
                    range.isPresent()
                            ? "no tags satisfy constraint \"" + range.get().text() + "\""
                            : "no semver tags found",
                    "");
        }
        return bundles.get(prefix + best.get());
    }

    @Override
    public ValidationReport validate(ValidationRequest request) {
        throw unknown("validate");
    }

    @Override
    public DiffReport diff(DiffRequest request) {
        throw unknown("diff");
    }

    @Override
    public GenerationReport generate(GenerationRequest request) {
        throw unknown("generate");
    }

    @Override
    public Rendering render(Report report, String format) {
        throw unknown("render");
    }

    @Override
    public Report run(Invocation invocation) {
        throw unknown("run");
    }

    @Override
    public Installation describe() {
        throw unknown("describe");
    }

    private static AssertionError unknown(String call) {
        return new AssertionError("the extension called pacto()." + call
                + ", which a test context cannot answer: say who does with TestContext.answering(…)");
    }
}
