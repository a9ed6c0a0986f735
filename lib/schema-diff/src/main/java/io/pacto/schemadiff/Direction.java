package io.pacto.schemadiff;

/** Which way the documents of a schema travel, seen from the service that owns the contract. */
public enum Direction {
    /** The consumer writes, the service reads: request bodies, parameters, settings, messages it receives. */
    IN,
    /** The service writes, the consumer reads: responses, their headers, messages it sends. */
    OUT,
    /** Either side may write: the graver of both answers counts, and nothing is left out as read-only or write-only. */
    BOTH
}
