package io.pacto.testkit;

import io.pacto.host.plugin.Contribution;
import io.pacto.testkit.build.ServicesFiles;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The classes of a plugin: there, usable, listed, and on their own. */
final class ClassClauses {

    private static final String SERVICES = "META-INF/services/";

    private final PluginUnderTest plugin;

    ClassClauses(PluginUnderTest plugin) {
        this.plugin = plugin;
    }

    List<String> contributions() {
        List<String> problems = new ArrayList<>();
        for (Contribution contribution : plugin.descriptor().contributions()) {
            String name = contribution.className();
            String owner = DescriptorClauses.label(contribution) + ": " + name;
            if (!plugin.files().has(name.replace('.', '/') + ".class")) {
                problems.add(owner + " does not exist");
                continue;
            }
            try {
                checkClass(owner, contribution, Class.forName(name, false, plugin.loader()), problems);
            } catch (ClassNotFoundException e) {
                problems.add(owner + " cannot be found: " + e.getMessage());
            } catch (LinkageError e) {
                problems.add(owner + " does not fit together: " + e);
            }
        }
        return problems;
    }

    private static void checkClass(String owner, Contribution contribution, Class<?> found, List<String> problems)
            throws ClassNotFoundException {
        Class<?> point = Class.forName(contribution.point().typeName());
        if (!point.isAssignableFrom(found)) {
            problems.add(owner + " does not implement " + point.getName());
        }
        if (!Modifier.isPublic(found.getModifiers())) {
            problems.add(owner + " is not public");
        }
        if (Modifier.isAbstract(found.getModifiers())) {
            problems.add(owner + " is abstract");
        }
        if (Arrays.stream(found.getConstructors()).noneMatch(constructor -> constructor.getParameterCount() == 0)) {
            problems.add(owner + " has no public constructor without parameters");
        }
    }

    List<String> services() {
        Map<String, List<String>> declared = ServicesFiles.classesByService(plugin.descriptor());
        Map<String, List<String>> listed = new LinkedHashMap<>();
        for (String file : plugin.files().list()) {
            if (file.startsWith(SERVICES + "io.pacto.api.")) {
                listed.put(file.substring(SERVICES.length()), lines(file));
            }
        }
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, List<String>> service : declared.entrySet()) {
            List<String> lines = listed.getOrDefault(service.getKey(), List.of());
            for (String name : service.getValue()) {
                if (!lines.contains(name)) {
                    problems.add(SERVICES + service.getKey() + " does not list " + name);
                }
            }
        }
        for (Map.Entry<String, List<String>> service : listed.entrySet()) {
            List<String> names = declared.getOrDefault(service.getKey(), List.of());
            for (String line : service.getValue()) {
                if (!names.contains(line)) {
                    problems.add(
                            SERVICES + service.getKey() + " lists " + line + ", which the descriptor does not declare");
                }
            }
        }
        return problems;
    }

    private List<String> lines(String file) {
        return new String(plugin.files().read(file), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    List<String> outside() {
        List<String> problems = new ArrayList<>();
        for (String file : plugin.files().list()) {
            if (!file.endsWith(".class")) {
                continue;
            }
            if (file.startsWith("io/pacto/api/")) {
                problems.add(file + " is part of the api, which the host brings: take it out");
            }
            for (String type : ConstantPool.hostTypes(file, plugin.files().read(file))) {
                problems.add(file + " refers to " + type + ", which no plugin can see: use the api");
            }
        }
        return problems;
    }
}
