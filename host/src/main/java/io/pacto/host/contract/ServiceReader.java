package io.pacto.host.contract;

import io.pacto.api.Contract;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The identity part of the normalised view. */
final class ServiceReader {

    private ServiceReader() {}

    static Contract.Service read(Mapping root) {
        @Nullable Mapping written = Fields.object(root, "service");
        Mapping service = written == null ? root : written;
        Mapping fields = written == null ? Mapping.builder().build() : written;
        return new Contract.Service(
                written == null ? Value.assumed("", root) : Fields.textOr(fields, "name", ""),
                written == null ? Value.assumed("", root) : Fields.textOr(fields, "version", ""),
                owner(fields),
                image(fields),
                chart(fields),
                service);
    }

    private static Contract.@Nullable Owner owner(Mapping service) {
        Node owner = service.get("owner");
        if (owner instanceof Mapping object) {
            List<Contract.Contact> contacts = new ArrayList<>();
            for (Node contact : Fields.objects(object, "contacts")) {
                contacts.add(new Contract.Contact(
                        Fields.textOr(contact, "type", ""),
                        Fields.textOr(contact, "value", ""),
                        Fields.text(contact, "purpose"),
                        contact));
            }
            return new Contract.Owner(null, Fields.text(object, "team"), Fields.text(object, "dri"), contacts, object);
        }
        Value<String> text = Fields.text(service, "owner");
        return text == null || !(owner instanceof Scalar)
                ? null
                : new Contract.Owner(text, null, null, List.of(), owner);
    }

    private static Contract.@Nullable Image image(Mapping service) {
        @Nullable Mapping image = Fields.object(service, "image");
        return image == null
                ? null
                : new Contract.Image(Fields.textOr(image, "ref", ""), Fields.truth(image, "private"), image);
    }

    private static Contract.@Nullable Chart chart(Mapping service) {
        @Nullable Mapping chart = Fields.object(service, "chart");
        return chart == null
                ? null
                : new Contract.Chart(Fields.textOr(chart, "ref", ""), Fields.textOr(chart, "version", ""), chart);
    }
}
