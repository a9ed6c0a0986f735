package io.pacto.plugin.openapiinfer.huma.model;

import io.pacto.plugin.openapiinfer.huma.eval.GoType;
import io.pacto.plugin.openapiinfer.huma.eval.Machine;
import io.pacto.plugin.openapiinfer.huma.eval.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Documents bodies that are taken as they come: bytes and forms with files. */
final class Forms {

    private static final String FORM = "multipart/form-data";

    private final Registry registry;
    private final Machine machine;
    private final Parts parts;
    private final Tags tags;

    Forms(Registry registry, Notes notes, Machine machine) {
        this.registry = registry;
        this.machine = machine;
        this.parts = new Parts(machine);
        this.tags = new Tags(notes);
    }

    void document(Value.Struct request, GoType.Field raw) {
        boolean plain = raw.type().equals(new GoType.External("mime/multipart", "Form"));
        boolean decoded = raw.type() instanceof GoType.Named named && named.is(Outlines.HUMA, "MultipartFormFiles");
        String given = raw.tag().get("contentType");
        String mediaType = !given.isEmpty() ? given : plain || decoded ? FORM : "application/octet-stream";
        Map<Object, Value> content = parts.map(request, "Content");
        if (!mediaType.equals(FORM)) {
            Value.Struct media = parts.struct("MediaType");
            Value.Struct binary = typed("string");
            Parts.set(binary, "Format", "binary");
            media.fields().put("Schema", Parts.ref(binary));
            content.put(mediaType, Parts.ref(media));
        } else if (!content.containsKey(FORM)) {
            if (plain) {
                Value.Struct media = parts.struct("MediaType");
                media.fields().put("Schema", Parts.ref(anyForm()));
                content.put(FORM, Parts.ref(media));
            } else if (decoded && raw.type() instanceof GoType.Named named) {
                content.put(FORM, Parts.ref(form(named.arguments().get(0))));
                Parts.set(request, "Required", false);
            }
        }
    }

    private Value.Struct anyForm() {
        Value.Struct schema = typed("object");
        Value.Struct name = typed("string");
        Parts.set(name, "Description", "general purpose name for multipart form value");
        Value.Struct file = typed("string");
        Parts.set(file, "Format", "binary");
        Parts.set(file, "Description", "filename of the file being uploaded");
        parts.map(schema, "Properties").put("name", Parts.ref(name));
        parts.map(schema, "Properties").put("filename", Parts.ref(file));
        return schema;
    }

    private Value.Struct form(GoType type) {
        Value.Struct schema = typed("object");
        Value.Struct media = parts.struct("MediaType");
        List<Value> required = new ArrayList<>();
        GoType file = parts.type("FormFile");
        for (GoType.Field field : machine.types().fields(type)) {
            String key = field.tag().get("form");
            String name = key.isEmpty() ? field.name() : key;
            boolean one = field.type().equals(file);
            boolean many = field.type() instanceof GoType.Slice slice
                    && slice.element().equals(file);
            Value.Struct property;
            if (one) {
                property = file(field);
            } else if (many) {
                property = typed("array");
                property.fields().put("Items", Parts.ref(file(field)));
            } else {
                property = registry.schemas().structs().field(field, name);
            }
            parts.map(schema, "Properties").put(name, Parts.ref(property));
            if (!key.isEmpty()) {
                // Huma reads the fields as parameters, too, which names the schemas of their types.
                registry.schemas().structs().field(field, "");
            }
            if (tags.truthIfThere(field, "required", !registry.optional())) {
                required.add(Value.Const.of(name));
            }
            String mediaType = field.tag().get("contentType");
            Value.Struct encoding = parts.struct("Encoding");
            String ofFile = mediaType.isEmpty() ? "application/octet-stream" : mediaType;
            Parts.set(encoding, "ContentType", one || many ? ofFile : "text/plain");
            parts.map(media, "Encoding").put(name, Parts.ref(encoding));
        }
        schema.fields().put("Required", Value.Items.of(GoType.Basic.STRING, required));
        media.fields().put("Schema", Parts.ref(schema));
        return media;
    }

    private Value.Struct file(GoType.Field field) {
        Value.Struct schema = typed("string");
        Parts.set(schema, "Format", "binary");
        Parts.set(schema, "Description", field.tag().get("doc"));
        Parts.set(schema, "ContentEncoding", "binary");
        return schema;
    }

    private Value.Struct typed(String type) {
        Value.Struct schema = parts.struct("Schema");
        Parts.set(schema, "Type", type);
        return schema;
    }
}
