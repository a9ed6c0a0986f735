package io.pacto.testkit;

import io.pacto.api.Archives;
import io.pacto.api.Context;
import io.pacto.api.Disk;
import io.pacto.api.Documents;
import io.pacto.api.Pacto;
import io.pacto.api.PactoException;
import io.pacto.api.Schemas;
import io.pacto.host.archive.SafeArchive;
import io.pacto.host.document.HostDocuments;
import io.pacto.host.file.HostDisk;
import io.pacto.host.schema.SchemaEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A context to call extensions with: the services of the product, bundles in memory in place of folders and registries.
 *
 * <p>Documents, schemas and archives are the real ones. The disk is the real one in a given folder, or one that refuses
 * every call. {@link #pacto()} opens the bundles it was given and follows references between them; everything else it is
 * asked for fails the test, unless {@link #answering} says who answers. What an extension leaves with {@link #warn} and
 * {@link #debug} is kept. Not for use by several threads.
 */
public final class TestContext implements Context {

    private final HostDocuments documents = new HostDocuments();
    private final Archives archives = new SafeArchive();
    private final TestStreams streams = new TestStreams();
    private final RegisteredBundles bundles = new RegisteredBundles();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> debugLines = new ArrayList<>();
    private final Disk disk;
    private @Nullable Pacto other;
    private @Nullable Schemas schemas;

    private TestContext(Disk disk) {
        this.disk = disk;
    }

    /**
     * A context whose disk refuses every call.
     *
     * @return the context
     */
    public static TestContext withoutDisk() {
        return new TestContext(new RefusingDisk());
    }

    /**
     * A context that works in a folder.
     *
     * @param folder an absolute path, a temporary folder of the test; relative paths start there
     * @return the context
     */
    public static TestContext in(Path folder) {
        return new TestContext(new HostDisk(folder));
    }

    /**
     * Lets {@link #pacto()} open a bundle by its reference.
     *
     * @param bundle the bundle
     * @return this context
     * @throws IllegalArgumentException when another bundle has that reference
     */
    public TestContext with(TestBundle bundle) {
        bundles.add(bundle);
        return this;
    }

    /**
     * Lets a reference fail when {@link #pacto()} opens or follows it.
     *
     * @param reference the reference
     * @param failure what is thrown: an {@link io.pacto.api.UnreachableBundle} or
     *     {@link io.pacto.api.RejectedContract}, say
     * @return this context
     */
    public TestContext failing(String reference, PactoException failure) {
        bundles.fail(reference, failure);
        return this;
    }

    /**
     * Puts another Pacto in place of the one that opens registered bundles.
     *
     * @param pacto what {@link #pacto()} returns from now on
     * @return this context
     */
    public TestContext answering(Pacto pacto) {
        this.other = pacto;
        return this;
    }

    /** Returns what was left with {@link #warn}, in order. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Returns what was left with {@link #debug}, in order. */
    public List<String> debugLines() {
        return List.copyOf(debugLines);
    }

    @Override
    public Pacto pacto() {
        Pacto given = other;
        return given == null ? bundles : given;
    }

    @Override
    public Documents documents() {
        return documents;
    }

    @Override
    public Schemas schemas() {
        // Not before it is asked for: a plugin under test may bring another version of the library behind it.
        Schemas made = schemas;
        if (made == null) {
            made = new SchemaEngine(documents);
            schemas = made;
        }
        return made;
    }

    @Override
    public Disk disk() {
        return disk;
    }

    @Override
    public Archives archives() {
        return archives;
    }

    @Override
    public TestStreams streams() {
        return streams;
    }

    @Override
    public void warn(String text) {
        warnings.add(text);
    }

    @Override
    public void debug(String text) {
        debugLines.add(text);
    }
}
