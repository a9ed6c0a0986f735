package io.pacto.plugin.protobuf;

/**
 * A file of the bundle, read.
 *
 * @param path its path
 * @param text what it declares
 */
record ProtoFile(String path, ProtoText text) {

    String packageName() {
        String name = text.element().getPackageName();
        return name == null ? "" : name;
    }
}
