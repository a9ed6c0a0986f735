package io.pacto.plugin.oci;

import io.pacto.api.Archives.Packed;
import io.pacto.api.Bundle;
import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.Contract;
import io.pacto.api.DataReport;
import io.pacto.api.Files;
import io.pacto.api.Invocation;
import io.pacto.api.Mapping;
import io.pacto.api.Reference;
import io.pacto.api.Report;
import io.pacto.api.Source;
import io.pacto.api.UsageException;
import io.pacto.api.ValidationReport;
import io.pacto.plugin.oci.artifact.BundleArtifact;
import io.pacto.plugin.oci.artifact.Descriptor;
import io.pacto.plugin.oci.artifact.Location;
import io.pacto.plugin.oci.artifact.Repository;
import io.pacto.plugin.oci.registry.RepositoryName;
import java.util.List;
import java.util.Optional;

/** {@code push REF [-p dir] [--force]}: publishes a bundle. The order of the checks is that of cli.md. */
public final class PushCommand implements CommandProvider {

    /** Called by the host. */
    public PushCommand() {}

    @Override
    public Report run(Invocation invocation, Context context) {
        Reference reference = target(invocation);
        Source source = invocation.source("path").orElseGet(() -> Source.at("."));
        CheckedBundle checked = new CheckedBundle("push", source, context);
        ValidationReport judgement = checked.judge(false);
        if (CheckedBundle.isRefused(judgement)) {
            return checked.refusal(judgement);
        }
        Bundle bundle = checked.open();
        // Before anything is fetched: a local reference is refused whether or not its target is there.
        List<String> refusal = LocalReferences.refusal(bundle.contract());
        if (!refusal.isEmpty()) {
            return checked.stopped().note(refusal.get(0)).note(refusal.get(1));
        }
        if (hasSharedPolicy(bundle.contract()) || bundle.files().has(CheckedBundle.LOCK)) {
            judgement = checked.judge(true);
            if (CheckedBundle.isRefused(judgement)) {
                return checked.refusal(judgement);
            }
        }
        Location location = tagged(reference, bundle.contract().service());
        boolean force = invocation.options().flag("force");
        return CheckedBundle.withUnjudged(publish(bundle, reference, location, force, context), judgement);
    }

    private static boolean hasSharedPolicy(Contract contract) {
        for (Contract.Policy policy : contract.policies()) {
            if (policy.ref() != null) {
                return true;
            }
        }
        return false;
    }

    private static Reference target(Invocation invocation) {
        String text = invocation.options().text("ref").orElse("");
        Reference reference = Reference.of(text);
        if (!Repositories.serves(reference)) {
            throw new UsageException(
                    "push requires an OCI reference (oci://...): got \"" + text + "\"",
                    "write oci://REGISTRY/REPOSITORY[:tag] or oci-layout://DIR[:tag]");
        }
        return reference;
    }

    /** Fills in the tag: the version of the contract unless one was given. */
    private static Location tagged(Reference reference, Contract.Service service) {
        Location location = Location.parse(reference.location());
        if (location.digest() != null) {
            throw new UsageException(
                    "cannot push to a digest reference: " + reference.location(),
                    "name a tag, or none: the digest follows from the content");
        }
        Location tagged =
                location.tag() == null ? location.withTag(service.version().value()) : location;
        String problem = reference.isOci() ? OciReference.problem(tagged) : tagged.problem();
        if (problem != null) {
            throw new UsageException(
                    "invalid reference \"" + RepositoryName.shown(tagged.toString()) + "\": " + problem,
                    "name another tag behind a colon");
        }
        return tagged;
    }

    private static DataReport publish(
            Bundle bundle, Reference reference, Location location, boolean force, Context context) {
        Repository repository = Repositories.open(reference, location, context);
        String tag = String.valueOf(location.tag());
        Files shipped = ShippedFiles.of(
                bundle, reference.isOci() ? null : context.disk().resolve(location.name()), context);
        Packed packed = context.archives().pack(shipped);
        BundleArtifact artifact = BundleArtifact.of(bundle.contract(), packed);
        Optional<Descriptor> published = repository.publish(artifact, tag, force);
        if (published.isEmpty()) {
            return DataReport.nothing("push")
                    .note("Warning: artifact already exists: " + location + " (use --force to overwrite)");
        }
        Contract.Service service = bundle.contract().service();
        return DataReport.of(
                "push",
                Mapping.builder()
                        .put("Ref", location.toString())
                        .put("Digest", published.get().digest().toString())
                        .put("Name", service.name().value())
                        .put("Version", service.version().value())
                        .build());
    }
}
