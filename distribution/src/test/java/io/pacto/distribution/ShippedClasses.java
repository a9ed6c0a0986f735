package io.pacto.distribution;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Our own classes, as they lie in the jars of the image. */
final class ShippedClasses {

    private ShippedClasses() {}

    static Path image() {
        return Path.of(System.getProperty("pacto.image"));
    }

    /** Returns our own jars: lib/pacto-*.jar and plugins/*.jar, sorted. */
    static List<Path> jars() throws IOException {
        List<Path> jars = jars("lib", "pacto-*.jar");
        jars.addAll(pluginJars());
        return jars;
    }

    static List<Path> pluginJars() throws IOException {
        return jars("plugins", "*.jar");
    }

    /** Returns the class path as the launcher makes it. */
    static String classPath() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path jar : jars("lib", "*.jar")) {
            names.add(jar.toString());
        }
        for (Path jar : pluginJars()) {
            names.add(jar.toString());
        }
        return String.join(":", names);
    }

    static JavaClasses load() throws IOException {
        List<Location> locations = new ArrayList<>();
        for (Path jar : jars()) {
            locations.add(Location.of(URI.create("jar:" + jar.toUri() + "!/")));
        }
        return new ClassFileImporter().importLocations(locations).that(new Ours());
    }

    private static List<Path> jars(String folder, String glob) throws IOException {
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(image().resolve(folder), glob)) {
            found.forEach(jars::add);
        }
        jars.sort(null);
        return jars;
    }

    /** Libraries merged into a plugin are not ours to judge, under another name neither; those of lib/ are. */
    private static final class Ours extends com.tngtech.archunit.base.DescribedPredicate<JavaClass> {

        Ours() {
            super("ours");
        }

        @Override
        public boolean test(JavaClass each) {
            String name = each.getPackageName();
            return name.startsWith("io.pacto.") && (!name.contains(".shaded.") || name.endsWith(".pythonrunner"));
        }
    }
}
