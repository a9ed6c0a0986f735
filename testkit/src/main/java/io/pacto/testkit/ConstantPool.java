package io.pacto.testkit;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a class file names (JVM specification, section 4.4). All texts of the pool are searched: class names, descriptors,
 * signatures and the names reflection is given.
 */
final class ConstantPool {

    private static final Pattern HOST = Pattern.compile("io([/.])pacto\\1(host|cli|testkit)\\1[\\w$/.]+");

    private ConstantPool() {}

    /** Returns the types of host, command line and testkit that a class names, sorted, with dots. */
    static List<String> hostTypes(String file, byte[] content) {
        Set<String> types = new TreeSet<>();
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
            in.skipNBytes(8);
            int count = in.readUnsignedShort();
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> collect(in.readUTF(), types);
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        i++;
                    }
                    case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    default -> throw new IOException("unknown constant pool tag " + tag);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not a class file: " + e.getMessage(), e);
        }
        return List.copyOf(types);
    }

    private static void collect(String text, Set<String> types) {
        Matcher matcher = HOST.matcher(text);
        while (matcher.find()) {
            types.add(matcher.group().replace('/', '.'));
        }
    }
}
