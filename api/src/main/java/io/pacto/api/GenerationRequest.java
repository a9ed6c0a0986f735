package io.pacto.api;

/**
 * What to generate.
 *
 * @param generator id of the generator
 * @param source the bundle
 * @param options option values as given; the host checks them against the generator's descriptor
 * @param outputDirectory where the files are meant to go, as typed
 * @since 1.0
 */
@Stable
public record GenerationRequest(String generator, Source source, Options options, String outputDirectory) {}
