package io.pacto.plugin.openapiinfer.framework;

import io.pacto.api.Files;

/** One framework whose programs can be read. */
public interface Framework {

    /** Returns the value of the option {@code framework} that chooses it. */
    String id();

    /**
     * Whether a folder holds a program of this framework, judged by its build files.
     *
     * @param project the files of the folder
     * @return true when the framework is among the dependencies
     */
    boolean foundIn(Files project);

    /**
     * Reads a program.
     *
     * @param project the program
     * @return its document
     * @throws io.pacto.api.PactoException when no document can be made of it
     */
    Inference infer(Project project);
}
