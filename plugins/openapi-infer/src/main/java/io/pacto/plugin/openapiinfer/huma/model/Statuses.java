package io.pacto.plugin.openapiinfer.huma.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The texts of status codes as Go's package net/http has them (IANA registry of HTTP status codes). */
final class Statuses {

    private static final Map<Long, String> TEXTS = texts();

    private Statuses() {}

    /** The text of a status; empty when it has none. */
    static String text(long status) {
        return TEXTS.getOrDefault(status, "");
    }

    private static Map<Long, String> texts() {
        Map<Long, String> texts = new TreeMap<>();
        texts.put(100L, "Continue");
        texts.put(101L, "Switching Protocols");
        texts.put(102L, "Processing");
        texts.put(103L, "Early Hints");
        texts.put(200L, "OK");
        texts.put(201L, "Created");
        texts.put(202L, "Accepted");
        texts.put(203L, "Non-Authoritative Information");
        texts.put(204L, "No Content");
        texts.put(205L, "Reset Content");
        texts.put(206L, "Partial Content");
        texts.put(207L, "Multi-Status");
        texts.put(208L, "Already Reported");
        texts.put(226L, "IM Used");
        texts.put(300L, "Multiple Choices");
        texts.put(301L, "Moved Permanently");
        texts.put(302L, "Found");
        texts.put(303L, "See Other");
        texts.put(304L, "Not Modified");
        texts.put(305L, "Use Proxy");
        texts.put(307L, "Temporary Redirect");
        texts.put(308L, "Permanent Redirect");
        texts.put(400L, "Bad Request");
        texts.put(401L, "Unauthorized");
        texts.put(402L, "Payment Required");
        texts.put(403L, "Forbidden");
        texts.put(404L, "Not Found");
        texts.put(405L, "Method Not Allowed");
        texts.put(406L, "Not Acceptable");
        texts.put(407L, "Proxy Authentication Required");
        texts.put(408L, "Request Timeout");
        texts.put(409L, "Conflict");
        texts.put(410L, "Gone");
        texts.put(411L, "Length Required");
        texts.put(412L, "Precondition Failed");
        texts.put(413L, "Request Entity Too Large");
        texts.put(414L, "Request URI Too Long");
        texts.put(415L, "Unsupported Media Type");
        texts.put(416L, "Requested Range Not Satisfiable");
        texts.put(417L, "Expectation Failed");
        texts.put(418L, "I'm a teapot");
        texts.put(421L, "Misdirected Request");
        texts.put(422L, "Unprocessable Entity");
        texts.put(423L, "Locked");
        texts.put(424L, "Failed Dependency");
        texts.put(425L, "Too Early");
        texts.put(426L, "Upgrade Required");
        texts.put(428L, "Precondition Required");
        texts.put(429L, "Too Many Requests");
        texts.put(431L, "Request Header Fields Too Large");
        texts.put(451L, "Unavailable For Legal Reasons");
        texts.put(500L, "Internal Server Error");
        texts.put(501L, "Not Implemented");
        texts.put(502L, "Bad Gateway");
        texts.put(503L, "Service Unavailable");
        texts.put(504L, "Gateway Timeout");
        texts.put(505L, "HTTP Version Not Supported");
        texts.put(506L, "Variant Also Negotiates");
        texts.put(507L, "Insufficient Storage");
        texts.put(508L, "Loop Detected");
        texts.put(510L, "Not Extended");
        texts.put(511L, "Network Authentication Required");
        return Collections.unmodifiableMap(texts);
    }
}
