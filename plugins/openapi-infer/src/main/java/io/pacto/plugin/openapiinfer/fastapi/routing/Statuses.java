package io.pacto.plugin.openapiinfer.fastapi.routing;

import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.plugin.openapiinfer.fastapi.program.Constants;
import io.pacto.plugin.openapiinfer.fastapi.program.Scope;
import io.pacto.plugin.openapiinfer.fastapi.python.Expr;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Status codes of HTTP (RFC 9110, chapter 15) as Python programs write them. */
final class Statuses {

    private static final Pattern DIGITS = Pattern.compile("(?:HTTP|WS)_(\\d{3})(?:_.*)?");
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int RESET_CONTENT = 205;
    private static final int NOT_MODIFIED = 304;

    private Statuses() {}

    /** The code an expression stands for, or null: {@code 201}, {@code status.HTTP_201_CREATED}, {@code HTTPStatus.CREATED}. */
    static @Nullable String of(@Nullable Expr expression, Scope scope, Constants constants) {
        if (expression instanceof Expr.Attribute member) {
            if (member.name().equals("value")) {
                return of(member.owner(), scope, constants);
            }
            Matcher matcher = DIGITS.matcher(member.name());
            String known = matcher.matches() ? matcher.group(1) : named(member.name());
            if (known != null) {
                return known;
            }
        }
        if (expression instanceof Expr.Name name) {
            Matcher matcher = DIGITS.matcher(name.id());
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        Node value = constants.value(expression, scope);
        return value instanceof Scalar scalar && scalar.kind() != Scalar.Kind.NULL ? scalar.text() : null;
    }

    static boolean hasBody(String status) {
        if (!status.matches("\\d{3}")) {
            return true;
        }
        int code = Integer.parseInt(status);
        return code >= OK && code != NO_CONTENT && code != RESET_CONTENT && code != NOT_MODIFIED;
    }

    /** What FastAPI writes for a response without a description. */
    static String phrase(String status) {
        return switch (status.toUpperCase(Locale.ROOT)) {
            case "1XX" -> "Information";
            case "2XX" -> "Success";
            case "3XX" -> "Redirection";
            case "4XX" -> "Client Error";
            case "5XX" -> "Server Error";
            case "DEFAULT" -> "Default Response";
            default -> numbered(status);
        };
    }

    private static String numbered(String status) {
        return switch (status) {
            case "200" -> "OK";
            case "201" -> "Created";
            case "202" -> "Accepted";
            case "204" -> "No Content";
            case "206" -> "Partial Content";
            case "301" -> "Moved Permanently";
            case "302" -> "Found";
            case "303" -> "See Other";
            case "304" -> "Not Modified";
            case "307" -> "Temporary Redirect";
            case "308" -> "Permanent Redirect";
            case "400" -> "Bad Request";
            case "401" -> "Unauthorized";
            case "402" -> "Payment Required";
            case "403" -> "Forbidden";
            case "404" -> "Not Found";
            case "405" -> "Method Not Allowed";
            case "406" -> "Not Acceptable";
            case "408" -> "Request Timeout";
            case "409" -> "Conflict";
            case "410" -> "Gone";
            case "411" -> "Length Required";
            case "412" -> "Precondition Failed";
            case "413" -> "Request Entity Too Large";
            case "415" -> "Unsupported Media Type";
            case "416" -> "Requested Range Not Satisfiable";
            case "418" -> "I'm a Teapot";
            case "422" -> "Unprocessable Entity";
            case "423" -> "Locked";
            case "424" -> "Failed Dependency";
            case "425" -> "Too Early";
            case "428" -> "Precondition Required";
            case "429" -> "Too Many Requests";
            case "451" -> "Unavailable For Legal Reasons";
            case "500" -> "Internal Server Error";
            case "501" -> "Not Implemented";
            case "502" -> "Bad Gateway";
            case "503" -> "Service Unavailable";
            case "504" -> "Gateway Timeout";
            default -> "Additional Response";
        };
    }

    private static @Nullable String named(String name) {
        return switch (name) {
            case "OK" -> "200";
            case "CREATED" -> "201";
            case "ACCEPTED" -> "202";
            case "NO_CONTENT" -> "204";
            case "MOVED_PERMANENTLY" -> "301";
            case "FOUND" -> "302";
            case "SEE_OTHER" -> "303";
            case "NOT_MODIFIED" -> "304";
            case "TEMPORARY_REDIRECT" -> "307";
            case "BAD_REQUEST" -> "400";
            case "UNAUTHORIZED" -> "401";
            case "FORBIDDEN" -> "403";
            case "NOT_FOUND" -> "404";
            case "CONFLICT" -> "409";
            case "GONE" -> "410";
            case "UNPROCESSABLE_ENTITY", "UNPROCESSABLE_CONTENT" -> "422";
            case "TOO_MANY_REQUESTS" -> "429";
            case "INTERNAL_SERVER_ERROR" -> "500";
            case "SERVICE_UNAVAILABLE" -> "503";
            default -> null;
        };
    }
}
