package io.pacto.host.plugin.load;

import io.pacto.host.plugin.BadPlugin;
import io.pacto.host.plugin.IndexedPlugin;
import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the class of an extension: on the application class path when its plugin rides, else behind the plugin's own
 * loader, which is made on first use.
 */
public final class ExtensionLoader {

    private final boolean ridingAllowed;
    private final Map<String, ClassLoader> loaders = new HashMap<>();
    private @Nullable JarManager manager;

    /**
     * A loader for one call.
     *
     * @param ridingAllowed whether bundled plugins may ride the application class path
     */
    public ExtensionLoader(boolean ridingAllowed) {
        this.ridingAllowed = ridingAllowed;
    }

    /**
     * The class loader of a plugin.
     *
     * @param plugin the plugin
     * @return the loader to set as context class loader around its calls
     * @throws BadPlugin when its jar is gone, changed or unreadable
     */
    public synchronized ClassLoader loaderOf(IndexedPlugin plugin) {
        boolean ours =
                plugin.origin() == IndexedPlugin.Origin.BUILT_IN || plugin.origin() == IndexedPlugin.Origin.BUNDLED;
        if (plugin.jar().isEmpty() || (ridingAllowed && ours && plugin.rides())) {
            return ExtensionLoader.class.getClassLoader();
        }
        ClassLoader known = loaders.get(plugin.id());
        if (known == null) {
            JarGuard.check(plugin, plugin.jar().get());
            if (manager == null) {
                manager = new JarManager();
            }
            known = manager.load(plugin);
            loaders.put(plugin.id(), known);
        }
        return known;
    }

    /**
     * Makes an extension.
     *
     * @param plugin its plugin
     * @param className its class
     * @param type the extension point
     * @param <T> the extension point
     * @return the extension
     * @throws BadPlugin when the class is missing, or is no extension of that point
     * @throws Throwable what the class or its constructor threw
     */
    public <T> T create(IndexedPlugin plugin, String className, Class<T> type) throws Throwable {
        ClassLoader loader = loaderOf(plugin);
        Class<?> found;
        try {
            found = Class.forName(className, true, loader);
        } catch (ClassNotFoundException e) {
            throw new BadPlugin(
                    "plugin " + plugin.label() + " names the class " + className
                            + " in its descriptor, but its jar has no such class",
                    "tell its author; pacto plugin doctor says more");
        }
        if (!type.isAssignableFrom(found)) {
            throw new BadPlugin(
                    "plugin " + plugin.label() + ": " + className + " does not implement " + type.getName(),
                    "tell its author; pacto plugin doctor says more");
        }
        Constructor<?> constructor;
        try {
            constructor = found.getConstructor();
        } catch (NoSuchMethodException e) {
            throw new BadPlugin(
                    "plugin " + plugin.label() + ": " + className + " has no public constructor without parameters",
                    "tell its author; pacto plugin doctor says more");
        }
        try {
            return type.cast(constructor.newInstance());
        } catch (java.lang.reflect.InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
