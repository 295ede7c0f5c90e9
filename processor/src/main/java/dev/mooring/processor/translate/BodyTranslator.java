package dev.mooring.processor.translate;

import static dev.mooring.processor.bytecode.Descriptors.element;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import dev.mooring.processor.bytecode.AccessFlags;
import dev.mooring.processor.bytecode.Code;
import dev.mooring.processor.bytecode.Descriptors;
import dev.mooring.processor.bytecode.EnumMembers;
import dev.mooring.processor.bytecode.SkeletonTypes;
import dev.mooring.processor.source.SourceClass;
import dev.mooring.processor.source.SourceTrees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Translates the bodies of user types, converters, strategies and the like from their syntax trees:
 * those that only compute, from what is known. A body is translated as a whole or not at all, and
 * what it calls or reads in this compilation must be translated itself.
 */
public final class BodyTranslator implements Translations {
  private static final MethodVisitor NOWHERE = new MethodVisitor(Opcodes.ASM9) {};

  private final SourceTrees sources;
  private final BodyTypes types;
  private final SkeletonTypes skeletons;
  private final SafeCalls safe;
  private final Map<Element, Boolean> known = new HashMap<>();

  public BodyTranslator(SourceTrees sources, BodyTypes types, SkeletonTypes skeletons) {
    this.sources = sources;
    this.types = types;
    this.skeletons = skeletons;
    this.safe = new SafeCalls(types.elements, skeletons);
  }

  @Override
  public boolean isSkeleton(TypeElement type) {
    return skeletons.contains(type);
  }

  @Override
  public boolean translates(ExecutableElement method) {
    TypeElement owner = Descriptors.owner(method);
    if (!isSkeleton(owner) || method.getModifiers().contains(Modifier.ABSTRACT)) {
      return true;
    }
    if (owner.getKind() == ElementKind.ENUM
        && EnumMembers.isImplicit(method, method.getSimpleName().toString())) {
      return true;
    }
    return TranslatableTypes.contains(owner, AccessFlags.isStatic(method))
        && !hasConstantBodies(owner)
        && succeeds(method, () -> write(method, NOWHERE));
  }

  @Override
  public boolean writes(ExecutableElement method) {
    return isSkeleton(Descriptors.owner(method))
        && !method.getModifiers().contains(Modifier.ABSTRACT)
        && translates(method);
  }

  @Override
  public boolean constructs(TypeElement type) {
    if (!isSkeleton(type)) {
      return true;
    }
    return TranslatableTypes.contains(type, false)
        && type.getKind().isClass()
        && !Descriptors.isInner(type)
        && !hasConstantBodies(type)
        && constructsHere(type);
  }

  private boolean constructsHere(TypeElement type) {
    Boolean before = known.get(type);
    if (before != null) {
      return before;
    }
    Map<Element, Boolean> certain = new HashMap<>(known);
    if (!succeeds(type, () -> construct(type))) {
      // What was found on the assumption that it succeeds is not certain.
      known.clear();
      known.putAll(certain);
      known.put(type, false);
      return false;
    }
    return true;
  }

  private void construct(TypeElement type) {
    if (source(type).hasInitializers()) {
      throw new Untranslatable("initialiser");
    }
    TypeMirror superclass = type.getSuperclass();
    if (superclass.getKind() == TypeKind.DECLARED && !constructs(element(superclass))) {
      throw new Untranslatable("superclass");
    }
    known.put(type, true); // Its constructors store its fields.
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      writeConstructor(constructor, NOWHERE);
    }
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.ENUM_CONSTANT) {
        pushArguments((VariableElement) member, NOWHERE);
      }
    }
  }

  @Override
  public boolean holds(VariableElement field) {
    TypeElement owner = Descriptors.owner(field);
    if (!isSkeleton(owner) || field.getKind() == ElementKind.ENUM_CONSTANT) {
      return true;
    }
    if (!AccessFlags.isStatic(field)) {
      return constructs(owner);
    }
    return field.getModifiers().contains(Modifier.FINAL)
        && TranslatableTypes.contains(owner, true)
        && !hasStaticBlock(owner)
        && succeeds(field, () -> initialise(field, NOWHERE));
  }

  @Override
  public boolean printsNames(TypeElement enumType) {
    if (isSkeleton(enumType)) {
      for (ExecutableElement method : ElementFilter.methodsIn(enumType.getEnclosedElements())) {
        if (method.getSimpleName().contentEquals("toString")) {
          return false;
        }
      }
      return !hasConstantBodies(enumType);
    }
    return true;
  }

  /** Whether the attempt ends well; while it lasts it counts as failed, which ends recursion. */
  private boolean succeeds(Element of, Runnable attempt) {
    Boolean before = known.putIfAbsent(of, false);
    if (before != null) {
      return before;
    }
    boolean success = attempt(attempt);
    known.put(of, success);
    return success;
  }

  @SuppressWarnings("UnusedException") // What compiles not, or is too odd, is not translated.
  private static boolean attempt(Runnable attempt) {
    try {
      attempt.run();
      return true;
    } catch (Untranslatable
        | IllegalArgumentException
        | ClassCastException
        | NullPointerException
        | UnsupportedOperationException
        | IndexOutOfBoundsException e) {
      return false;
    }
  }

  @Override
  public void write(ExecutableElement method, MethodVisitor code) {
    MethodTree tree = tree(method, method.getSimpleName());
    BlockTree body = tree == null ? null : tree.getBody();
    VariableElement component = tree == null ? RecordCode.accessed(method) : null;
    if (component != null) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      put(Opcodes.GETFIELD, component, code);
      Code.doReturn(code, types.descriptors.of(component.asType()));
      return;
    }
    if (tree == null || body == null) {
      throw new Untranslatable("no body, or one of several");
    }
    ExpressionCode expressions = expressions(method, code);
    expressions.scope.parameters(method, tree.getParameters(), expressions.scope.isStatic ? 0 : 1);
    StatementCode statements = new StatementCode(expressions, method.getReturnType(), this);
    statements.write(body);
    if (method.getReturnType().getKind() == TypeKind.VOID) {
      code.visitInsn(Opcodes.RETURN);
    } else {
      refuse(method, code);
    }
  }

  /** Ends code that the compiler has shown not to be reached. */
  private void refuse(Element member, MethodVisitor code) {
    Code.refuse(
        code,
        types.descriptors.internalName(Descriptors.owner(member)),
        member.getSimpleName().toString());
  }

  @Override
  public void writeConstructor(ExecutableElement constructor, MethodVisitor code) {
    TypeElement type = Descriptors.owner(constructor);
    boolean isEnum = type.getKind() == ElementKind.ENUM;
    SourceClass source = source(type);
    MethodTree tree = tree(constructor, SourceClass.CONSTRUCTOR);
    boolean canonical = RecordCode.isCanonical(constructor);
    if (tree == null && source.hasConstructor() && !(canonical && RecordCode.isImplicit(source))) {
      throw new Untranslatable("one of several constructors");
    }
    List<? extends StatementTree> statements =
        tree == null || tree.getBody() == null ? List.of() : tree.getBody().getStatements();
    ExpressionCode expressions = expressions(constructor, code);
    List<? extends VariableTree> named = tree == null ? List.of() : tree.getParameters();
    expressions.scope.parameters(constructor, named, isEnum ? 3 : 1);
    int first = 0;
    code.visitVarInsn(Opcodes.ALOAD, 0);
    MethodInvocationTree call = explicit(statements);
    boolean delegates = call != null && call.getMethodSelect().toString().equals("this");
    if (isEnum) {
      code.visitVarInsn(Opcodes.ALOAD, 1);
      code.visitVarInsn(Opcodes.ILOAD, 2);
    }
    if (call != null) {
      first = 1;
    }
    CallCode calls = new CallCode(expressions, this, safe);
    if (delegates) {
      calls.construct(type, Objects.requireNonNull(call).getArguments());
    } else if (isEnum) {
      code.visitMethodInsn(
          Opcodes.INVOKESPECIAL, "java/lang/Enum", "<init>", "(Ljava/lang/String;I)V", false);
    } else {
      calls.construct(
          element(type.getSuperclass()), call == null ? List.of() : call.getArguments());
    }
    if (!delegates) {
      initialiseInstance(type, code);
    }
    StatementCode body = new StatementCode(expressions, types.types.getNoType(TypeKind.VOID), this);
    for (StatementTree statement : statements.subList(first, statements.size())) {
      body.write(statement);
    }
    if (canonical && !RecordCode.assigns(tree)) {
      int slot = 1;
      for (VariableElement field : RecordCode.components(type)) {
        Type stored = types.asm(field.asType());
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(stored.getOpcode(Opcodes.ILOAD), slot);
        put(Opcodes.PUTFIELD, field, code);
        slot += stored.getSize();
      }
    }
    code.visitInsn(Opcodes.RETURN);
  }

  private static @Nullable MethodInvocationTree explicit(List<? extends StatementTree> statements) {
    if (!statements.isEmpty()
        && (StatementCode.isCall(statements.get(0), "super")
            || StatementCode.isCall(statements.get(0), "this"))) {
      return (MethodInvocationTree) ((ExpressionStatementTree) statements.get(0)).getExpression();
    }
    return null;
  }

  private void initialiseInstance(TypeElement type, MethodVisitor code) {
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      ExpressionTree value = AccessFlags.isStatic(field) ? null : initialiser(field);
      if (value != null) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        expressions(field, code).push(value, field.asType());
        put(Opcodes.PUTFIELD, field, code);
      }
    }
  }

  @Override
  public String pushArguments(VariableElement enumConstant, MethodVisitor code) {
    TypeElement type = Descriptors.owner(enumConstant);
    if (!(initialiser(enumConstant) instanceof NewClassTree creation)
        || creation.getClassBody() != null) {
      throw new Untranslatable("enum constant");
    }
    ExpressionCode expressions = expressions(enumConstant, code);
    CallCode calls = new CallCode(expressions, this, safe);
    Overloads.Choice choice =
        calls.choose(
            ElementFilter.constructorsIn(type.getEnclosedElements()), creation.getArguments());
    calls.arguments(choice, creation.getArguments(), false);
    return types.descriptors.ofConstructor(choice.method());
  }

  @Override
  public List<VariableElement> initialised(TypeElement type) {
    List<VariableElement> fields = new ArrayList<>();
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (field.getKind() == ElementKind.FIELD
          && AccessFlags.isStatic(field)
          && field.getConstantValue() == null
          && holds(field)) {
        fields.add(field);
      }
    }
    return fields;
  }

  @Override
  public void initialise(VariableElement field, MethodVisitor code) {
    ExpressionTree value = initialiser(field);
    if (value == null) {
      throw new Untranslatable("initialiser");
    }
    expressions(field, code).push(value, field.asType());
    put(Opcodes.PUTSTATIC, field, code);
  }

  private void put(int opcode, VariableElement field, MethodVisitor code) {
    code.visitFieldInsn(
        opcode,
        types.descriptors.internalName(Descriptors.owner(field)),
        field.getSimpleName().toString(),
        types.descriptors.of(field.asType()));
  }

  private @Nullable ExpressionTree initialiser(VariableElement field) {
    VariableTree tree = source(Descriptors.owner(field)).field(field.getSimpleName().toString());
    return tree == null ? null : tree.getInitializer();
  }

  private ExpressionCode expressions(Element member, MethodVisitor code) {
    TypeElement owner = Descriptors.owner(member);
    BodyScope scope =
        new BodyScope(owner, member, source(owner).names(), types.types, types.descriptors);
    return new ExpressionCode(scope, types, this, safe, code);
  }

  private SourceClass source(TypeElement type) {
    SourceClass source = sources.of(type);
    if (source == null) {
      throw new Untranslatable("no source");
    }
    return source;
  }

  /** The one that is written with the parameters of the method; or null. */
  private @Nullable MethodTree tree(ExecutableElement method, CharSequence name) {
    List<MethodTree> named =
        source(Descriptors.owner(method)).methods(name, method.getParameters().size());
    if (named.size() == 1) {
      return named.get(0);
    }
    BodyScope scope = expressions(method, NOWHERE).scope;
    List<MethodTree> same =
        named.stream().filter(tree -> isSame(tree.getParameters(), method, scope)).toList();
    return same.size() == 1 ? same.get(0) : null;
  }

  @SuppressWarnings("UnusedException") // A type variable of another overload.
  private boolean isSame(
      List<? extends VariableTree> written, ExecutableElement method, BodyScope scope) {
    try {
      for (int i = 0; i < written.size(); i++) {
        TypeMirror type = types.types.erasure(scope.type(written.get(i).getType()));
        TypeMirror parameter = types.types.erasure(method.getParameters().get(i).asType());
        if (!types.types.isSameType(type, parameter)) {
          return false;
        }
      }
      return true;
    } catch (Untranslatable e) {
      return false;
    }
  }

  private boolean hasStaticBlock(TypeElement type) {
    SourceClass source = sources.of(type);
    return source == null || source.hasStaticInitializers();
  }

  private boolean hasConstantBodies(TypeElement type) {
    if (type.getKind() != ElementKind.ENUM) {
      return false;
    }
    SourceClass source = sources.of(type);
    return source == null
        || source.fields().stream()
            .anyMatch(
                field ->
                    field.getInitializer() instanceof NewClassTree creation
                        && creation.getClassBody() != null);
  }
}
