package io.pacto.plugin.openapiinfer.jvm.spring;

import io.pacto.api.Files;
import io.pacto.api.PactoException;
import io.pacto.plugin.openapiinfer.framework.Framework;
import io.pacto.plugin.openapiinfer.framework.Gap;
import io.pacto.plugin.openapiinfer.framework.Inference;
import io.pacto.plugin.openapiinfer.framework.Project;
import io.pacto.plugin.openapiinfer.jvm.operation.BuildFiles;
import io.pacto.plugin.openapiinfer.jvm.operation.Handler;
import io.pacto.plugin.openapiinfer.jvm.operation.Heads;
import io.pacto.plugin.openapiinfer.jvm.operation.Info;
import io.pacto.plugin.openapiinfer.jvm.operation.OperationIds;
import io.pacto.plugin.openapiinfer.jvm.operation.Placeholders;
import io.pacto.plugin.openapiinfer.jvm.schema.Flavor;
import io.pacto.plugin.openapiinfer.jvm.schema.Marks;
import io.pacto.plugin.openapiinfer.jvm.schema.Schemas;
import io.pacto.plugin.openapiinfer.jvm.source.Javadoc;
import io.pacto.plugin.openapiinfer.jvm.source.Member;
import io.pacto.plugin.openapiinfer.jvm.source.Sources;
import io.pacto.plugin.openapiinfer.jvm.source.TypeDecl;
import io.pacto.plugin.openapiinfer.spec.HttpApi;
import io.pacto.plugin.openapiinfer.spec.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Spring MVC and WebFlux with annotated controllers, and Spring HTTP interfaces. */
public final class Spring implements Framework {

    private static final List<String> ALL_METHODS = List.of("get", "head", "post", "put", "patch", "delete", "options");

    /** The list of frameworks makes one. */
    public Spring() {}

    @Override
    public String id() {
        return "spring";
    }

    @Override
    public boolean foundIn(Files project) {
        return BuildFiles.name(
                project,
                List.of(
                        "spring-boot-starter-web",
                        "spring-webmvc",
                        "spring-webflux",
                        "spring-web",
                        "springdoc-openapi"));
    }

    @Override
    public Inference infer(Project project) {
        Sources sources = Sources.read(project.files());
        return new Run(project, sources).infer();
    }

    /** The reading of one program. */
    private static final class Run {

        private final Project project;
        private final Sources sources;
        private final Schemas schemas;
        private final Controllers controllers;
        private final Answers answers;
        private final Placeholders placeholders;
        private final List<Operation> operations = new ArrayList<>();
        private final List<Gap> gaps = new ArrayList<>();

        Run(Project project, Sources sources) {
            this.project = project;
            this.sources = sources;
            this.schemas = new Schemas(sources, Flavor.SPRINGDOC);
            this.controllers = new Controllers(sources);
            this.answers = new Answers(sources, schemas, controllers);
            this.placeholders = Placeholders.of(project);
        }

        Inference infer() {
            gaps.addAll(sources.gaps());
            for (TypeDecl type : sources.all()) {
                if (controllers.marks(type).has(Web.ADVICE) && !type.isAbstract()) {
                    answers.addAdvice(type);
                }
            }
            for (TypeDecl type : sources.all()) {
                Marks marks = controllers.marks(type);
                if (controllers.isController(type, marks)) {
                    controller(type, marks);
                }
            }
            gaps.addAll(BuildFiles.documentsOf(project));
            if (operations.isEmpty()) {
                for (TypeDecl type : sources.all()) {
                    if (type.kind() == TypeDecl.Kind.INTERFACE) {
                        controller(type, controllers.marks(type));
                    }
                }
            }
            if (operations.isEmpty()) {
                throw new PactoException(
                        "spring: no routes found", "no class of the sources is a controller with mappings");
            }
            gaps.addAll(schemas.gaps());
            Info info = Info.of(sources, "OpenAPI definition", "v0");
            HttpApi api = new HttpApi(
                    info.title(),
                    info.version(),
                    info.description(),
                    OperationIds.unique(operations),
                    schemas.components());
            return new Inference(api.toDocument(), gaps);
        }

        private void controller(TypeDecl type, Marks marks) {
            boolean body = controllers.answersWithBody(marks) || type.kind() == TypeDecl.Kind.INTERFACE;
            Optional<Mapped> base = Mapped.of(marks, sources);
            boolean named = false;
            for (Handler handler : controllers.handlers(type)) {
                Optional<Mapped> mapped = Mapped.of(handler.marks(), sources);
                named |= mapped.isPresent();
                if (mapped.isPresent()
                        && (body || controllers.answersWithBody(handler.marks()))
                        && !Heads.hidden(handler.marks(), marks)) {
                    route(type, marks, base, mapped.get(), handler);
                }
            }
            if (!named && type.kind() != TypeDecl.Kind.INTERFACE) {
                BuildFiles.missingInterface(type, sources).ifPresent(gaps::add);
            }
        }

        private void route(TypeDecl type, Marks marks, Optional<Mapped> base, Mapped mapped, Handler handler) {
            if (mapped.pathIsOpen() || base.filter(Mapped::pathIsOpen).isPresent()) {
                gaps.add(new Gap(
                        mapped.mark().position(),
                        "the path of " + handler.method().name() + " is no constant of the sources: left out"));
                return;
            }
            List<String> consumes =
                    mapped.consumes().isEmpty() ? base.map(Mapped::consumes).orElse(List.of()) : mapped.consumes();
            List<String> produces =
                    mapped.produces().isEmpty() ? base.map(Mapped::produces).orElse(List.of()) : mapped.produces();
            List<String> verbs = new ArrayList<>(mapped.methods());
            base.ifPresent(one ->
                    one.methods().stream().filter(verb -> !verbs.contains(verb)).forEach(verbs::add));
            Javadoc doc = handler.doc();
            Operation.Head head =
                    Heads.of(handler.method().name(), List.of(tag(type.simpleName())), handler.marks(), marks, doc);
            List<String> prefixes = base.map(Mapped::paths).orElse(List.of(""));
            for (String raw : Paths.joined(
                    placeholders.fill(prefixes, mapped.mark(), gaps),
                    placeholders.fill(mapped.paths(), mapped.mark(), gaps))) {
                for (String verb : verbs.isEmpty() ? ALL_METHODS : verbs) {
                    Inputs inputs = new Inputs(sources, schemas, raw, consumes);
                    List<Member> parameters = handler.method().parameters();
                    for (int i = 0; i < parameters.size(); i++) {
                        inputs.add(parameters.get(i), handler.parameterMarks().get(i), handler.bindings(), doc);
                    }
                    mapped.headers().forEach(inputs::demand);
                    operations.add(new Operation(
                            raw,
                            verb,
                            head,
                            inputs.parameters(),
                            inputs.body(),
                            answers.of(handler, type, marks, produces)));
                }
            }
        }

        /** {@code PetController} becomes {@code pet-controller}. */
        private static String tag(String simpleName) {
            return simpleName.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        }
    }
}
