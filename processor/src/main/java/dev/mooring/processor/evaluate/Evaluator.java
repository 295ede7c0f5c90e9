package dev.mooring.processor.evaluate;

import static dev.mooring.processor.bytecode.Descriptors.element;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.mooring.processor.bytecode.AccessFlags;
import dev.mooring.processor.bytecode.Code;
import dev.mooring.processor.bytecode.Descriptors;
import dev.mooring.processor.bytecode.Primitives;
import dev.mooring.processor.bytecode.SkeletonTypes;
import dev.mooring.processor.source.NameResolver;
import dev.mooring.processor.source.SourceClass;
import dev.mooring.processor.source.SourceTrees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the source what a method returns, where that needs no more than constants, the
 * constants of enums with what their constructors store, and methods of the JDK that only compute.
 * Nothing of the user's is run; what is not understood, or takes too many steps, is not known.
 */
public final class Evaluator {
  private static final int STEPS = 20_000;
  private static final int DEPTH = 40;

  private final SourceTrees trees;
  private final Descriptors descriptors;
  private final SkeletonTypes skeletons;
  private final LibraryCalls libraries = new LibraryCalls();
  private final Map<VariableElement, Map<String, Value>> constants = new HashMap<>();
  private final Map<VariableElement, Value> statics = new HashMap<>();
  private final Set<Object> running = new HashSet<>();
  private @Nullable Value making;
  private Map<String, Value> made = Map.of();
  private int steps;
  private int depth;

  public Evaluator(SourceTrees trees, Descriptors descriptors, SkeletonTypes skeletons) {
    this.trees = trees;
    this.descriptors = descriptors;
    this.skeletons = skeletons;
  }

  /** What the method returns whatever it is given, or null. */
  public @Nullable Constant returned(ExecutableElement method) {
    TypeElement owner = Descriptors.owner(method);
    SourceClass source = trees.of(owner);
    List<Value> unknown = new ArrayList<>();
    for (int i = 0; i < method.getParameters().size(); i++) {
      unknown.add(Value.unknown());
    }
    MethodTree tree = source == null ? null : source.method(method.getSimpleName(), unknown.size());
    if (source == null || tree == null) {
      return null;
    }
    begin();
    try {
      Value self = AccessFlags.isStatic(method) ? null : instance(owner);
      return constant(run(source, tree, self, unknown));
    } catch (NotConstant e) {
      return null;
    }
  }

  /** What an object of that class returns for an argument, or null. */
  public @Nullable Constant returned(TypeElement type, String method, Value argument) {
    begin();
    try {
      return constant(call(instance(type), method, List.of(argument)));
    } catch (NotConstant e) {
      return null;
    }
  }

  /**
   * The arguments of a constructor's explicit {@code super(…)}, null where not constant; null if
   * there is no such call.
   */
  public @Nullable List<@Nullable Constant> superArguments(ExecutableElement constructor) {
    SourceClass source = trees.of(Descriptors.owner(constructor));
    MethodTree tree = tree(source, constructor);
    MethodInvocationTree call = tree == null ? null : explicitCall(tree, "super");
    if (source == null || tree == null || call == null) {
      return null;
    }
    begin();
    Execution execution = new Execution(this, source.names(), null);
    List<@Nullable Constant> arguments = new ArrayList<>();
    try {
      for (VariableTree parameter : tree.getParameters()) {
        execution.declare(parameter, Value.unknown());
      }
    } catch (NotConstant e) {
      return null;
    }
    for (ExpressionTree argument : call.getArguments()) {
      try {
        arguments.add(constant(execution.evaluate(argument)));
      } catch (NotConstant e) {
        arguments.add(null);
      }
    }
    return arguments;
  }

  /** Whether the constructor's body uses the parameter, or cannot be read. */
  public boolean mayMention(ExecutableElement constructor, VariableElement parameter) {
    MethodTree tree = tree(trees.of(Descriptors.owner(constructor)), constructor);
    if (tree == null) {
      return true;
    }
    String name =
        tree.getParameters()
            .get(constructor.getParameters().indexOf(parameter))
            .getName()
            .toString();
    return Boolean.TRUE.equals(
        new TreeScanner<Boolean, Void>() {
          @Override
          public Boolean visitIdentifier(IdentifierTree identifier, Void unused) {
            return identifier.getName().contentEquals(name);
          }

          @Override
          public Boolean reduce(Boolean one, Boolean other) {
            return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
          }
        }.scan(tree.getBody(), null));
  }

  private static @Nullable MethodTree tree(
      @Nullable SourceClass source, ExecutableElement constructor) {
    return source == null
        ? null
        : source.method(SourceClass.CONSTRUCTOR, constructor.getParameters().size());
  }

  /** What a field of an enum's constant holds, or null. */
  public @Nullable Constant stored(Value.EnumConstant constant, VariableElement field) {
    begin();
    try {
      return constant(fieldsOf(constant).get(field.getSimpleName().toString()));
    } catch (NotConstant e) {
      return null;
    }
  }

  private void begin() {
    steps = 0;
    depth = 0;
  }

  void step() throws NotConstant {
    if (++steps > STEPS) {
      throw new NotConstant();
    }
  }

  private @Nullable Constant constant(@Nullable Value value) {
    if (value instanceof Value.Of known) {
      return known.constant();
    }
    if (value instanceof Value.EnumConstant constant) {
      return new Constant.StaticField(
          descriptors.internalName(constant.type()),
          constant.constant().getSimpleName().toString(),
          descriptors.of(constant.constant().asType()));
    }
    return null;
  }

  /** The constant of that name. */
  Value constant(TypeElement type, String name) throws NotConstant {
    int ordinal = 0;
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.ENUM_CONSTANT) {
        if (member.getSimpleName().contentEquals(name)) {
          return new Value.EnumConstant(type, (VariableElement) member, ordinal);
        }
        ordinal++;
      }
    }
    throw new NotConstant();
  }

  /** A field of an object. */
  Value field(Value receiver, String name) throws NotConstant {
    TypeElement type = typeOf(receiver);
    for (TypeElement owner = type; owner != null; owner = superclass(owner)) {
      for (Element member : owner.getEnclosedElements()) {
        if (member.getKind().isField() && member.getSimpleName().contentEquals(name)) {
          return field(receiver, (VariableElement) member);
        }
      }
    }
    throw new NotConstant();
  }

  /**
   * A field that a name means.
   *
   * @param self the object in whose code the name stands
   */
  Value field(@Nullable Value self, VariableElement field) throws NotConstant {
    TypeElement owner = Descriptors.owner(field);
    if (field.getKind() == ElementKind.ENUM_CONSTANT) {
      return constant(owner, field.getSimpleName().toString());
    }
    Object value = field.getConstantValue();
    if (value != null) {
      return Value.of(value);
    }
    if (!field.getModifiers().contains(Modifier.FINAL)) {
      throw new NotConstant();
    }
    if (!AccessFlags.isStatic(field)) {
      Value held =
          self == null || !extendsFrom(typeOf(self), owner)
              ? null
              : fieldsOf(self).get(field.getSimpleName().toString());
      if (held == null) {
        throw new NotConstant();
      }
      return held;
    }
    if (owner.getQualifiedName().contentEquals("java.lang.Boolean")) {
      return Value.of(field.getSimpleName().contentEquals("TRUE"));
    }
    if (!skeletons.contains(owner)) {
      return new Value.Of(
          new Constant.StaticField(
              descriptors.internalName(owner),
              field.getSimpleName().toString(),
              descriptors.of(field.asType())));
    }
    return initialized(owner, field);
  }

  private Value initialized(TypeElement owner, VariableElement field) throws NotConstant {
    Value known = statics.get(field);
    if (known == null) {
      SourceClass source = trees.of(owner);
      VariableTree tree = source == null ? null : source.field(field.getSimpleName().toString());
      ExpressionTree initializer = tree == null ? null : tree.getInitializer();
      if (source == null || initializer == null || !running.add(field)) {
        throw new NotConstant();
      }
      try {
        known = converted(new Execution(this, source.names(), null).evaluate(initializer), field);
      } finally {
        running.remove(field);
      }
      statics.put(field, known);
    }
    return known;
  }

  /** Sets a field of the object that is being made; says whether it is that object's. */
  boolean store(Value self, String name, Value value) throws NotConstant {
    if (making != self && !self.equals(making)) {
      return false;
    }
    for (TypeElement owner = typeOf(self); owner != null; owner = superclass(owner)) {
      for (Element member : owner.getEnclosedElements()) {
        if (member.getKind().isField() && member.getSimpleName().contentEquals(name)) {
          if (AccessFlags.isStatic(member)) {
            return false;
          }
          made.put(name, converted(value, (VariableElement) member));
          return true;
        }
      }
    }
    return false;
  }

  /** A method called by its name alone. */
  Value callHere(NameResolver names, @Nullable Value self, String name, List<Value> arguments)
      throws NotConstant {
    for (TypeElement type : names.scopes()) {
      Called called = find(type, name, arguments.size());
      if (called != null) {
        if (isStatic(called.tree())) {
          return run(called.source(), called.tree(), null, arguments);
        }
        if (self == null || !extendsFrom(typeOf(self), type)) {
          throw new NotConstant();
        }
        return call(self, name, arguments);
      }
      if (self != null && type.getKind() == ElementKind.ENUM && LibraryCalls.ofEveryEnum(name)) {
        return call(self, name, arguments);
      }
    }
    throw new NotConstant();
  }

  /** A method called on a value. */
  Value call(Value receiver, String name, List<Value> arguments) throws NotConstant {
    if (receiver instanceof Value.EnumConstant constant) {
      Called called = overridden(constant, name, arguments.size());
      if (called == null) {
        called = find(constant.type(), name, arguments.size());
      }
      return called == null
          ? libraries.ofEnum(constant, name, arguments)
          : run(called.source(), called.tree(), receiver, arguments);
    }
    if (receiver instanceof Value.Instance object) {
      Called called = find(object.type(), name, arguments.size());
      if (called == null || isStatic(called.tree())) {
        throw new NotConstant();
      }
      return run(called.source(), called.tree(), receiver, arguments);
    }
    return libraries.call(receiver, name, arguments);
  }

  /** A static method of a class. */
  Value callStatic(TypeElement type, String name, List<Value> arguments) throws NotConstant {
    if (LibraryCalls.knows(type)) {
      return libraries.callStatic(type, name, arguments);
    }
    if (type.getKind() == ElementKind.ENUM
        && name.equals("valueOf")
        && arguments.size() == 1
        && arguments.get(0).literal() instanceof String text) {
      return constant(type, text);
    }
    Called called = find(type, name, arguments.size());
    if (called == null || !isStatic(called.tree())) {
      throw new NotConstant();
    }
    return run(called.source(), called.tree(), null, arguments);
  }

  /** {@code Type::name} called with a value: a static method that takes it, or one of its own. */
  Value callReferred(TypeElement type, String name, Value argument) throws NotConstant {
    boolean takes = false;
    boolean own = false;
    for (TypeElement t = type; t != null; t = superclass(t)) {
      for (Element member : t.getEnclosedElements()) {
        if (member instanceof ExecutableElement method
            && member.getSimpleName().contentEquals(name)) {
          takes |= AccessFlags.isStatic(member) && method.getParameters().size() == 1;
          own |= !AccessFlags.isStatic(member) && method.getParameters().isEmpty();
        }
      }
    }
    if (takes == own) {
      throw new NotConstant();
    }
    return takes ? callStatic(type, name, List.of(argument)) : call(argument, name, List.of());
  }

  private record Called(SourceClass source, MethodTree tree) {}

  /** The body that a call on an object of that type runs; null if it has no such method here. */
  private @Nullable Called find(TypeElement type, String name, int arity) throws NotConstant {
    for (TypeElement owner = type; owner != null; owner = superclass(owner)) {
      Called called = declared(owner, name, arity);
      if (called != null) {
        return called;
      }
    }
    for (TypeElement owner = type; owner != null; owner = superclass(owner)) {
      for (TypeMirror implemented : owner.getInterfaces()) {
        Called called =
            implemented.getKind() == TypeKind.DECLARED
                ? find(element(implemented), name, arity)
                : null;
        if (called != null) {
          return called;
        }
      }
    }
    return null;
  }

  private @Nullable Called declared(TypeElement owner, String name, int arity) throws NotConstant {
    if (!skeletons.contains(owner)) {
      return null;
    }
    SourceClass source = trees.of(owner);
    if (source == null) {
      throw new NotConstant();
    }
    if (!source.declares(name, arity)) {
      return null;
    }
    MethodTree tree = source.method(name, arity);
    if (tree == null || tree.getBody() == null) {
      throw new NotConstant();
    }
    return new Called(source, tree);
  }

  /** A method in the body of the constant itself. */
  private @Nullable Called overridden(Value.EnumConstant constant, String name, int arity)
      throws NotConstant {
    NewClassTree creation = creation(constant);
    ClassTree body = creation == null ? null : creation.getClassBody();
    SourceClass around = trees.of(constant.type());
    if (body == null || around == null) {
      return null;
    }
    SourceClass source = new SourceClass(body, around.names());
    if (!source.declares(name, arity)) {
      return null;
    }
    MethodTree tree = source.method(name, arity);
    if (tree == null || !source.fields().isEmpty()) {
      throw new NotConstant(); // its fields would be looked for in the enum
    }
    return new Called(source, tree);
  }

  private Value run(
      SourceClass source, MethodTree method, @Nullable Value self, List<Value> arguments)
      throws NotConstant {
    BlockTree body = method.getBody();
    List<? extends VariableTree> parameters = method.getParameters();
    if (body == null || parameters.size() != arguments.size() || ++depth > DEPTH) {
      throw new NotConstant();
    }
    Execution execution = new Execution(this, source.names(), self);
    for (int i = 0; i < parameters.size(); i++) {
      execution.declare(parameters.get(i), arguments.get(i));
    }
    Value value = execution.returned(body);
    depth--;
    return value;
  }

  /** An object of the class as its constructor without parameters makes it, as far as known. */
  private Value instance(TypeElement type) {
    Value.Instance object = new Value.Instance(type, new HashMap<>());
    try {
      make(type, object, object.fields(), List.of());
    } catch (NotConstant e) {
      object.fields().clear();
    }
    return object;
  }

  private Map<String, Value> fieldsOf(Value object) throws NotConstant {
    if (object instanceof Value.Instance instance) {
      return instance.fields();
    }
    if (!(object instanceof Value.EnumConstant constant)) {
      throw new NotConstant();
    }
    Map<String, Value> fields = constants.get(constant.constant());
    if (fields == null) {
      NewClassTree creation = creation(constant);
      SourceClass source = trees.of(constant.type());
      if (creation == null || source == null || !running.add(constant)) {
        throw new NotConstant();
      }
      fields = new HashMap<>();
      try {
        List<Value> arguments = new ArrayList<>();
        for (ExpressionTree argument : creation.getArguments()) {
          arguments.add(lenient(new Execution(this, source.names(), null), argument));
        }
        make(constant.type(), constant, fields, arguments);
      } finally {
        running.remove(constant);
      }
      constants.put(constant.constant(), fields);
    }
    return fields;
  }

  private @Nullable NewClassTree creation(Value.EnumConstant constant) {
    SourceClass source = trees.of(constant.type());
    VariableTree tree =
        source == null ? null : source.field(constant.constant().getSimpleName().toString());
    return tree != null && tree.getInitializer() instanceof NewClassTree creation ? creation : null;
  }

  private static Value lenient(Execution execution, ExpressionTree tree) {
    try {
      return execution.evaluate(tree);
    } catch (NotConstant e) {
      return Value.unknown();
    }
  }

  /** Runs what makes an object: initialisers and the constructor, of superclasses first. */
  private void make(TypeElement type, Value self, Map<String, Value> fields, List<Value> arguments)
      throws NotConstant {
    if (!skeletons.contains(type)) {
      return; // what a dependency's constructor does, does not show in our fields
    }
    SourceClass source = trees.of(type);
    if (source == null || source.hasInitializers()) {
      throw new NotConstant();
    }
    TypeElement superclass = superclass(type);
    MethodTree constructor = source.method(SourceClass.CONSTRUCTOR, arguments.size());
    if (constructor == null) {
      if (source.hasConstructor() || !arguments.isEmpty()) {
        throw new NotConstant();
      }
      if (superclass != null) {
        make(superclass, self, fields, List.of());
      }
      initialize(source, self, fields);
      return;
    }
    Execution execution = new Execution(this, source.names(), self);
    List<? extends VariableTree> parameters = constructor.getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      execution.declare(parameters.get(i), arguments.get(i));
    }
    MethodInvocationTree other = explicitCall(constructor, "this");
    MethodInvocationTree above = explicitCall(constructor, "super");
    if (other != null) {
      make(type, self, fields, arguments(execution, other));
    } else {
      if (superclass != null) {
        make(superclass, self, fields, above == null ? List.of() : arguments(execution, above));
      }
      initialize(source, self, fields);
    }
    List<? extends StatementTree> statements = constructor.getBody().getStatements();
    within(
        self,
        fields,
        () ->
            execution.construct(
                other == null && above == null
                    ? statements
                    : statements.subList(1, statements.size())));
  }

  private interface Step {
    void run() throws NotConstant;
  }

  private void within(Value self, Map<String, Value> fields, Step step) throws NotConstant {
    Value outer = making;
    Map<String, Value> outerFields = made;
    making = self;
    made = fields;
    try {
      step.run();
    } finally {
      making = outer;
      made = outerFields;
    }
  }

  private void initialize(SourceClass source, Value self, Map<String, Value> fields)
      throws NotConstant {
    for (VariableTree field : source.fields()) {
      ExpressionTree initializer = field.getInitializer();
      boolean isStatic =
          field.getModifiers().getFlags().contains(Modifier.STATIC)
              || initializer instanceof NewClassTree;
      if (initializer != null && !isStatic) {
        Value value = lenient(new Execution(this, source.names(), self), initializer);
        within(self, fields, () -> store(self, field.getName().toString(), value));
      }
    }
  }

  private static List<Value> arguments(Execution execution, MethodInvocationTree call) {
    List<Value> arguments = new ArrayList<>();
    for (ExpressionTree argument : call.getArguments()) {
      arguments.add(lenient(execution, argument));
    }
    return arguments;
  }

  /** The call of another constructor with which this one begins, or null. */
  private static @Nullable MethodInvocationTree explicitCall(MethodTree constructor, String name) {
    BlockTree body = constructor.getBody();
    return body != null
            && !body.getStatements().isEmpty()
            && body.getStatements().get(0) instanceof ExpressionStatementTree first
            && first.getExpression() instanceof MethodInvocationTree call
            && Execution.isNamed(call.getMethodSelect(), name)
        ? call
        : null;
  }

  /** As an assignment to the field converts. */
  private Value converted(Value value, VariableElement field) throws NotConstant {
    Object literal = value.literal();
    String own = literal == null ? null : Primitives.of(literal);
    if (literal == null || own == null) {
      return value;
    }
    String descriptor = descriptors.of(field.asType());
    String target =
        Code.isReference(descriptor) ? Code.unboxed(Code.internalName(descriptor)) : descriptor;
    if (target == null || target.equals(own)) {
      return value;
    }
    Object cast = ConstantFolding.cast(Primitives.kind(target), literal);
    if (cast == null) {
      throw new NotConstant();
    }
    return Value.of(cast);
  }

  /** Descriptor of a type as it is written, or null. */
  @Nullable String descriptor(Tree type, NameResolver names) {
    if (type instanceof PrimitiveTypeTree primitive) {
      return Descriptors.primitive(primitive.getPrimitiveTypeKind());
    } else if (type instanceof ArrayTypeTree array) {
      String component = descriptor(array.getType(), names);
      return component == null ? null : '[' + component;
    }
    String name = Execution.qualifiedName(type);
    TypeElement element = name == null ? null : names.type(name);
    return element == null ? null : 'L' + descriptors.internalName(element) + ';';
  }

  private static TypeElement typeOf(Value value) throws NotConstant {
    if (value instanceof Value.EnumConstant constant) {
      return constant.type();
    }
    if (value instanceof Value.Instance object) {
      return object.type();
    }
    throw new NotConstant();
  }

  private static boolean extendsFrom(TypeElement type, TypeElement ancestor) {
    for (TypeElement t = type; t != null; t = superclass(t)) {
      if (t.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable TypeElement superclass(TypeElement type) {
    TypeMirror superclass = type.getSuperclass();
    return superclass.getKind() == TypeKind.DECLARED ? element(superclass) : null;
  }

  private static boolean isStatic(MethodTree method) {
    return method.getModifiers().getFlags().contains(Modifier.STATIC);
  }
}
