package io.pacto.plugin.openapiinfer.jvm.source;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns a parsed file into declarations. */
final class UnitReader {

    private UnitReader() {}

    static List<TypeDecl> read(String file, CompilationUnit unit) {
        String packageName =
                unit.getPackageDeclaration().map(name -> name.getNameAsString()).orElse("");
        Map<String, String> imports = new LinkedHashMap<>();
        Map<String, String> statics = new LinkedHashMap<>();
        List<String> onDemand = new ArrayList<>();
        List<String> staticsOnDemand = new ArrayList<>();
        for (ImportDeclaration one : unit.getImports()) {
            String name = one.getNameAsString();
            String simple = name.substring(name.lastIndexOf('.') + 1);
            if (one.isAsterisk()) {
                (one.isStatic() ? staticsOnDemand : onDemand).add(name);
            } else {
                (one.isStatic() ? statics : imports).putIfAbsent(simple, name);
            }
        }
        Scope scope = new Scope(file, packageName, imports, onDemand, statics, staticsOnDemand);
        DeclarationReader reader = new DeclarationReader(scope);
        for (TypeDeclaration<?> type : unit.getTypes()) {
            reader.read(type, null);
        }
        return reader.found();
    }
}
