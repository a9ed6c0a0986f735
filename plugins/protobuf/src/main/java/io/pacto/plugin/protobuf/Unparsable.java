package io.pacto.plugin.protobuf;

/** A text is no {@code .proto} file. */
final class Unparsable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    Unparsable(Failure failure) {
        super(failure.problem());
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
