package io.pacto.host.contract;

/** Access to the files that {@code --values} names. */
public interface ValuesFiles {

    /**
     * Reads a file.
     *
     * @param file the name as typed, relative to the working directory
     * @return its bytes
     * @throws io.pacto.api.PactoException when it cannot be read or is too large
     */
    byte[] read(String file);
}
