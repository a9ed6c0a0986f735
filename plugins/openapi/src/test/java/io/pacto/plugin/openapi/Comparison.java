package io.pacto.plugin.openapi;

import io.pacto.api.Archives;
import io.pacto.api.Change;
import io.pacto.api.Context;
import io.pacto.api.Disk;
import io.pacto.api.Documents;
import io.pacto.api.Pacto;
import io.pacto.api.RuleSet;
import io.pacto.api.Schemas;
import io.pacto.api.Streams;
import io.pacto.host.document.HostDocuments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One run of the contributor and what it left on standard error. */
final class Comparison implements Context {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    private final List<String> warnings = new ArrayList<>();
    private final RuleSet rules;
    private final List<Change> changes;

    Comparison(Side before, Side after) {
        this(before, after, RuleSet.STANDARD);
    }

    Comparison(Side before, Side after, RuleSet rules) {
        this.rules = rules;
        this.changes = new OpenApiDiff().compare(before, after, this);
    }

    /** Compares two files that are nothing but the part {@code paths} (and what follows it). */
    static Comparison ofPaths(String before, String after) {
        return new Comparison(Side.http("api.yaml", document(before)), Side.http("api.yaml", document(after)));
    }

    /** Compares two lists of lines below {@code POST /users}. */
    static Comparison ofOperation(String before, String after) {
        return ofPaths(operation(before), operation(after));
    }

    /** Compares two schemas of a required JSON request body of {@code POST /users}. */
    static Comparison ofRequest(String before, String after) {
        return ofOperation(
                "requestBody: {required: true, content: {application/json: {schema: " + before + "}}}",
                "requestBody: {required: true, content: {application/json: {schema: " + after + "}}}");
    }

    /** Compares two schemas of a JSON response 200 of {@code POST /users}. */
    static Comparison ofResponse(String before, String after) {
        return ofOperation(
                "responses: {200: {description: ok, content: {application/json: {schema: " + before + "}}}}",
                "responses: {200: {description: ok, content: {application/json: {schema: " + after + "}}}}");
    }

    static String document(String paths) {
        return "openapi: 3.1.0\ninfo: {title: T, version: 1.0.0}\npaths:\n" + paths.indent(2);
    }

    private static String operation(String lines) {
        return "/users:\n  post:\n" + lines.indent(4);
    }

    /** Changes as {@code [B] PATH TYPE}, the common start {@code openapi.paths} left out, most severe first. */
    List<String> entries() {
        return changes.stream()
                .map(change -> "[" + change.classification().name().charAt(0) + "] "
                        + change.path().replaceFirst("^openapi\\.paths", "") + " "
                        + change.type().name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    List<Change> changes() {
        return changes;
    }

    /** Everything that is shown, in the order in which it was said. */
    List<String> lines() {
        return changes.stream()
                .map(change -> change.position() + " " + change.rule() + " " + change.classification() + " "
                        + change.path() + " " + change.reason())
                .toList();
    }

    List<String> reasons() {
        return changes.stream().map(Change::reason).sorted().toList();
    }

    List<String> rules() {
        return changes.stream().map(Change::rule).sorted().toList();
    }

    List<String> warnings() {
        return warnings;
    }

    @Override
    public Documents documents() {
        return new HostDocuments();
    }

    @Override
    public RuleSet ruleSet() {
        return rules;
    }

    @Override
    public LocalDate today() {
        return TODAY;
    }

    @Override
    public void warn(String text) {
        warnings.add(text);
    }

    @Override
    public void debug(String text) {
        throw unused();
    }

    @Override
    public Pacto pacto() {
        throw unused();
    }

    @Override
    public Schemas schemas() {
        throw unused();
    }

    @Override
    public Disk disk() {
        throw unused();
    }

    @Override
    public Archives archives() {
        throw unused();
    }

    @Override
    public Streams streams() {
        throw unused();
    }

    private static AssertionError unused() {
        return new AssertionError("this contributor has no business here");
    }
}
