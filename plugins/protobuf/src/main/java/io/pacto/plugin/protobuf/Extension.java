package io.pacto.plugin.protobuf;

/**
 * A field that a file adds to a message declared elsewhere.
 *
 * @param message key of that message
 * @param key full name of the extension
 * @param field the field
 */
record Extension(String message, String key, Field field) {

    /** What it is matched by. */
    String id() {
        return message + "#" + field.number();
    }
}
