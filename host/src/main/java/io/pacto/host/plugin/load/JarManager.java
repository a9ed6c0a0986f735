package io.pacto.host.plugin.load;

import io.pacto.host.plugin.BadPlugin;
import io.pacto.host.plugin.IndexedPlugin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pf4j.AbstractPluginManager;
import org.pf4j.DefaultExtensionFactory;
import org.pf4j.DefaultExtensionFinder;
import org.pf4j.DefaultPluginDescriptor;
import org.pf4j.DefaultPluginFactory;
import org.pf4j.DefaultVersionManager;
import org.pf4j.ExtensionFactory;
import org.pf4j.ExtensionFinder;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginRepository;
import org.pf4j.PluginRuntimeException;
import org.pf4j.PluginStatusProvider;
import org.pf4j.VersionManager;

/**
 * PF4J, told exactly which jar to load. It keeps plugin state and class loaders; it never looks for plugins.
 *
 * <p>Traps it is kept out of: its {@code ServiceProviderExtensionFinder} misses jars without directory entries, reads the
 * host's class path and loads every class of every plugin, and one {@code LinkageError} there hides all plugins: extensions
 * are created by name instead. Its {@code requires} grammar is not ours: ranges are checked before a jar gets here. A
 * zipped plugin is never expanded. Development mode is never on. No plugin ships a {@code Plugin} subclass.
 */
final class JarManager extends AbstractPluginManager {

    private final Map<Path, IndexedPlugin> known = new HashMap<>();

    JarManager() {
        super(List.of());
    }

    ClassLoader load(IndexedPlugin plugin) {
        Path jar = plugin.jar().orElseThrow();
        known.put(jar, plugin);
        try {
            return loadPluginFromPath(jar).getPluginClassLoader();
        } catch (PluginRuntimeException e) {
            throw new BadPlugin(
                    "plugin " + plugin.label() + " cannot be loaded: " + e.getMessage(),
                    "install it again: pacto plugin install FILE");
        }
    }

    private IndexedPlugin at(Path jar) {
        IndexedPlugin plugin = known.get(jar);
        if (plugin == null) {
            throw new IllegalStateException("PF4J asked for a jar nobody named: " + jar);
        }
        return plugin;
    }

    @Override
    protected PluginRepository createPluginRepository() {
        return new PluginRepository() {
            @Override
            public List<Path> getPluginPaths() {
                return List.of();
            }

            @Override
            public boolean deletePluginPath(Path path) {
                return false;
            }
        };
    }

    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
        return new PluginDescriptorFinder() {
            @Override
            public boolean isApplicable(Path path) {
                return true;
            }

            @Override
            public PluginDescriptor find(Path path) {
                IndexedPlugin plugin = at(path);
                return new DefaultPluginDescriptor(
                        plugin.id(),
                        plugin.descriptor().summary(),
                        org.pf4j.Plugin.class.getName(),
                        plugin.descriptor().version(),
                        "*",
                        "",
                        "");
            }
        };
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new PluginLoader() {
            @Override
            public boolean isApplicable(Path path) {
                return true;
            }

            @Override
            public ClassLoader loadPlugin(Path path, PluginDescriptor descriptor) {
                try {
                    return new JarClassLoader(JarManager.this, descriptor, path);
                } catch (IOException e) {
                    throw new PluginRuntimeException(e, "{}", e.getMessage());
                }
            }
        };
    }

    @Override
    protected PluginFactory createPluginFactory() {
        return new DefaultPluginFactory();
    }

    @Override
    protected ExtensionFactory createExtensionFactory() {
        return new DefaultExtensionFactory();
    }

    @Override
    protected ExtensionFinder createExtensionFinder() {
        return new DefaultExtensionFinder(this);
    }

    @Override
    protected PluginStatusProvider createPluginStatusProvider() {
        return new PluginStatusProvider() {
            @Override
            public boolean isPluginDisabled(String pluginId) {
                return false;
            }

            @Override
            public void disablePlugin(String pluginId) {
                throw new UnsupportedOperationException("settings say which plugins are on");
            }

            @Override
            public void enablePlugin(String pluginId) {
                throw new UnsupportedOperationException("settings say which plugins are on");
            }
        };
    }

    @Override
    protected VersionManager createVersionManager() {
        return new DefaultVersionManager();
    }
}
