package io.pacto.plugin.openapiinfer.jvm.micronaut;

import io.pacto.api.Files;
import io.pacto.api.PactoException;
import io.pacto.plugin.openapiinfer.framework.Framework;
import io.pacto.plugin.openapiinfer.framework.Gap;
import io.pacto.plugin.openapiinfer.framework.Inference;
import io.pacto.plugin.openapiinfer.framework.Project;
import io.pacto.plugin.openapiinfer.jvm.operation.BuildFiles;
import io.pacto.plugin.openapiinfer.jvm.operation.Handler;
import io.pacto.plugin.openapiinfer.jvm.operation.Handlers;
import io.pacto.plugin.openapiinfer.jvm.operation.Heads;
import io.pacto.plugin.openapiinfer.jvm.operation.Info;
import io.pacto.plugin.openapiinfer.jvm.operation.OperationIds;
import io.pacto.plugin.openapiinfer.jvm.operation.Placeholders;
import io.pacto.plugin.openapiinfer.jvm.schema.Flavor;
import io.pacto.plugin.openapiinfer.jvm.schema.Marks;
import io.pacto.plugin.openapiinfer.jvm.schema.Schemas;
import io.pacto.plugin.openapiinfer.jvm.source.JavaType;
import io.pacto.plugin.openapiinfer.jvm.source.Mark;
import io.pacto.plugin.openapiinfer.jvm.source.Member;
import io.pacto.plugin.openapiinfer.jvm.source.Sources;
import io.pacto.plugin.openapiinfer.jvm.source.TypeDecl;
import io.pacto.plugin.openapiinfer.spec.HttpApi;
import io.pacto.plugin.openapiinfer.spec.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Controllers of Micronaut. */
public final class Micronaut implements Framework {

    /** The list of frameworks makes one. */
    public Micronaut() {}

    @Override
    public String id() {
        return "micronaut";
    }

    @Override
    public boolean foundIn(Files project) {
        return BuildFiles.name(
                project,
                List.of("micronaut-http-server", "micronaut-inject", "micronaut-parent", "io.micronaut.application"));
    }

    @Override
    public Inference infer(Project project) {
        return new Run(project, Sources.read(project.files())).infer();
    }

    /** The reading of one program. */
    private static final class Run {

        private final Project project;
        private final Sources sources;
        private final Schemas schemas;
        private final Handlers handlers;
        private final Answers answers;
        private final Placeholders placeholders;
        private final List<Operation> operations = new ArrayList<>();
        private final List<Gap> gaps = new ArrayList<>();

        Run(Project project, Sources sources) {
            this.project = project;
            this.sources = sources;
            this.schemas = new Schemas(sources, Flavor.MICRONAUT);
            this.handlers = new Handlers(sources);
            this.answers = new Answers(sources, schemas);
            this.placeholders = Placeholders.of(project);
        }

        Inference infer() {
            gaps.addAll(sources.gaps());
            boolean managed = Endpoints.wanted(sources, placeholders);
            for (TypeDecl type : sources.all()) {
                Marks marks = handlers.marks(type);
                Optional<Mark> controller = marks.find(Http.CONTROLLER);
                if (controller.isPresent() && !type.isAbstract() && !Heads.hidden(Marks.NONE, marks)) {
                    controller(type, marks, controller.get());
                }
                Optional<Mark> endpoint = Endpoints.endpoint(marks);
                if (managed && endpoint.isPresent() && !Heads.hidden(Marks.NONE, marks)) {
                    endpoint(type, marks, endpoint.get());
                }
            }
            gaps.addAll(BuildFiles.documentsOf(project));
            if (operations.isEmpty()) {
                throw new PactoException(
                        "micronaut: no routes found",
                        "no class of the sources has @Controller and methods such as @Get");
            }
            gaps.addAll(schemas.gaps());
            Info info = Info.of(sources, "API", "0.0");
            HttpApi api = new HttpApi(
                    info.title(),
                    info.version(),
                    info.description(),
                    OperationIds.unique(operations),
                    schemas.components());
            return new Inference(api.toDocument(), gaps);
        }

        private void controller(TypeDecl type, Marks marks, Mark controller) {
            String written =
                    controller.text("value").or(() -> controller.text("uri")).orElse("/");
            String base = placeholders.fill(List.of(written), controller, gaps).get(0);
            for (Handler handler : handlers.of(JavaType.of(type.name()))) {
                Optional<Mark> method = Http.method(handler.marks());
                if (method.isEmpty() || Heads.hidden(handler.marks(), Marks.NONE)) {
                    continue;
                }
                if (method.get().isOpen("value")
                        || method.get().isOpen("uri")
                        || method.get().isOpen("uris")) {
                    gaps.add(new Gap(
                            method.get().position(),
                            "the path of " + handler.method().name() + " is no constant of the sources: left out"));
                    continue;
                }
                for (String rest : placeholders.fill(Http.templates(method.get()), method.get(), gaps)) {
                    for (Template template : Template.of(Template.join(base, rest))) {
                        operation(
                                marks,
                                Optional.of(controller),
                                template,
                                handler,
                                method.get(),
                                Http.verb(method.get()));
                    }
                }
            }
        }

        private void endpoint(TypeDecl type, Marks marks, Mark endpoint) {
            String id = placeholders
                    .fill(List.of(Endpoints.id(endpoint)), endpoint, gaps)
                    .get(0);
            for (Handler handler : handlers.of(JavaType.of(type.name()))) {
                Optional<Mark> method = Endpoints.method(handler.marks());
                if (method.isPresent() && !Heads.hidden(handler.marks(), Marks.NONE)) {
                    Template template = Template.of(Endpoints.path(id, handler)).get(0);
                    operation(marks, Optional.empty(), template, handler, method.get(), Endpoints.verb(method.get()));
                }
            }
        }

        private void operation(
                Marks marks, Optional<Mark> controller, Template template, Handler handler, Mark method, String verb) {
            boolean mayHaveBody = !List.of("get", "head").contains(verb);
            List<String> consumes = Http.types("consumes", "Consumes", method, handler.marks(), marks, controller);
            List<String> produces = Http.types("produces", "Produces", method, handler.marks(), marks, controller);
            Inputs inputs = new Inputs(sources, schemas, template, mayHaveBody, consumes);
            List<Member> parameters = handler.method().parameters();
            for (int i = 0; i < parameters.size(); i++) {
                inputs.add(parameters.get(i), handler.parameterMarks().get(i), handler.bindings(), handler.doc());
            }
            Operation.Head head = Heads.of(
                    handler.method().name() + template.suffix(), List.of(), handler.marks(), marks, handler.doc());
            operations.add(new Operation(
                    template.path(),
                    verb,
                    head,
                    inputs.parameters(),
                    inputs.body(),
                    answers.of(handler, marks, produces)));
        }
    }
}
