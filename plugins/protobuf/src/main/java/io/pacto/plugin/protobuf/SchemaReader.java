package io.pacto.plugin.protobuf;

import com.squareup.wire.schema.internal.parser.EnumConstantElement;
import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.ExtendElement;
import com.squareup.wire.schema.internal.parser.ExtensionsElement;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.OneOfElement;
import com.squareup.wire.schema.internal.parser.RpcElement;
import com.squareup.wire.schema.internal.parser.ServiceElement;
import com.squareup.wire.schema.internal.parser.TypeElement;
import io.pacto.api.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes one schema out of files. */
final class SchemaReader {

    private final Scope scope;
    private final Schema schema;
    private final FieldReader fields;

    private SchemaReader(Scope scope, Schema schema, String path) {
        this.scope = scope;
        this.schema = schema;
        this.fields = new FieldReader(scope, schema, path);
    }

    static Schema read(ProtoFiles files) {
        List<Schema.File> about = new ArrayList<>();
        for (ProtoFile file : files.read()) {
            SortedMap<String, String> options =
                    FileOptions.of(file.text().element().getOptions());
            about.add(
                    new Schema.File(file.path(), file.packageName(), file.text().edition(), options));
        }
        Schema schema = new Schema(about);
        schema.missing.addAll(files.missing());
        Scope scope = new Scope(files.read());
        for (ProtoFile file : files.read()) {
            new SchemaReader(scope, schema, file.path()).add(file);
        }
        return schema;
    }

    private void add(ProtoFile file) {
        var element = file.text().element();
        Features features = Features.of(file.text().edition()).with(element.getOptions());
        types(element.getTypes(), file.packageName(), "", features);
        for (ServiceElement service : element.getServices()) {
            String name = scope.key(Scope.prefix(file.packageName()) + service.getName());
            schema.services.put(name, service(service, name, file.packageName()));
        }
        extensions(element.getExtendDeclarations(), file.packageName(), features);
    }

    private void types(List<? extends TypeElement> elements, String inside, String parent, Features features) {
        for (TypeElement element : elements) {
            String name = Scope.prefix(inside) + element.getName();
            if (element instanceof MessageElement message) {
                message(message, name, parent, features.with(message.getOptions()));
            } else if (element instanceof EnumElement enumeration) {
                String key = scope.key(name);
                schema.enums.put(key, enumeration(enumeration, key, parent, features.with(enumeration.getOptions())));
            }
        }
    }

    private void message(MessageElement element, String name, String parent, Features features) {
        String key = scope.key(name);
        SortedMap<Integer, Field> found = new TreeMap<>();
        add(found, element.getFields(), name, "", features);
        TreeSet<String> oneofs = new TreeSet<>();
        for (OneOfElement oneof : element.getOneOfs()) {
            Features inner = features.with(oneof.getOptions());
            oneofs.add(oneof.getName());
            add(found, oneof.getFields(), name, oneof.getName(), inner);
        }
        List<Object> ranges = new ArrayList<>();
        for (ExtensionsElement extensions : element.getExtensions()) {
            ranges.addAll(extensions.getValues());
        }
        schema.messages.put(
                key,
                new Message(
                        key,
                        parent,
                        found,
                        oneofs,
                        Reserved.of(element.getReserveds()),
                        Reserved.spans(ranges),
                        features.get(Features.JSON),
                        OptionText.isTrue(element.getOptions(), "message_set_wire_format"),
                        !OptionText.isTrue(element.getOptions(), "no_standard_descriptor_accessor"),
                        fields.at(element.getLocation())));
        types(element.getNestedTypes(), name, key, features);
        extensions(element.getExtendDeclarations(), name, features);
    }

    private void add(
            SortedMap<Integer, Field> found,
            List<FieldElement> elements,
            String inside,
            String oneof,
            Features features) {
        for (FieldElement element : elements) {
            Field field = fields.field(element, inside, oneof, features);
            found.put(field.number(), field);
        }
    }

    private Enumeration enumeration(EnumElement element, String key, String parent, Features features) {
        SortedMap<Integer, List<Enumeration.Constant>> values = new TreeMap<>();
        for (EnumConstantElement constant : element.getConstants()) {
            Position at = fields.at(constant.getLocation());
            values.computeIfAbsent(constant.getTag(), number -> new ArrayList<>())
                    .add(new Enumeration.Constant(constant.getName(), constant.getTag(), at));
        }
        String first = element.getConstants().isEmpty()
                ? ""
                : element.getConstants().get(0).getName();
        return new Enumeration(
                key,
                parent,
                first,
                values,
                Reserved.of(element.getReserveds()),
                features.get(Features.ENUM_TYPE),
                features.get(Features.JSON),
                fields.at(element.getLocation()));
    }

    private Service service(ServiceElement element, String key, String inside) {
        SortedMap<String, Service.Rpc> rpcs = new TreeMap<>();
        for (RpcElement rpc : element.getRpcs()) {
            Position at = fields.at(rpc.getLocation());
            rpcs.put(
                    rpc.getName(),
                    new Service.Rpc(
                            rpc.getName(),
                            fields.key(rpc.getRequestType(), inside, at),
                            fields.key(rpc.getResponseType(), inside, at),
                            rpc.getRequestStreaming(),
                            rpc.getResponseStreaming(),
                            OptionText.of(rpc.getOptions(), "idempotency_level", "IDEMPOTENCY_UNKNOWN"),
                            at));
        }
        return new Service(key, rpcs, fields.at(element.getLocation()));
    }

    private void extensions(List<ExtendElement> elements, String inside, Features features) {
        for (ExtendElement element : elements) {
            String message = fields.key(element.getName(), inside, fields.at(element.getLocation()));
            for (FieldElement each : element.getFields()) {
                Field field = fields.field(each, inside, "", features.with(List.of()));
                String key = scope.key(Scope.prefix(inside) + field.name());
                Extension extension = new Extension(message, key, explicit(field));
                schema.extensions.put(extension.id(), extension);
            }
        }
    }

    /** The absence of an extension can always be seen. */
    private static Field explicit(Field field) {
        Cardinality seen = field.cardinality() == Cardinality.IMPLICIT ? Cardinality.EXPLICIT : field.cardinality();
        return new Field(
                field.number(),
                field.name(),
                field.jsonName(),
                field.type(),
                seen,
                field.oneof(),
                field.initial(),
                field.packed(),
                field.code(),
                field.at());
    }
}
