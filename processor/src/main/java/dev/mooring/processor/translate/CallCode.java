package dev.mooring.processor.translate;

import static dev.mooring.processor.bytecode.Descriptors.element;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import dev.mooring.processor.bytecode.AccessFlags;
import dev.mooring.processor.bytecode.Code;
import dev.mooring.processor.bytecode.Descriptors;
import dev.mooring.processor.evaluate.Constant;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Translates calls of methods and constructors, where what they call is known to be safe. */
final class CallCode {
  private final ExpressionCode to;
  private final Bodies bodies;
  private final SafeCalls safe;
  private final Overloads overloads;

  CallCode(ExpressionCode to, Bodies bodies, SafeCalls safe) {
    this.to = to;
    this.bodies = bodies;
    this.safe = safe;
    this.overloads = new Overloads(to.types.types);
  }

  TypeMirror classLiteral(TypeMirror type) {
    new Constant.ClassLiteral(to.types.descriptors.of(type)).push(to.code, "Ljava/lang/Class;");
    return to.types.types.getDeclaredType(element(to.types.named("java.lang.Class")));
  }

  TypeMirror call(MethodInvocationTree tree) {
    if (tree.getMethodSelect() instanceof IdentifierTree identifier) {
      return own(identifier.getName().toString(), tree);
    }
    if (!(tree.getMethodSelect() instanceof MemberSelectTree select)) {
      throw new Untranslatable("call");
    }
    String name = select.getIdentifier().toString();
    if (select.getExpression() instanceof IdentifierTree target
        && target.getName().contentEquals("super")) {
      return inherited(name, tree);
    }
    TypeElement owner = to.typeNamed(select.getExpression());
    if (owner != null) {
      Overloads.Choice choice = choose(methods(owner, name), tree.getArguments());
      if (!AccessFlags.isStatic(choice.method())) {
        throw new Untranslatable("call of " + name);
      }
      return invoke(choice, owner, owner.asType(), tree, false);
    }
    TypeMirror receiver = to.push(select.getExpression());
    TypeMirror type = to.types.declared(receiver, to.code);
    TypeElement declared = element(type);
    Overloads.Choice choice = choose(methods(declared, name), tree.getArguments());
    if (AccessFlags.isStatic(choice.method())) {
      throw new Untranslatable("static call on a value");
    }
    return invoke(choice, declared, type, tree, false);
  }

  private TypeMirror own(String name, MethodInvocationTree tree) {
    for (Element e = to.scope.owner; e instanceof TypeElement type; e = e.getEnclosingElement()) {
      List<ExecutableElement> named = methods(type, name);
      if (!named.isEmpty()) {
        Overloads.Choice choice = choose(named, tree.getArguments());
        if (!AccessFlags.isStatic(choice.method())) {
          if (to.scope.isStatic || !type.equals(to.scope.owner)) {
            throw new Untranslatable("method of the class around");
          }
          to.code.visitVarInsn(Opcodes.ALOAD, 0);
        }
        return invoke(choice, type, type.asType(), tree, false);
      }
    }
    throw new Untranslatable("method " + name);
  }

  private TypeMirror inherited(String name, MethodInvocationTree tree) {
    TypeMirror superclass = to.scope.owner.getSuperclass();
    if (to.scope.isStatic || superclass.getKind() != TypeKind.DECLARED) {
      throw new Untranslatable("super");
    }
    to.code.visitVarInsn(Opcodes.ALOAD, 0);
    TypeElement owner = element(superclass);
    Overloads.Choice choice = choose(methods(owner, name), tree.getArguments());
    if (choice.method().getModifiers().contains(Modifier.ABSTRACT)
        || !Descriptors.owner(choice.method()).getKind().isClass()) {
      throw new Untranslatable("super");
    }
    return invoke(choice, owner, superclass, tree, true);
  }

  private TypeMirror invoke(
      Overloads.Choice choice,
      TypeElement receiver,
      TypeMirror receiverType,
      MethodInvocationTree tree,
      boolean viaSuper) {
    ExecutableElement method = choice.method();
    String name = method.getSimpleName().toString();
    TypeElement declaring = Descriptors.owner(method);
    if (!safe.mayUse(declaring, name)
        || !safe.mayUse(receiver, name)
        || !bodies.translates(method)
        || !tree.getTypeArguments().isEmpty()) {
      throw new Untranslatable("call of " + name);
    }
    if (!AccessFlags.isStatic(method) && to.types.isFunction(receiver.asType())) {
      throw new Untranslatable("what a function does");
    }
    if (isIdentity(name, method) && !isKnownIdentity(receiver)) {
      throw new Untranslatable(name + " of " + receiver);
    }
    if (DefaultLocale.decides(method)) {
      DefaultLocale.push(method, to.code);
      arguments(choice, tree.getArguments(), true);
      DefaultLocale.call(method, to.code);
      return method.getReturnType();
    }
    arguments(choice, tree.getArguments(), isTextual(declaring));
    boolean isObjects = declaring.getQualifiedName().contentEquals("java.lang.Object");
    TypeElement owner = isObjects || AccessFlags.isStatic(method) ? declaring : receiver;
    boolean isInterface = owner.getKind().isInterface();
    int opcode =
        AccessFlags.isStatic(method)
            ? Opcodes.INVOKESTATIC
            : viaSuper
                ? Opcodes.INVOKESPECIAL
                : isInterface ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
    to.code.visitMethodInsn(
        opcode,
        to.types.descriptors.internalName(owner),
        name,
        to.types.descriptors.of(method),
        isInterface);
    return returned(method, receiverType);
  }

  private TypeMirror returned(ExecutableElement method, TypeMirror receiver) {
    TypeMirror erased = to.types.types.erasure(method.getReturnType());
    if (method.getReturnType().getKind() == TypeKind.VOID
        || AccessFlags.isStatic(method)
        || !method.getTypeParameters().isEmpty()) {
      return erased;
    }
    TypeMirror member = to.types.memberType(receiver, method);
    TypeMirror type = to.types.bound(((ExecutableType) member).getReturnType());
    if (!type.getKind().isPrimitive()
        && !to.types.types.isSubtype(erased, to.types.types.erasure(type))) {
      to.code.visitTypeInsn(Opcodes.CHECKCAST, to.types.internalName(type));
    }
    return type;
  }

  TypeMirror create(NewClassTree tree) {
    if (tree.getClassBody() != null || tree.getEnclosingExpression() != null) {
      throw new Untranslatable("anonymous class");
    }
    TypeMirror type = to.scope.type(tree.getIdentifier());
    TypeElement created = element(type);
    if (created.getModifiers().contains(Modifier.ABSTRACT)
        || !(created.getKind() == ElementKind.CLASS || created.getKind() == ElementKind.RECORD)
        || Descriptors.isInner(created)
        || !safe.mayUse(created, "<init>")
        || !bodies.constructs(created)) {
      throw new Untranslatable("new " + created);
    }
    to.code.visitTypeInsn(Opcodes.NEW, to.types.internalName(type));
    to.code.visitInsn(Opcodes.DUP);
    construct(created, tree.getArguments());
    return type;
  }

  /** Calls the constructor that fits; the object is on the stack already. */
  void construct(TypeElement type, List<? extends ExpressionTree> arguments) {
    Overloads.Choice choice =
        choose(ElementFilter.constructorsIn(type.getEnclosedElements()), arguments);
    arguments(choice, arguments, false);
    to.code.visitMethodInsn(
        Opcodes.INVOKESPECIAL,
        to.types.descriptors.internalName(type),
        "<init>",
        to.types.descriptors.ofConstructor(choice.method()),
        false);
  }

  Overloads.Choice choose(
      List<ExecutableElement> candidates, List<? extends ExpressionTree> arguments) {
    List<TypeMirror> types = new ArrayList<>(arguments.size());
    for (ExpressionTree argument : arguments) {
      types.add(
          ExpressionCode.isFunction(argument)
              ? to.types.types.getNullType() // It fits where any object does.
              : to.typeOf(argument));
    }
    return overloads.choose(candidates, types);
  }

  void arguments(
      Overloads.Choice choice, List<? extends ExpressionTree> arguments, boolean printed) {
    boolean own = bodies.isSkeleton(Descriptors.owner(choice.method()));
    for (ExpressionTree argument : arguments) {
      if (!own
          && (ExpressionCode.isFunction(argument) || to.types.isFunction(to.typeOf(argument)))) {
        throw new Untranslatable("function that others may call");
      }
    }
    int count = choice.method().getParameters().size();
    int plain = choice.spread() ? count - 1 : count;
    for (int i = 0; i < plain; i++) {
      argument(arguments.get(i), overloads.parameter(choice, i), printed);
    }
    if (choice.spread()) {
      TypeMirror component =
          ((ArrayType) choice.method().getParameters().get(plain).asType()).getComponentType();
      to.types.newArray(to.types.types.erasure(component), arguments.size() - plain, to.code);
      for (int i = plain; i < arguments.size(); i++) {
        to.code.visitInsn(Opcodes.DUP);
        Code.integer(to.code, i - plain);
        argument(arguments.get(i), component, printed);
        to.code.visitInsn(
            Type.getType(to.types.descriptors.of(component)).getOpcode(Opcodes.IASTORE));
      }
    }
  }

  private void argument(ExpressionTree tree, TypeMirror parameter, boolean printed) {
    TypeMirror erased = to.types.types.erasure(parameter);
    if (printed
        && !erased.getKind().isPrimitive()
        && to.types.descriptors.of(erased).endsWith("Ljava/lang/Object;")
        && !OperatorCode.isPrinted(to, to.typeOf(tree))) {
      throw new Untranslatable("text of " + tree);
    }
    to.push(tree, erased);
  }

  /** Methods that ask their arguments for their text, or compare them. */
  private static boolean isTextual(TypeElement declaring) {
    String name = declaring.getQualifiedName().toString();
    return (name.startsWith("java.lang.String") || name.equals("java.lang.AbstractStringBuilder"));
  }

  private static boolean isIdentity(String name, ExecutableElement method) {
    int parameters = method.getParameters().size();
    return (parameters == 0 && (name.equals("toString") || name.equals("hashCode")))
        || (parameters == 1 && name.equals("equals"));
  }

  /** Skeletons stand in for these three methods; only other types answer as they will. */
  private boolean isKnownIdentity(TypeElement receiver) {
    if (receiver.getKind() == ElementKind.ENUM) {
      return OperatorCode.isPrinted(to, receiver.asType());
    }
    boolean platform = safe.isPlatform(receiver);
    if (platform) {
      return receiver.getModifiers().contains(Modifier.FINAL)
          || receiver.getQualifiedName().toString().startsWith("java.lang.StringBu");
    }
    return !bodies.isSkeleton(receiver) && receiver.getKind().isClass();
  }

  private List<ExecutableElement> methods(TypeElement type, String name) {
    List<ExecutableElement> named = new ArrayList<>();
    for (ExecutableElement method :
        ElementFilter.methodsIn(to.types.elements.getAllMembers(type))) {
      if (method.getSimpleName().contentEquals(name)) {
        named.add(method);
      }
    }
    return named;
  }
}
