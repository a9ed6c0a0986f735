package io.pacto.plugin.openapiinfer.jvm.source;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithJavadoc;
import com.github.javaparser.ast.nodeTypes.NodeWithModifiers;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the parser's declarations into values of ours. */
final class DeclarationReader {

    private final Scope scope;
    private final ExprReader reader;
    private final List<TypeDecl> found = new ArrayList<>();

    DeclarationReader(Scope scope) {
        this.scope = scope;
        this.reader = new ExprReader(scope.file());
    }

    List<TypeDecl> found() {
        return found;
    }

    void read(TypeDeclaration<?> written, @Nullable TypeDecl outer) {
        String simple = written.getNameAsString();
        String prefix = outer != null ? outer.name() : scope.packageName();
        String name = prefix.isEmpty() ? simple : prefix + "." + simple;
        TypeDecl type = new TypeDecl(name, kind(written), scope, outer, head(written));
        found.add(type);
        if (written instanceof EnumDeclaration values) {
            for (EnumConstantDeclaration constant : values.getEntries()) {
                List<Expr> arguments =
                        constant.getArguments().stream().map(reader::expr).toList();
                type.constants()
                        .add(new Constant(type, constant.getNameAsString(), arguments, reader.annotations(constant)));
            }
        }
        if (written instanceof RecordDeclaration record) {
            record.getParameters().forEach(component -> type.fields().add(parameter(component, type)));
        }
        for (BodyDeclaration<?> member : written.getMembers()) {
            member(member, type);
        }
    }

    private static TypeDecl.Kind kind(TypeDeclaration<?> written) {
        if (written instanceof EnumDeclaration) {
            return TypeDecl.Kind.ENUM;
        }
        if (written instanceof RecordDeclaration) {
            return TypeDecl.Kind.RECORD;
        }
        if (written instanceof AnnotationDeclaration) {
            return TypeDecl.Kind.ANNOTATION;
        }
        boolean isInterface = written instanceof ClassOrInterfaceDeclaration type && type.isInterface();
        return isInterface ? TypeDecl.Kind.INTERFACE : TypeDecl.Kind.CLASS;
    }

    private TypeDecl.Head head(TypeDeclaration<?> written) {
        List<ClassOrInterfaceType> supers = new ArrayList<>();
        NodeList<com.github.javaparser.ast.type.TypeParameter> parameters = new NodeList<>();
        if (written instanceof ClassOrInterfaceDeclaration type) {
            supers.addAll(type.getExtendedTypes());
            supers.addAll(type.getImplementedTypes());
            parameters = type.getTypeParameters();
        } else if (written instanceof RecordDeclaration type) {
            supers.addAll(type.getImplementedTypes());
            parameters = type.getTypeParameters();
        } else if (written instanceof EnumDeclaration type) {
            supers.addAll(type.getImplementedTypes());
        }
        return new TypeDecl.Head(
                reader.annotations(written),
                modifiers(written),
                parameters(parameters),
                supers.stream().map(reader::type).toList(),
                written instanceof ClassOrInterfaceDeclaration type
                        && !type.isInterface()
                        && !type.getExtendedTypes().isEmpty(),
                doc(written),
                reader.position(written.getName()));
    }

    private List<TypeParameter> parameters(NodeList<com.github.javaparser.ast.type.TypeParameter> written) {
        List<TypeParameter> read = new ArrayList<>();
        for (com.github.javaparser.ast.type.TypeParameter one : written) {
            TypeUse bound = one.getTypeBound().isEmpty()
                    ? null
                    : reader.type(one.getTypeBound().get(0));
            read.add(new TypeParameter(one.getNameAsString(), bound));
        }
        return List.copyOf(read);
    }

    private void member(BodyDeclaration<?> member, TypeDecl type) {
        if (member instanceof TypeDeclaration<?> nested) {
            read(nested, type);
        } else if (member instanceof FieldDeclaration field) {
            for (VariableDeclarator variable : field.getVariables()) {
                type.fields()
                        .add(new Member(
                                type,
                                variable.getNameAsString(),
                                reader.type(variable.getType()),
                                reader.annotations(field),
                                fieldModifiers(field, type),
                                variable.getInitializer().map(reader::expr).orElse(null),
                                doc(field),
                                reader.position(variable)));
            }
        } else if (member instanceof MethodDeclaration method) {
            type.methods().add(method(method, type));
        } else if (member instanceof AnnotationMemberDeclaration element) {
            type.methods()
                    .add(new Method(
                            type,
                            element.getNameAsString(),
                            List.of(),
                            reader.type(element.getType()),
                            List.of(),
                            reader.annotations(element),
                            List.of(),
                            element.getDefaultValue().map(reader::expr).orElse(null),
                            Javadoc.NONE,
                            reader.position(element)));
        } else if (member instanceof ConstructorDeclaration constructor) {
            constructor(constructor, type);
        }
    }

    private static List<String> fieldModifiers(FieldDeclaration field, TypeDecl type) {
        return type.kind() == TypeDecl.Kind.INTERFACE || type.kind() == TypeDecl.Kind.ANNOTATION
                ? List.of("public", "static", "final")
                : modifiers(field);
    }

    private Method method(MethodDeclaration method, TypeDecl type) {
        List<String> modifiers = new ArrayList<>(modifiers(method));
        if (type.kind() == TypeDecl.Kind.INTERFACE && !modifiers.contains("private") && !modifiers.contains("public")) {
            modifiers.add("public");
        }
        return new Method(
                type,
                method.getNameAsString(),
                parameters(method.getTypeParameters()),
                reader.type(method.getType()),
                method.getParameters().stream().map(one -> parameter(one, type)).toList(),
                reader.annotations(method),
                List.copyOf(modifiers),
                method.getBody().map(this::returned).orElse(null),
                doc(method),
                reader.position(method.getName()));
    }

    private @Nullable Expr returned(BlockStmt body) {
        if (body.getStatements().size() == 1 && body.getStatement(0) instanceof ReturnStmt only) {
            Expression value = only.getExpression().orElse(null);
            return value == null ? null : reader.expr(value);
        }
        return null;
    }

    private void constructor(ConstructorDeclaration constructor, TypeDecl type) {
        List<Member> parameters = constructor.getParameters().stream()
                .map(one -> parameter(one, type))
                .toList();
        type.constructors()
                .add(new Method(
                        type,
                        type.simpleName(),
                        List.of(),
                        TypeUse.of("void"),
                        parameters,
                        reader.annotations(constructor),
                        modifiers(constructor),
                        null,
                        Javadoc.NONE,
                        reader.position(constructor)));
        if (type.kind() != TypeDecl.Kind.ENUM) {
            return;
        }
        List<String> names = parameters.stream().map(Member::name).toList();
        for (Statement statement : constructor.getBody().getStatements()) {
            if (statement.isExpressionStmt()
                    && statement.asExpressionStmt().getExpression() instanceof AssignExpr assignment
                    && assignment.getValue() instanceof NameExpr value
                    && names.contains(value.getNameAsString())
                    && reader.expr(assignment.getTarget()) instanceof Expr.Name target) {
                type.assigned().put(target.name(), names.indexOf(value.getNameAsString()));
            }
        }
    }

    private Member parameter(Parameter written, TypeDecl type) {
        Type declared = written.getType();
        TypeUse use = reader.type(declared);
        return new Member(
                type,
                written.getNameAsString(),
                written.isVarArgs() ? new TypeUse(TypeUse.ARRAY, List.of(use), List.of()) : use,
                reader.annotations(written),
                modifiers(written),
                null,
                Javadoc.NONE,
                reader.position(written));
    }

    private static List<String> modifiers(NodeWithModifiers<?> node) {
        return node.getModifiers().stream()
                .map(modifier -> modifier.getKeyword().asString())
                .toList();
    }

    private static Javadoc doc(NodeWithJavadoc<?> node) {
        return node.getJavadocComment()
                .map(comment -> Javadoc.of(comment.getContent()))
                .orElse(Javadoc.NONE);
    }
}
