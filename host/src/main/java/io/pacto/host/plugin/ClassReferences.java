package io.pacto.host.plugin;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Which classes the classes of a jar refer to, from their constant pools (JVM specification, section 4.4). A plugin that
 * needs nothing but the JDK and the api may ride the application class path, where the JVM's archive serves it.
 */
final class ClassReferences {

    private static final int MAGIC = 0xCAFEBABE;

    private ClassReferences() {}

    static boolean rides(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Set<String> own = new HashSet<>();
            Set<String> used = new HashSet<>();
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".class")) {
                    own.add(entry.getName().substring(0, entry.getName().length() - ".class".length()));
                    try (InputStream in = zip.getInputStream(entry)) {
                        collect(in.readAllBytes(), used);
                    }
                }
            }
            for (String name : used) {
                if (!own.contains(name) && !offered(name)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean offered(String name) {
        return name.startsWith("java/")
                || name.startsWith("io/pacto/api/")
                || name.startsWith("org/jspecify/")
                || ClassLoader.getPlatformClassLoader().getResource(name + ".class") != null;
    }

    private static void collect(byte[] classFile, Set<String> used) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        if (in.readInt() != MAGIC) {
            return;
        }
        in.readInt();
        int count = in.readUnsignedShort();
        String[] texts = new String[count];
        int[] classes = new int[count];
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                case 7 -> classes[i] = in.readUnsignedShort();
                case 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                default -> throw new IOException("unknown constant pool tag " + tag);
            }
        }
        for (int index : classes) {
            if (index != 0) {
                String name = texts[index];
                while (name.startsWith("[")) {
                    name = name.substring(1);
                }
                if (name.startsWith("L") && name.endsWith(";")) {
                    name = name.substring(1, name.length() - 1);
                }
                // What is left with one letter is an array of a primitive type.
                if (name.length() > 1) {
                    used.add(name);
                }
            }
        }
    }
}
