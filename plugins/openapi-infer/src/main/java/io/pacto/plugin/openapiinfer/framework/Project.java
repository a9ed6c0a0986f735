package io.pacto.plugin.openapiinfer.framework;

import io.pacto.api.Context;
import io.pacto.api.Files;
import io.pacto.api.Options;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A program to read.
 *
 * @param directory its absolute folder; empty when the bundle is no folder
 * @param files the files of that folder
 * @param options the checked options of the generator
 * @param context what the call may reach
 */
public record Project(Optional<Path> directory, Files files, Options options, Context context) {

    /** Returns whether the document of the reference implementation is asked for, its faults included. */
    public boolean compat() {
        return options.text("mode").orElse("rich").equals("compat");
    }
}
