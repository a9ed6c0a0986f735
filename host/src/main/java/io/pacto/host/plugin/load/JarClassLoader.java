package io.pacto.host.plugin.load;

import org.pf4j.ClassLoadingStrategy;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginManager;

/**
 * The loader of one plugin jar: its own classes first, above it only the JDK and the api. A copy of the api inside the
 * jar is never used.
 */
final class JarClassLoader extends PluginClassLoader {

    JarClassLoader(PluginManager manager, PluginDescriptor descriptor) {
        super(manager, descriptor, new ApiOnly(JarClassLoader.class.getClassLoader()), ClassLoadingStrategy.PDA);
    }

    @Override
    protected boolean shouldDelegateToParent(String className) {
        return ApiOnly.offers(className) || (mayBeJdk(className) && isJdk(className));
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
