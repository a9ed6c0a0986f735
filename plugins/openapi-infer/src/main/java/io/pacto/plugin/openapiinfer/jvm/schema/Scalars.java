package io.pacto.plugin.openapiinfer.jvm.schema;

import io.pacto.api.Mapping;
import io.pacto.plugin.openapiinfer.jvm.source.JavaType;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Types whose values are no objects on the wire. */
final class Scalars {

    private final Map<String, Mapping> known = new LinkedHashMap<>();

    Scalars(Flavor flavor) {
        put(
                "string",
                "",
                "java.lang.String java.lang.CharSequence java.lang.Character char java.lang.StringBuilder"
                        + " java.lang.StringBuffer java.util.Locale java.util.Currency java.util.TimeZone java.time.ZoneId java.time.ZoneOffset"
                        + " java.util.regex.Pattern java.lang.Class java.nio.charset.Charset java.time.YearMonth java.time.MonthDay"
                        + " java.nio.file.Path java.time.Year");
        put("boolean", "", "boolean java.lang.Boolean java.util.concurrent.atomic.AtomicBoolean");
        put(
                "integer",
                "int32",
                "int java.lang.Integer short java.lang.Short java.util.concurrent.atomic.AtomicInteger");
        put("integer", "int64", "long java.lang.Long java.util.concurrent.atomic.AtomicLong java.util.OptionalLong");
        put("integer", "int32", "java.util.OptionalInt");
        put("number", "double", "java.util.OptionalDouble");
        put("integer", "", "java.math.BigInteger");
        put("number", "float", "float java.lang.Float");
        put("number", "double", "double java.lang.Double");
        put("number", "", "java.math.BigDecimal java.lang.Number");
        put("string", "date", "java.time.LocalDate java.sql.Date");
        put(
                "string",
                "date-time",
                "java.util.Date java.util.Calendar java.time.Instant java.time.OffsetDateTime"
                        + " java.time.ZonedDateTime java.time.LocalDateTime java.sql.Timestamp java.util.GregorianCalendar org.joda.time.DateTime");
        put("string", "uuid", "java.util.UUID");
        put("string", "uri", "java.net.URI");
        put("string", "url", "java.net.URL");
        put(
                "string",
                "binary",
                "java.io.File java.io.InputStream org.springframework.core.io.Resource"
                        + " org.springframework.core.io.InputStreamResource org.springframework.core.io.ByteArrayResource"
                        + " org.springframework.core.io.FileSystemResource"
                        + " org.springframework.web.multipart.MultipartFile org.springframework.http.codec.multipart.FilePart"
                        + " org.springframework.http.codec.multipart.Part jakarta.servlet.http.Part"
                        + " io.micronaut.http.multipart.CompletedFileUpload io.micronaut.http.multipart.StreamingFileUpload"
                        + " io.micronaut.http.server.types.files.SystemFile io.micronaut.http.server.types.files.StreamedFile"
                        + " org.jboss.resteasy.reactive.multipart.FileUpload java.io.OutputStream java.io.Reader");
        put("string", "byte", "byte java.lang.Byte java.nio.ByteBuffer");
        put(DayOfWeek.values());
        put(Month.values());
        put(TimeUnit.values());
        switch (flavor) {
            case SPRINGDOC -> {
                put("string", "", "java.time.Duration java.time.Period java.time.LocalTime");
                any("com.fasterxml.jackson.databind.JsonNode java.lang.Object java.lang.Void java.lang.Iterable"
                        + " com.fasterxml.jackson.databind.node.ObjectNode"
                        + " org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody");
            }
            case SMALLRYE -> {
                put("string", "duration", "java.time.Duration java.time.Period");
                put("string", "local-time", "java.time.LocalTime");
                put("string", "time", "java.time.OffsetTime");
                put("string", "date", "java.util.Date");
                put("string", "char", "char java.lang.Character");
                put("integer", "int8", "byte java.lang.Byte");
                put("integer", "int16", "short java.lang.Short");
                put("string", "", "java.net.URL");
                put(
                        "object",
                        "",
                        "java.util.Locale java.util.Currency java.time.ZoneId java.time.YearMonth java.lang.Class");
                any(
                        "com.fasterxml.jackson.databind.JsonNode com.fasterxml.jackson.databind.node.ObjectNode java.lang.Object");
            }
            case MICRONAUT -> {
                put("string", "", "java.time.Duration java.time.Period");
                put("string", "partial-time", "java.time.LocalTime");
                put("string", "byte", "byte java.lang.Byte");
                put("object", "", "com.fasterxml.jackson.databind.JsonNode");
            }
        }
    }

    /** An enum of the JDK, which the sources of a program do not declare. */
    private void put(Enum<?>[] values) {
        known.put(
                values[0].getDeclaringClass().getName(),
                new Schema()
                        .put("type", "string")
                        .put(
                                "enum",
                                Schema.texts(Stream.of(values).map(Enum::name).toList()))
                        .build());
    }

    private void put(String type, String format, String names) {
        for (String name : names.split(" ", -1)) {
            known.put(name, Schema.type(type, format));
        }
    }

    private void any(String names) {
        for (String name : names.split(" ", -1)) {
            known.put(name, Mapping.builder().build());
        }
    }

    Optional<Mapping> of(JavaType type) {
        return Optional.ofNullable(known.get(type.name()));
    }
}
