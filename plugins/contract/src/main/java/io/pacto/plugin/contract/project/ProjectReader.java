package io.pacto.plugin.contract.project;

/** Knows one kind of file. */
interface ProjectReader {

    /** Whether a file is, by its name, of this kind. */
    boolean knows(ProjectFile file);

    /**
     * Takes what the file says.
     *
     * @throws io.pacto.api.PactoException when it cannot be read; it is skipped then, and the user is told
     */
    void read(ProjectFile file, Draft draft);
}
