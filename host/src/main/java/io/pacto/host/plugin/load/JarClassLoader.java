package io.pacto.host.plugin.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.pf4j.ClassLoadingStrategy;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginManager;

/**
 * The loader of one plugin jar: its own classes first, above it only the JDK and the api. A copy of the api inside the
 * jar is never used.
 *
 * <p>The jar is read here and not by {@link java.net.URLClassLoader}, which follows {@code Class-Path} in the manifest to
 * jars nobody installed (security.md S-062).
 */
final class JarClassLoader extends PluginClassLoader {

    private final JarFile jar;
    private final URI place;
    private final CodeSource source;

    JarClassLoader(PluginManager manager, PluginDescriptor descriptor, Path file) throws IOException {
        super(manager, descriptor, new ApiOnly(JarClassLoader.class.getClassLoader()), ClassLoadingStrategy.PDA);
        this.jar = new JarFile(file.toFile(), false, ZipFile.OPEN_READ, JarFile.runtimeVersion());
        this.place = file.toUri();
        this.source = new CodeSource(place.toURL(), (Certificate[]) null);
    }

    @Override
    protected boolean shouldDelegateToParent(String className) {
        return ApiOnly.offers(className) || (mayBeJdk(className) && isJdk(className));
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        JarEntry entry = jar.getJarEntry(name.replace('.', '/') + ".class");
        if (entry == null) {
            throw new ClassNotFoundException(name);
        }
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] content = in.readAllBytes();
            return defineClass(name, content, 0, content.length, source);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    @Override
    public @Nullable URL findResource(String name) {
        JarEntry entry = jar.getJarEntry(name);
        if (entry == null) {
            return null;
        }
        try {
            String path = new URI(null, null, "/" + entry.getRealName(), null).getRawPath();
            return URI.create("jar:" + place + "!" + path).toURL();
        } catch (URISyntaxException | MalformedURLException e) {
            throw new IllegalStateException("an entry of a jar has no address: " + name, e);
        }
    }

    @Override
    public Enumeration<URL> findResources(String name) {
        URL found = findResource(name);
        return Collections.enumeration(found == null ? List.of() : List.of(found));
    }

    @Override
    public void close() throws IOException {
        jar.close();
        super.close();
    }

    /** Names under which both the JDK and libraries bring classes. */
    private static boolean mayBeJdk(String className) {
        return className.startsWith("javax.")
                || className.startsWith("jdk.")
                || className.startsWith("sun.")
                || className.startsWith("com.sun.")
                || className.startsWith("org.w3c.")
                || className.startsWith("org.xml.");
    }

    /** What the JDK has is taken from it; a library such as {@code javax.inject} comes from the plugin's jar. */
    private static boolean isJdk(String className) {
        try {
            ClassLoader.getPlatformClassLoader().loadClass(className);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** What a plugin sees of the host. */
    private static final class ApiOnly extends ClassLoader {

        private final ClassLoader host;

        ApiOnly(ClassLoader host) {
            super(ClassLoader.getPlatformClassLoader());
            this.host = host;
        }

        static boolean offers(String className) {
            return className.startsWith("io.pacto.api.") || className.startsWith("org.jspecify.");
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (offers(name)) {
                return host.loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
