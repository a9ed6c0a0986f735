package io.pacto.plugin.openapiinfer.jvm.jaxrs;

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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** JAX-RS in both its packages, Quarkus included. */
public final class JaxRs implements Framework {

    /** Sub-resources that lead to each other are cut off. */
    private static final int DEEPEST = 12;

    /** The list of frameworks makes one. */
    public JaxRs() {}

    @Override
    public String id() {
        return "jaxrs";
    }

    @Override
    public boolean foundIn(Files project) {
        return BuildFiles.name(
                project,
                List.of(
                        "quarkus-rest",
                        "quarkus-resteasy",
                        "jakarta.ws.rs-api",
                        "javax.ws.rs-api",
                        "jersey-",
                        "resteasy-",
                        "jakartaee-api",
                        "jakarta.jakartaee",
                        "microprofile",
                        "cxf-rt-frontend-jaxrs"));
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
        private final String usualType;
        private final List<Operation> operations = new ArrayList<>();
        private final List<Gap> gaps = new ArrayList<>();

        Run(Project project, Sources sources) {
            this.project = project;
            this.sources = sources;
            this.schemas = new Schemas(sources, Flavor.SMALLRYE);
            this.handlers = new Handlers(sources);
            // Quarkus sets JSON as the default of what it documents; other servers leave it open.
            this.usualType = BuildFiles.name(project.files(), List.of("quarkus-")) ? "application/json" : "*/*";
            this.answers = new Answers(sources, schemas, usualType);
        }

        Inference infer() {
            gaps.addAll(sources.gaps());
            String base = applicationPath();
            Set<String> implemented = implemented();
            for (TypeDecl type : sources.all()) {
                Marks marks = handlers.marks(type);
                Optional<Mark> path = marks.find(Rest.PATH);
                boolean bare = type.isAbstract()
                        && (type.kind() != TypeDecl.Kind.INTERFACE || implemented.contains(type.name()));
                if (path.isPresent()
                        && !bare
                        && type.kind() != TypeDecl.Kind.ANNOTATION
                        && !marks.has(Rest.CLIENT)
                        && !Heads.hidden(Marks.NONE, marks)) {
                    if (path.get().isOpen("value")) {
                        gaps.add(new Gap(
                                path.get().position(),
                                "the path of " + type.simpleName() + " is no constant of the sources: left out"));
                    } else {
                        String own =
                                Resource.join(base, path.get().text("value").orElse(""));
                        read(new Resource(JavaType.of(type.name()), marks, own, List.of(), List.of()));
                    }
                }
            }
            gaps.addAll(BuildFiles.documentsOf(project));
            if (operations.isEmpty()) {
                throw new PactoException(
                        "jaxrs: no routes found", "no class of the sources has @Path and methods such as @GET");
            }
            gaps.addAll(schemas.gaps());
            Info info = Info.of(sources, "Generated API", "1.0");
            HttpApi api = new HttpApi(
                    info.title(),
                    info.version(),
                    info.description(),
                    OperationIds.unique(operations),
                    schemas.components());
            return new Inference(api.toDocument(), gaps);
        }

        /** Names of interfaces that a class of the sources implements: their routes are that class's. */
        private Set<String> implemented() {
            Set<String> names = new HashSet<>();
            for (TypeDecl type : sources.all()) {
                if (!type.isAbstract()) {
                    sources.hierarchy(JavaType.of(type.name())).stream()
                            .skip(1)
                            .forEach(bound -> names.add(bound.type().name()));
                }
            }
            return names;
        }

        private String applicationPath() {
            List<Mark> found = new ArrayList<>();
            for (TypeDecl type : sources.all()) {
                new Marks(sources.marks(type)).find(Rest.APPLICATION_PATH).ifPresent(found::add);
            }
            if (found.size() > 1) {
                found.stream()
                        .skip(1)
                        .forEach(mark -> gaps.add(new Gap(
                                mark.position(),
                                "a second application path: all routes were put below the first one")));
            }
            return found.isEmpty()
                    ? ""
                    : Resource.join("", found.get(0).text("value").orElse(""));
        }

        private void read(Resource resource) {
            for (Handler handler : handlers.of(resource.type())) {
                Optional<String> verb = Rest.verb(handler.marks(), sources);
                Optional<Mark> path = handler.marks().find(Rest.PATH);
                if ((verb.isEmpty() && path.isEmpty()) || Heads.hidden(handler.marks(), Marks.NONE)) {
                    continue;
                }
                if (path.isPresent() && path.get().isOpen("value")) {
                    gaps.add(new Gap(
                            path.get().position(),
                            "the path of " + handler.method().name() + " is no constant of the sources: left out"));
                } else if (verb.isPresent()) {
                    operation(resource, handler, verb.get(), path);
                } else {
                    locate(resource, handler, path.get().text("value").orElse(""));
                }
            }
        }

        private void locate(Resource resource, Handler handler, String rest) {
            JavaType declared = Returned.of(
                    sources.resolve(handler.method().type(), handler.method().scope(), handler.bindings()));
            JavaType type = declared.is("java.lang.Class") ? declared.argument(0) : declared;
            Optional<TypeDecl> found = sources.find(type.name());
            if (found.isEmpty()) {
                gaps.add(new Gap(
                        handler.method().position(),
                        "the sub-resource " + handler.method().name() + " returns " + type.simpleName()
                                + ", which is not in the sources: its routes were left out"));
            } else if (resource.chain().size() < DEEPEST
                    && !resource.chain().contains(type.name())
                    && !resource.type().name().equals(type.name())) {
                read(resource.below(type, handlers.marks(found.get()), rest, handler));
            }
        }

        private void operation(Resource resource, Handler handler, String verb, Optional<Mark> path) {
            String template = Resource.join(
                    resource.path(), path.flatMap(mark -> mark.text("value")).orElse(""));
            String plain = Resource.plain(template);
            TypeDecl owner = handler.method().scope();
            Marks ownerMarks = handlers.marks(owner);
            List<String> consumes = types(handler.marks(), ownerMarks, Rest.CONSUMES);
            List<String> produces = types(handler.marks(), ownerMarks, Rest.PRODUCES);
            Inputs inputs = new Inputs(sources, schemas, plain, consumes, usualType);
            for (Handler locator : resource.locators()) {
                parameters(inputs, locator);
            }
            parameters(inputs, handler);
            if (owner.name().equals(resource.type().name())) {
                inputs.bean(resource.type());
            }
            inputs.complete();
            Operation.Head head = Heads.of("", List.of(), handler.marks(), resource.marks(), handler.doc());
            boolean bodiless = verb.equals("get") || verb.equals("head");
            operations.add(new Operation(
                    plain,
                    verb,
                    head,
                    inputs.parameters(),
                    bodiless ? null : inputs.body(),
                    answers.of(handler, verb, resource.marks(), produces)));
        }

        private void parameters(Inputs inputs, Handler handler) {
            List<Member> parameters = handler.method().parameters();
            for (int i = 0; i < parameters.size(); i++) {
                inputs.add(parameters.get(i), handler.parameterMarks().get(i), handler.bindings(), handler.doc());
            }
        }

        private static List<String> types(Marks method, Marks type, List<String> annotation) {
            return method.has(annotation) ? Rest.types(method, annotation) : Rest.types(type, annotation);
        }
    }
}
