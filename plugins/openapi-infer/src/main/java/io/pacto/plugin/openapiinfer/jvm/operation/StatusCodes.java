package io.pacto.plugin.openapiinfer.jvm.operation;

import java.util.LinkedHashMap;
import java.util.Map;

/** Status codes by the names that frameworks give them, and their reasons (RFC 9110, section 15). */
public final class StatusCodes {

    private static final Map<String, String> REASONS = reasons();

    private StatusCodes() {}

    /**
     * The code of a constant.
     *
     * @param constant such as {@code NOT_FOUND}, or a number
     * @param otherwise the code when the constant is unknown
     * @return a code such as {@code 404}
     */
    public static String code(String constant, String otherwise) {
        if (constant.matches("\\d{3}")) {
            return constant;
        }
        if (constant.equals("I_AM_A_TEAPOT")) {
            return "418";
        }
        String words = constant.replace('_', ' ').replaceAll("[^A-Za-z ]", "");
        for (Map.Entry<String, String> entry : REASONS.entrySet()) {
            if (entry.getValue()
                    .replaceAll("[-]", " ")
                    .replaceAll("[^A-Za-z ]", "")
                    .equalsIgnoreCase(words)) {
                return entry.getKey();
            }
        }
        return otherwise;
    }

    /**
     * What a code means.
     *
     * @param code a code
     * @return its reason phrase, or the code
     */
    public static String reason(String code) {
        return REASONS.getOrDefault(code, code.equals("default") ? "default response" : "Status " + code);
    }

    private static Map<String, String> reasons() {
        Map<String, String> all = new LinkedHashMap<>();
        String[] lines = {
            "200 OK",
            "201 Created",
            "202 Accepted",
            "203 Non-Authoritative Information",
            "204 No Content",
            "205 Reset Content",
            "206 Partial Content",
            "207 Multi-Status",
            "301 Moved Permanently",
            "302 Found",
            "303 See Other",
            "304 Not Modified",
            "307 Temporary Redirect",
            "308 Permanent Redirect",
            "400 Bad Request",
            "401 Unauthorized",
            "402 Payment Required",
            "403 Forbidden",
            "404 Not Found",
            "405 Method Not Allowed",
            "406 Not Acceptable",
            "408 Request Timeout",
            "409 Conflict",
            "410 Gone",
            "411 Length Required",
            "412 Precondition Failed",
            "413 Payload Too Large",
            "415 Unsupported Media Type",
            "417 Expectation Failed",
            "418 I'm a teapot",
            "422 Unprocessable Entity",
            "423 Locked",
            "424 Failed Dependency",
            "425 Too Early",
            "426 Upgrade Required",
            "428 Precondition Required",
            "429 Too Many Requests",
            "451 Unavailable For Legal Reasons",
            "500 Internal Server Error",
            "501 Not Implemented",
            "502 Bad Gateway",
            "503 Service Unavailable",
            "504 Gateway Timeout",
            "507 Insufficient Storage"
        };
        for (String line : lines) {
            all.put(line.substring(0, 3), line.substring(4));
        }
        return all;
    }
}
