package io.pacto.plugin.openapiinfer.fastapi.schema;

import io.pacto.api.Mapping;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Types of Python and pydantic, and the schemas pydantic writes for them. */
final class LibraryTypes {

    private static final String DECIMAL = "^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d*$";
    private static final String OCTETS = "application/octet-stream";
    private static final int URL = 2083;

    private LibraryTypes() {}

    /**
     * The schema of a type without parameters.
     *
     * @param name the last part of its name
     * @param output whether it is for what is sent back
     * @return its schema; empty when the type is not known
     */
    static Optional<Keywords> schema(String name, boolean output) {
        return Optional.ofNullable(
                switch (name) {
                    case "str", "StrictStr", "LiteralString", "AnyStr", "Text" -> Keywords.type("string");
                    case "int", "StrictInt", "ByteSize" -> Keywords.type("integer");
                    case "float", "StrictFloat", "FiniteFloat" -> Keywords.type("number");
                    case "bool", "StrictBool" -> Keywords.type("boolean");
                    case "PositiveInt" -> bound("integer", "exclusiveMinimum");
                    case "NonNegativeInt" -> bound("integer", "minimum");
                    case "NegativeInt" -> bound("integer", "exclusiveMaximum");
                    case "NonPositiveInt" -> bound("integer", "maximum");
                    case "PositiveFloat" -> bound("number", "exclusiveMinimum");
                    case "NonNegativeFloat" -> bound("number", "minimum");
                    case "NegativeFloat" -> bound("number", "exclusiveMaximum");
                    case "NonPositiveFloat" -> bound("number", "maximum");
                    case "bytes", "UploadFile", "StrictBytes" ->
                        Keywords.type("string").put("contentMediaType", OCTETS);
                    case "NoneType" -> Keywords.type("null");
                    case "Any", "object", "Hashable", "Type", "type" -> new Keywords();
                    case "Decimal" -> decimal(output);
                    case "complex" -> Keywords.type("string");
                    case "dict", "Dict", "Mapping", "MutableMapping", "OrderedDict", "defaultdict" ->
                        Keywords.type("object").put("additionalProperties", Scalar.of(true));
                    case "list",
                            "List",
                            "Sequence",
                            "Iterable",
                            "Collection",
                            "tuple",
                            "Tuple",
                            "deque",
                            "MutableSequence" -> list();
                    case "set", "Set", "frozenset", "FrozenSet", "AbstractSet", "MutableSet" ->
                        list().put("uniqueItems", Scalar.of(true));
                    default -> formatted(name, output);
                });
    }

    private static @Nullable Keywords formatted(String name, boolean output) {
        return switch (name) {
            case "datetime", "AwareDatetime", "NaiveDatetime", "PastDatetime", "FutureDatetime" ->
                Keywords.text("date-time");
            case "date", "PastDate", "FutureDate" -> Keywords.text("date");
            case "time" -> Keywords.text("time");
            case "timedelta" -> Keywords.text("duration");
            case "UUID" -> Keywords.text("uuid");
            case "UUID1", "UUID3", "UUID4", "UUID5", "UUID6", "UUID7", "UUID8" ->
                Keywords.text(name.toLowerCase(Locale.ROOT));
            case "EmailStr" -> Keywords.text("email");
            case "NameEmail" -> Keywords.text("name-email");
            case "Path", "PurePath", "PosixPath" -> Keywords.text("path");
            case "FilePath" -> Keywords.text("file-path");
            case "DirectoryPath" -> Keywords.text("directory-path");
            case "NewPath" -> Keywords.text("path");
            case "Pattern" -> Keywords.text("regex");
            case "IPv4Address" -> Keywords.text("ipv4");
            case "IPv6Address" -> Keywords.text("ipv6");
            case "IPv4Network" -> Keywords.text("ipv4network");
            case "IPv6Network" -> Keywords.text("ipv6network");
            case "IPvAnyAddress" -> Keywords.text("ipvanyaddress");
            case "IPvAnyNetwork" -> Keywords.text("ipvanynetwork");
            case "SecretStr", "SecretBytes" -> Keywords.text("password").put("writeOnly", Scalar.of(true));
            case "HttpUrl" ->
                Keywords.type("string")
                        .put("maxLength", Scalar.of(URL))
                        .put("minLength", Scalar.of(1))
                        .put("format", "uri");
            case "AnyUrl",
                    "AnyHttpUrl",
                    "AnyWebsocketUrl",
                    "WebsocketUrl",
                    "FileUrl",
                    "FtpUrl",
                    "PostgresDsn",
                    "RedisDsn",
                    "MongoDsn",
                    "AmqpDsn",
                    "KafkaDsn",
                    "MySQLDsn",
                    "MariaDBDsn",
                    "NatsDsn" ->
                Keywords.type("string").put("minLength", Scalar.of(1)).put("format", "uri");
            case "Json" ->
                output
                        ? new Keywords()
                        : Keywords.type("string")
                                .put("contentMediaType", "application/json")
                                .put("contentSchema", Mapping.builder().build());
            default -> null;
        };
    }

    private static Keywords bound(String type, String keyword) {
        return Keywords.type(type).put(keyword, Scalar.of(0));
    }

    private static Keywords list() {
        return Keywords.type("array").put("items", Mapping.builder().build());
    }

    private static Keywords decimal(boolean output) {
        Keywords text = Keywords.type("string").put("pattern", DECIMAL);
        return output
                ? text
                : new Keywords()
                        .put(
                                "anyOf",
                                Sequence.of(List.of(Keywords.type("number").build(), text.build())));
    }
}
