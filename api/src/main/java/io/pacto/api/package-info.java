/**
 * Everything a Pacto plugin or front end sees: values, extension points, and the services that stand for the dangerous
 * things (disk, archives, documents, schemas).
 *
 * <p>Only JDK types appear in signatures. Nothing here reads, writes or parses: behaviour lives in the host, which hands
 * it out through {@link io.pacto.api.Context}. Plugins create {@link io.pacto.api.Finding}, {@link io.pacto.api.Change}
 * and reports through their factories and withers, never through canonical constructors: a later record component would
 * break compiled callers.
 */
@NullMarked
package io.pacto.api;

import org.jspecify.annotations.NullMarked;
