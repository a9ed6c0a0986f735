package io.pacto.plugin.graph.lock;

import io.pacto.api.Bundle;
import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.GeneratedFile;
import io.pacto.api.Invocation;
import io.pacto.api.Options;
import io.pacto.api.PactoException;
import io.pacto.api.Report;
import io.pacto.api.Source;
import io.pacto.api.UsageException;
import io.pacto.api.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code pacto lock}: pins what a contract refers to, or verifies what is pinned. */
public final class LockCommand implements CommandProvider {

    /** Called by the host. */
    public LockCommand() {}

    @Override
    public Report run(Invocation invocation, Context context) {
        Options options = invocation.options();
        List<String> names = options.all("update-name");
        boolean update = options.flag("update");
        boolean check = options.flag("check");
        if (check && (update || !names.isEmpty())) {
            throw new UsageException("--check and --update are mutually exclusive", "--check never writes");
        }
        String folder = options.text("dir").orElse(".");
        Bundle bundle = context.pacto().open(Source.at(folder));
        if (bundle.directory().isEmpty()) {
            throw new UsageException(folder + " is not a folder", "a lock lies beside the pacto.yaml of a project");
        }
        return check ? check(bundle, folder, context) : write(bundle, folder, update, names, context);
    }

    private static DataReport check(Bundle bundle, String folder, Context context) {
        if (!bundle.files().has(Lock.FILE)) {
            Problem missing = new Problem(
                    Problem.MISSING,
                    bundle.contract().root(),
                    "there is no pacto.lock beside pacto.yaml",
                    "make one with: pacto lock");
            return LockData.of(folder, List.of(), List.of(missing), false, true).verdict(Verdict.BAD);
        }
        List<Problem> problems = Verification.of(bundle, context);
        boolean unanswered = problems.stream().allMatch(each -> each.rule().equals(Problem.UNRESOLVED));
        Verdict verdict = problems.isEmpty() ? Verdict.GOOD : unanswered ? Verdict.INCOMPLETE : Verdict.BAD;
        return LockData.of(folder, List.of(), problems, false, true).verdict(verdict);
    }

    private static DataReport write(Bundle bundle, String folder, boolean update, List<String> names, Context context) {
        String version = context.pacto().describe().version();
        boolean present = bundle.files().has(Lock.FILE);
        Bundle start = bundle;
        if (update && names.isEmpty()) {
            start = laidOver(folder, "", context);
        } else if (!names.isEmpty()) {
            String kept = present ? without(names, bundle, version, context) : "";
            start = laidOver(folder, kept, context);
        }
        Resolved resolved = Resolving.of(start, context);
        if (!resolved.problems().isEmpty()) {
            return LockData.of(folder, List.of(), resolved.problems(), false, false)
                    .verdict(Verdict.INCOMPLETE);
        }
        Map<String, Pin> before = new LinkedHashMap<>();
        if (present && !(update && names.isEmpty())) {
            before.putAll(Lock.read(bundle.files(), context).pins());
        } else if (present) {
            before.putAll(readable(bundle, context));
        }
        List<Step> steps = Step.between(before, resolved.pins());
        String text = Lock.text(version, resolved, context);
        boolean same = present && text.equals(new String(bundle.files().read(Lock.FILE), StandardCharsets.UTF_8));
        Path target = bundle.directory().orElseThrow();
        if (!same) {
            context.disk().write(target, List.of(GeneratedFile.text(Lock.FILE, text)));
        }
        return LockData.of(folder, steps, List.of(), !same, false);
    }

    private static String without(List<String> names, Bundle bundle, String version, Context context) {
        Lock lock = Lock.read(bundle.files(), context);
        for (String name : names) {
            if (lock.pins().values().stream().noneMatch(pin -> pin.name().equals(name))) {
                throw new UsageException("--update-name " + name + ": pacto.lock pins nothing of that name");
            }
        }
        return Lock.without(
                names, lock, version, bundle.contract().service().version().value(), context);
    }

    private static Map<String, Pin> readable(Bundle bundle, Context context) {
        try {
            return Lock.read(bundle.files(), context).pins();
        } catch (PactoException e) {
            context.warn("the lock there was is replaced: " + e.getMessage());
            return Map.of();
        }
    }

    /** The same bundle as if its lock had this text. */
    private static Bundle laidOver(String folder, String lock, Context context) {
        return context.pacto().open(new Source(folder, List.of(), Map.of(Lock.FILE, lock)));
    }
}
