package io.pacto.plugin.sbomcheck;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.DocumentException;
import io.pacto.api.Finding;
import io.pacto.api.Node;
import io.pacto.api.Position;
import io.pacto.api.Validator;
import java.util.ArrayList;
import java.util.List;

/** Checks the files directly in {@code sbom/} that end in {@code .spdx.json} or {@code .cdx.json}. */
public final class SbomDocuments implements Validator {

    private static final String INVALID = "sbom.document.invalid";
    private static final String UNCHECKED = "sbom.document.unchecked";
    private static final String FOLDER = "sbom/";

    /** The libraries hold whole documents in memory, several times over. */
    private static final long LIMIT = 16L << 20;

    /** A document with one mistake often has it in every package. */
    private static final int SHOWN = 20;

    /** The host makes one for each run. */
    public SbomDocuments() {}

    @Override
    public List<Finding> validate(Bundle bundle, Context context) {
        List<Finding> findings = new ArrayList<>();
        for (String path : bundle.files().list()) {
            boolean direct = path.startsWith(FOLDER) && path.indexOf('/', FOLDER.length()) < 0;
            boolean spdx = path.endsWith(".spdx.json");
            if (direct && (spdx || path.endsWith(".cdx.json"))) {
                check(path, spdx, bundle, context, findings);
            }
        }
        return findings;
    }

    private static void check(String path, boolean spdx, Bundle bundle, Context context, List<Finding> findings) {
        if (bundle.files().size(path) > LIMIT) {
            findings.add(finding(UNCHECKED, bundle, path, "it is larger than 16 MiB"));
            return;
        }
        byte[] content = bundle.files().read(path);
        Node root;
        try {
            root = context.documents().parse(path, content);
        } catch (DocumentException e) {
            findings.add(finding(INVALID, bundle, path, e.getMessage()).at(e.position()));
            return;
        }
        try {
            List<Problem> problems = spdx ? SpdxCheck.problems(root, content) : CycloneCheck.problems(root, content);
            report(problems, bundle, path, findings);
        } catch (Unchecked e) {
            findings.add(finding(UNCHECKED, bundle, path, String.valueOf(e.getMessage())));
        }
    }

    private static void report(List<Problem> problems, Bundle bundle, String path, List<Finding> findings) {
        for (Problem problem : problems.subList(0, Math.min(SHOWN, problems.size()))) {
            findings.add(finding(INVALID, bundle, path, problem.text()).at(problem.at()));
        }
        if (problems.size() > SHOWN) {
            findings.add(finding(INVALID, bundle, path, (problems.size() - SHOWN) + " more problems"));
        }
    }

    private static Finding finding(String rule, Bundle bundle, String path, String problem) {
        String verb = rule.equals(INVALID) ? "\" does not keep to its standard: " : "\" cannot be checked: ";
        String message = "bill of materials \"" + path + verb + problem.replace('\n', ' ');
        return Finding.warning(rule, bundle.document(), message).path("").at(Position.of(path));
    }
}
