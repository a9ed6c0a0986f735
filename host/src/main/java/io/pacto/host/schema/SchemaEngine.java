package io.pacto.host.schema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.ValidationLimitExceededException;
import com.networknt.schema.dialect.Dialect;
import io.pacto.api.Documents;
import io.pacto.api.Files;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.Scalar;
import io.pacto.api.Schemas;
import io.pacto.host.term.Escaping;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The one evaluator of JSON Schema. The library behind it gets a schema whose references were all found by us, so that it
 * never looks anything up; it counts its steps, and runs on a thread that is given up at a deadline.
 *
 * <p>Keeps the descriptions of the drafts and a few schemas that were used last. Safe for use by several threads.
 */
public final class SchemaEngine implements Schemas {

    private static final long MOST_STEPS = 1_000_000;
    private static final int DEEPEST = 3_000;
    private static final Duration PER_MATCH = Duration.ofMillis(200);
    private static final Duration PER_CALL = Duration.ofSeconds(10);

    private final Documents documents;
    private final Patterns patterns = new Patterns(PER_MATCH);
    private final Deadline deadline = new Deadline(PER_CALL);
    private final RecentSchemas recent = new RecentSchemas();
    private final Map<Draft, Schema> descriptions = new EnumMap<>(Draft.class);

    /**
     * An engine.
     *
     * @param documents reads the files a schema refers to
     */
    public SchemaEngine(Documents documents) {
        this.documents = documents;
    }

    @Override
    public List<String> problems(Node schema, Files files, String path) {
        if (schema instanceof Scalar truth
                && truth.kind() == Scalar.Kind.BOOLEAN
                && truth.text().equals("true")) {
            return List.of();
        }
        if (!(schema instanceof Mapping)) {
            return List.of("not a schema: expected an object, found " + Phrases.describe(schema));
        }
        Prepared recently = recent.find(schema, path);
        List<String> known = recently == null ? null : recently.problems();
        if (known != null) {
            return known;
        }
        return deadline.within(() -> {
            try {
                Prepared prepared = prepared(schema, files, path);
                List<String> problems = new ArrayList<>();
                for (SchemaSet.Resource root : prepared.set().roots()) {
                    problems.addAll(metaProblems(root, prepared.set().draft()));
                }
                List<String> found = List.copyOf(problems);
                prepared.problems(found);
                return found;
            } catch (Unusable problem) {
                return List.of(problem.problem());
            }
        });
    }

    @Override
    public List<Violation> evaluate(Node schema, Files files, String path, Node value) {
        Prepared recently = recent.find(schema, path);
        if (recently == null || !recently.effort().isSmall(value)) {
            return deadline.within(() -> violations(schema, files, path, value));
        }
        Thread here = Thread.currentThread();
        ClassLoader before = here.getContextClassLoader();
        here.setContextClassLoader(SchemaEngine.class.getClassLoader());
        try {
            return violations(schema, files, path, value);
        } finally {
            here.setContextClassLoader(before);
        }
    }

    private List<Violation> violations(Node schema, Files files, String path, Node value) {
        try {
            List<Error> errors = run(compiled(prepared(schema, files, path)), SchemaTree.of(value));
            return new Violations(value).of(errors);
        } catch (Unusable problem) {
            throw new PactoException("cannot evaluate " + Escaping.line(path) + ": " + problem.problem());
        } catch (SchemaException problem) {
            throw new PactoException(
                    "cannot evaluate " + Escaping.line(path) + ": "
                            + Escaping.line(String.valueOf(problem.getMessage())),
                    "check that it is a JSON Schema",
                    problem);
        }
    }

    private Prepared prepared(Node schema, Files files, String path) throws Unusable {
        Prepared known = recent.find(schema, path);
        if (known != null) {
            return known;
        }
        SchemaSet set = new SchemaSet(documents, files, Draft.named(schema.text("$schema")));
        set.load(schema, path);
        boolean linear = new PatternCheck(patterns).check(set);
        new LoopCheck(set).check();
        Prepared prepared = new Prepared(set, linear ? Effort.of(set) : new Effort(0));
        recent.keep(schema, path, prepared);
        return prepared;
    }

    private Schema compiled(Prepared prepared) throws Unusable {
        Schema known = prepared.compiled();
        if (known == null) {
            SchemaSet set = prepared.set();
            known = registry(set.draft()).getSchema(SchemaTree.of(set));
            prepared.compiled(known);
        }
        return known;
    }

    /** The description of a draft, read once: it is the library's own and the same for every schema. */
    private Schema description(Draft draft) {
        synchronized (descriptions) {
            Schema known = descriptions.get(draft);
            if (known == null) {
                known = registry(draft)
                        .getSchema(SchemaLocation.of(draft.dialect().getId()));
                descriptions.put(draft, known);
            }
            return known;
        }
    }

    private List<String> metaProblems(SchemaSet.Resource root, Draft draft) throws Unusable {
        Schema description = description(draft);
        List<String> problems = new ArrayList<>();
        for (Violation violation : new Violations(root.root()).of(run(description, SchemaTree.of(root.root())))) {
            String at = violation.at().path();
            String where = root.number() == 0 ? at : root.file() + (at.isEmpty() ? "" : ": " + at);
            problems.add((where.isEmpty() ? "" : Escaping.line(where) + ": ") + violation.message());
        }
        return problems;
    }

    private static List<Error> run(Schema schema, JsonNode value) {
        ExecutionContext context = new ExecutionContext(ExecutionConfig.builder()
                .locale(Locale.ROOT)
                .formatAssertionsEnabled(true)
                .maxEvaluationSteps(MOST_STEPS)
                .maxEvaluationDepth(DEEPEST)
                .build());
        try {
            schema.validate(context, value, OutputFormat.DEFAULT);
            return context.getErrors();
        } catch (ValidationLimitExceededException exceeded) {
            throw Deadline.exceeded();
        }
    }

    private SchemaRegistry registry(Draft draft) {
        Dialect dialect = Dialect.builder(draft.dialect())
                .formats(known -> {
                    known.clear();
                    new Formats(patterns).all().forEach(format -> known.put(format.getName(), format));
                })
                .build();
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .locale(Locale.ROOT)
                .formatAssertionsEnabled(true)
                .preloadSchema(false)
                .regularExpressionFactory(patterns)
                .build();
        // Asked for the descriptions of the drafts only: all other references were replaced by inner ones.
        return SchemaRegistry.withDialect(
                dialect,
                builder -> builder.schemaRegistryConfig(config)
                        .schemaLoader(loader -> loader.allow(iri -> isLibraryCopy(iri.toString()))));
    }

    private static boolean isLibraryCopy(String iri) {
        return iri.startsWith("http://json-schema.org/draft-0")
                || iri.startsWith("https://json-schema.org/draft/2019-09/")
                || iri.startsWith("https://json-schema.org/draft/2020-12/");
    }
}
