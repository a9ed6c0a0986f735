package io.pacto.host.command;

import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.Disk;
import io.pacto.api.Invocation;
import io.pacto.api.Options;
import io.pacto.api.PactoException;
import io.pacto.api.Report;
import io.pacto.api.Source;
import io.pacto.api.UsageException;
import io.pacto.api.ValidationReport;
import io.pacto.api.ValidationRequest;
import io.pacto.api.ValidationsReport;
import io.pacto.host.file.BundleSearch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code pacto validate}: one bundle, or every bundle below a folder. */
final class ValidateCommand implements CommandProvider {

    @Override
    public Report run(Invocation invocation, Context context) {
        Source source = invocation.source("bundle").orElseThrow();
        Options options = invocation.options();
        if (options.flag("skip-policy")) {
            context.warn("warning: policies are not enforced (--skip-policy)");
        }
        if (options.flag("recursive")) {
            return all(source, options, context);
        }
        return context.pacto().validate(request(source, options));
    }

    private static ValidationsReport all(Source source, Options options, Context context) {
        String typed = source.reference();
        if (typed.contains("://")) {
            throw new UsageException("--recursive searches a folder, not \"" + typed + "\"", "name a folder");
        }
        Path folder = context.disk().resolve(typed);
        if (context.disk().kind(folder) != Disk.Kind.DIRECTORY) {
            throw new PactoException(typed + " is not a directory", "name the folder to search");
        }
        List<ValidationRequest> requests = new ArrayList<>();
        for (String path : new BundleSearch(folder, typed).run()) {
            requests.add(request(new Source(below(typed, path), source.overlays(), source.texts()), options));
        }
        List<ValidationReport> reports = new Crew(context.pacto(), requests).validate();
        List<String> notes = new ArrayList<>();
        for (ValidationReport report : reports) {
            for (String note : report.notes()) {
                notes.add(report.reference() + ": " + note);
            }
        }
        return new ValidationsReport(typed, reports, notes);
    }

    private static ValidationRequest request(Source source, Options options) {
        ValidationRequest request =
                new ValidationRequest(source, options.flag("all"), false, options.flag("skip-policy"));
        return options.flag("sbom") ? request.asking("sbom") : request;
    }

    /** As the user would type it. */
    private static String below(String typed, String path) {
        if (path.isEmpty()) {
            return typed;
        }
        if (typed.equals(".")) {
            return path;
        }
        return typed.endsWith("/") ? typed + path : typed + "/" + path;
    }
}
