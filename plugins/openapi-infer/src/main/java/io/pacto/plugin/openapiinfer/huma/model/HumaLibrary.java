package io.pacto.plugin.openapiinfer.huma.model;

import io.pacto.plugin.openapiinfer.huma.eval.GoType;
import io.pacto.plugin.openapiinfer.huma.eval.Library;
import io.pacto.plugin.openapiinfer.huma.eval.Machine;
import io.pacto.plugin.openapiinfer.huma.eval.Program;
import io.pacto.plugin.openapiinfer.huma.eval.StandardLibrary;
import io.pacto.plugin.openapiinfer.huma.eval.Value;
import io.pacto.plugin.openapiinfer.huma.eval.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the functions of Huma do, its adapters included. */
final class HumaLibrary implements Library {

    private final StandardLibrary standard = new StandardLibrary();
    private final List<Api> apis = new ArrayList<>();
    private final Notes notes;
    private final Relevance relevance;

    HumaLibrary(Program program, Notes notes) {
        this.notes = notes;
        this.relevance = new Relevance(program);
    }

    /** The apis the program has made, in order. */
    List<Api> apis() {
        return apis;
    }

    Relevance relevance() {
        return relevance;
    }

    @Override
    public boolean matters(Value.Func function) {
        return relevance.matters(function);
    }

    @Override
    public @Nullable Value call(
            String path, String name, List<Value> arguments, List<GoType> typeArguments, Machine machine) {
        if (path.equals(Outlines.HUMA)) {
            return huma(name, arguments, typeArguments, machine);
        }
        if (path.startsWith(Outlines.HUMA + "/adapters/") && name.startsWith("New")) {
            return made(arguments, machine);
        }
        if (path.equals(Outlines.HUMA + "/humatest") && name.equals("New")) {
            return new Value.Tuple(List.of(Value.Unknown.ANYTHING, made(arguments, machine)));
        }
        if (path.equals(Outlines.HUMA + "/sse") && name.equals("Register")) {
            new Registration(machine, notes).registerEvents(arguments, typeArguments);
            return new Value.Tuple(List.of());
        }
        if (path.equals(Outlines.HUMA + "/autopatch") && name.equals("AutoPatch")) {
            Value.Host host = hostOf(arguments.get(0), machine);
            Api api = host == null ? null : Group.apiOf(host);
            if (api != null) {
                new AutoPatch(machine, api).run();
            }
            return new Value.Tuple(List.of());
        }
        return standard.call(path, name, arguments, typeArguments, machine);
    }

    private @Nullable Value huma(String name, List<Value> arguments, List<GoType> typeArguments, Machine machine) {
        switch (name) {
            case "DefaultConfig" -> {
                return defaultConfig(arguments, machine);
            }
            case "NewAPI" -> {
                return made(arguments, machine);
            }
            case "NewGroup" -> {
                Value.Host parent = hostOf(arguments.get(0), machine);
                return parent == null
                        ? null
                        : new Group(parent, arguments.subList(1, arguments.size()), machine, notes);
            }
            case "PrefixModifier" -> {
                List<Value> prefixes = arguments.get(0) instanceof Value.Items items ? items.items() : List.of();
                return new Value.HostMethod(new Group.Prefixes(prefixes, notes), "modify");
            }
            case "Register" -> {
                new Registration(machine, notes).register(arguments, typeArguments);
                return new Value.Tuple(List.of());
            }
            case "Get", "Post", "Put", "Patch", "Delete", "Head" -> {
                new Registration(machine, notes).register(name.toUpperCase(Locale.ROOT), arguments, typeArguments);
                return new Value.Tuple(List.of());
            }
            case "AutoRegister" -> {
                autoRegister(arguments, machine);
                return new Value.Tuple(List.of());
            }
            case "OperationTags" -> {
                return new Value.HostMethod(new TagSetter(arguments), "set");
            }
            default -> {
                return schemas(name, arguments, machine);
            }
        }
    }

    private @Nullable Value schemas(String name, List<Value> arguments, Machine machine) {
        return switch (name) {
            case "NewMapRegistry" -> {
                String prefix = Values.text(arguments.get(0));
                Value namer = arguments.get(1);
                boolean usual = !(namer instanceof Value.Func);
                yield new Registry(prefix == null ? SchemaLinks.PREFIX : prefix, usual ? null : namer, notes, machine);
            }
            case "DefaultSchemaNamer" ->
                arguments.get(0) instanceof Value.Type type
                        ? Value.Const.of(Registry.defaultName(
                                type.type(), Values.text(arguments.get(1)) == null ? "" : text(arguments.get(1))))
                        : null;
            case "SchemaFromType" ->
                arguments.get(0) instanceof Registry registry && arguments.get(1) instanceof Value.Type type
                        ? Parts.ref(registry.schemas().of(type.type()))
                        : null;
            case "NewSchemaLinkTransformer" -> new SchemaLinks(text(arguments.get(1)), notes);
            default -> null;
        };
    }

    private static String text(Value value) {
        String text = Values.text(value);
        return text == null ? "" : text;
    }

    private Value defaultConfig(List<Value> arguments, Machine machine) {
        Parts parts = new Parts(machine);
        Value.Struct info = parts.struct("Info");
        String[] fields = {"Title", "Version"};
        for (int i = 0; i < fields.length; i++) {
            String text = Values.text(arguments.get(i));
            if (text == null) {
                notes.add("the " + fields[i].toLowerCase(Locale.ROOT) + " of the api cannot be determined");
            }
            Parts.set(info, fields[i], text == null ? (i == 0 ? "API" : "0.0.0") : text);
        }
        Value.Struct document = parts.struct("OpenAPI");
        Parts.set(document, "OpenAPI", "3.1.0");
        document.fields().put("Info", Parts.ref(info));
        Value.Struct components = parts.struct("Components");
        components.fields().put("Schemas", new Registry(SchemaLinks.PREFIX, null, notes, machine));
        document.fields().put("Components", Parts.ref(components));
        Value.Struct config = parts.struct("Config");
        config.fields().put("OpenAPI", Parts.ref(document));
        Parts.set(config, "OpenAPIPath", "/openapi");
        Parts.set(config, "DocsPath", "/docs");
        Parts.set(config, "SchemasPath", "/schemas");
        Parts.set(config, "DefaultFormat", "application/json");
        Value links = new Value.HostMethod(new SchemaLinks("/schemas", notes), "install");
        config.fields().put("CreateHooks", Value.Items.of(new GoType.Unknown(), List.of(links)));
        return config;
    }

    /** An api made of the configuration among the arguments. */
    private Value made(List<Value> arguments, Machine machine) {
        Parts parts = new Parts(machine);
        for (Value argument : arguments) {
            Value.Struct config = parts.part(argument);
            if (config != null && config.type().equals(parts.type("Config"))) {
                return register(config, machine);
            }
        }
        notes.add("the configuration of the api cannot be determined; the usual one is taken");
        Value usual = defaultConfig(List.of(Value.Const.of("API"), Value.Const.of("0.0.0")), machine);
        return usual instanceof Value.Struct config ? register(config, machine) : Value.Unknown.ANYTHING;
    }

    private Api register(Value.Struct config, Machine machine) {
        Api api = Api.of(config, machine, notes);
        apis.add(api);
        return api;
    }

    /** An api for functions that no part of the program calls with one. */
    Api unnamed(Machine machine) {
        made(List.of(), machine);
        return apis.get(apis.size() - 1);
    }

    /** The api or group a value is, wraps or embeds; null when that is not known. */
    static Value.@Nullable Host hostOf(Value value, Machine machine) {
        Value at = machine.values().pointee(value);
        if (at instanceof Value.Host host) {
            return host;
        }
        if (at instanceof Value.Struct struct) {
            for (GoType.Field field : machine.types().fields(struct.type())) {
                Value inner = field.embedded() ? struct.fields().get(field.name()) : null;
                Value.Host host = inner == null ? null : hostOf(inner, machine);
                if (host instanceof Api || host instanceof Group) {
                    return host;
                }
            }
        }
        return null;
    }

    private void autoRegister(List<Value> arguments, Machine machine) {
        Value server = arguments.get(1);
        List<String> methods = machine.methodNames(server);
        if (methods.isEmpty()) {
            notes.add("the type given to huma.AutoRegister cannot be determined; its operations are left out");
        }
        for (String method : methods) {
            if (method.startsWith("Register") && method.length() > "Register".length()) {
                machine.callMethod(server, method, List.of(arguments.get(0)));
            }
        }
    }

    /** What huma.OperationTags returns. */
    private record TagSetter(List<Value> tags) implements Value.Host {

        @Override
        public Value call(String name, List<Value> arguments, Machine machine) {
            Value.Struct operation = new Parts(machine).part(arguments.get(0));
            if (operation != null) {
                operation.fields().put("Tags", Value.Items.of(GoType.Basic.STRING, tags));
            }
            return new Value.Tuple(List.of());
        }
    }
}
