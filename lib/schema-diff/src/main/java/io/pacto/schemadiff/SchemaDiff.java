package io.pacto.schemadiff;

import io.pacto.api.Node;
import java.util.List;

/**
 * Compares schemas of two versions of a document.
 *
 * <p>One instance serves one pair of documents, however many schemas of them are compared: a pair of schemas is looked at
 * once and remembered. Not for use by several threads.
 *
 * <pre>{@code
 * SchemaFile old = SchemaFile.alone("config.schema.json", before, Dialect.of(before));
 * SchemaFile now = SchemaFile.alone("config.schema.json", after, Dialect.of(after));
 * new SchemaDiff(old, now, Purpose.CONFIGURATION).compare(before, after, Direction.IN);
 * }</pre>
 */
public final class SchemaDiff {

    /** Enough for documents of 16 MiB, little enough to end within seconds. */
    private static final long STEPS = 20_000_000;

    private final Side before;
    private final Side after;
    private final SchemaFile oldFile;
    private final SchemaFile newFile;
    private final Telling telling;
    private final Pairs pairs;

    /**
     * Prepares the comparison of two documents.
     *
     * @param before the old document
     * @param after the new document
     * @param purpose what the schemas are for
     */
    public SchemaDiff(SchemaFile before, SchemaFile after, Purpose purpose) {
        this(before, after, purpose, STEPS);
    }

    /**
     * Prepares the comparison of two documents.
     *
     * @param before the old document
     * @param after the new document
     * @param purpose what the schemas are for
     * @param steps how many schemas may be read and compared before the rest counts as not decided
     */
    public SchemaDiff(SchemaFile before, SchemaFile after, Purpose purpose, long steps) {
        Budget budget = new Budget(steps);
        this.oldFile = before;
        this.newFile = after;
        this.before = new Side(before, budget);
        this.after = new Side(after, budget);
        this.telling = new Telling(purpose);
        this.pairs = new Pairs(this.before, this.after, purpose, budget);
    }

    /**
     * Compares two schemas of the documents.
     *
     * @param old a schema of the old document, as written: a reference or a body
     * @param now a schema of the new document
     * @param direction which way their documents travel
     * @return the differences, the nearest first; none when the same documents are accepted
     */
    public List<SchemaChange> compare(Node old, Node now, Direction direction) {
        return compare(oldFile, old, newFile, now, direction);
    }

    /**
     * Compares two schemas that need not stand in the documents themselves.
     *
     * @param oldIn the file the old schema stands in: the old document or one it refers to
     * @param old the old schema, as written
     * @param newIn the file the new schema stands in
     * @param now the new schema
     * @param direction which way their documents travel
     * @return the differences, the nearest first; none when the same documents are accepted
     */
    public List<SchemaChange> compare(SchemaFile oldIn, Node old, SchemaFile newIn, Node now, Direction direction) {
        Sub first = before.sub(old, before.scope(oldIn));
        Sub second = after.sub(now, after.scope(newIn));
        Pair pair = pairs.compared(first, second, direction);
        return pair.differs ? telling.of(pair, direction) : List.of();
    }
}
