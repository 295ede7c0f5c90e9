package dev.mooring.processor.translate;

import static dev.mooring.processor.bytecode.Descriptors.element;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import dev.mooring.processor.bytecode.AccessFlags;
import dev.mooring.processor.bytecode.Code;
import dev.mooring.processor.bytecode.Descriptors;
import dev.mooring.processor.bytecode.Rounds;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Translates statements. Loops end after so many rounds by refusing as other user code does: so
 * many of one loop, and so many of all together in a boot.
 */
final class StatementCode {
  private static final int ROUNDS = 10_000;
  private static final String COUNTER = Type.getInternalName(Rounds.class);

  private final ExpressionCode expressions;
  private final BodyScope scope;
  private final BodyTypes types;
  private final MethodVisitor code;
  private final TypeMirror returned;
  private final Bodies bodies;
  private final Deque<Label> ends = new ArrayDeque<>();
  private final Deque<Label> nexts = new ArrayDeque<>();

  StatementCode(ExpressionCode expressions, TypeMirror returned, Bodies bodies) {
    this.expressions = expressions;
    this.scope = expressions.scope;
    this.types = expressions.types;
    this.code = expressions.code;
    this.returned = returned;
    this.bodies = bodies;
  }

  void write(StatementTree tree) {
    if (tree instanceof BlockTree block) {
      Map<String, BodyScope.Local> outer = scope.enter();
      block.getStatements().forEach(this::write);
      scope.leave(outer);
    } else if (tree instanceof ReturnTree last) {
      doReturn(last.getExpression());
    } else if (tree instanceof IfTree choice) {
      doIf(choice);
    } else if (tree instanceof VariableTree variable) {
      declare(variable);
    } else if (tree instanceof ExpressionStatementTree statement) {
      effect(statement.getExpression());
    } else if (tree instanceof ThrowTree thrown) {
      expressions.push(thrown.getExpression());
      code.visitInsn(Opcodes.ATHROW);
    } else if (tree instanceof SwitchTree choice) {
      Map<String, BodyScope.Local> outer = scope.enter();
      new SwitchCode(expressions).statement(choice, this);
      scope.leave(outer);
    } else if (tree instanceof EnhancedForLoopTree loop) {
      Map<String, BodyScope.Local> outer = scope.enter();
      forEach(loop);
      scope.leave(outer);
    } else if (tree instanceof ForLoopTree loop) {
      Map<String, BodyScope.Local> outer = scope.enter();
      loop.getInitializer().forEach(this::write);
      loop(loop.getCondition(), loop.getStatement(), loop.getUpdate());
      scope.leave(outer);
    } else if (tree instanceof WhileLoopTree loop) {
      loop(loop.getCondition(), loop.getStatement(), List.of());
    } else if (tree instanceof DoWhileLoopTree loop) {
      atLeastOnce(loop);
    } else if (tree instanceof BreakTree leave && leave.getLabel() == null && !ends.isEmpty()) {
      code.visitJumpInsn(Opcodes.GOTO, ends.peek());
    } else if (tree instanceof ContinueTree on && on.getLabel() == null && !nexts.isEmpty()) {
      code.visitJumpInsn(Opcodes.GOTO, nexts.peek());
    } else if (!(tree instanceof EmptyStatementTree)) {
      throw new Untranslatable(tree.getKind().toString());
    }
  }

  void breakable(Label end, Runnable body) {
    ends.push(end);
    body.run();
    ends.pop();
  }

  private void repeated(Label next, Label end, StatementTree statement) {
    nexts.push(next);
    breakable(end, () -> write(statement));
    nexts.pop();
  }

  /** An expression whose value is dropped. */
  void effect(ExpressionTree tree) {
    if (tree instanceof AssignmentTree assignment) {
      assign(assignment.getVariable(), assignment.getExpression());
    } else if (tree instanceof CompoundAssignmentTree assignment) {
      BodyScope.Local local = local(assignment.getVariable());
      if (local == null) {
        throw new Untranslatable("compound assignment");
      }
      TypeMirror type = OperatorCode.compound(expressions, assignment);
      types.cast(type, local.type(), code);
      store(local);
    } else if (tree instanceof UnaryTree unary
        && expressions.typeOf(unary).getKind() == TypeKind.INT) {
      expressions.push(unary);
      code.visitInsn(Opcodes.POP);
    } else if (tree instanceof MethodInvocationTree) {
      TypeMirror type = expressions.push(tree);
      switch (type.getKind()) {
        case VOID -> {
          // There is nothing to drop.
        }
        case LONG, DOUBLE -> code.visitInsn(Opcodes.POP2);
        default -> code.visitInsn(Opcodes.POP);
      }
    } else {
      throw new Untranslatable(tree.getKind().toString());
    }
  }

  private void doReturn(@Nullable ExpressionTree value) {
    if (value == null) {
      code.visitInsn(Opcodes.RETURN);
      return;
    }
    expressions.push(value, returned);
    Code.doReturn(code, types.descriptors.of(returned));
  }

  private void doIf(IfTree tree) {
    Label otherwise = new Label();
    expressions.push(tree.getCondition(), types.bool());
    code.visitJumpInsn(Opcodes.IFEQ, otherwise);
    write(tree.getThenStatement());
    if (tree.getElseStatement() == null) {
      code.visitLabel(otherwise);
      return;
    }
    Label end = new Label();
    code.visitJumpInsn(Opcodes.GOTO, end);
    code.visitLabel(otherwise);
    write(tree.getElseStatement());
    code.visitLabel(end);
  }

  private void declare(VariableTree tree) {
    ExpressionTree value = tree.getInitializer();
    TypeMirror type;
    if (isVar(tree)) {
      if (value == null) {
        throw new Untranslatable("var");
      }
      type = expressions.typeOf(value);
    } else {
      type = scope.type(tree.getType());
    }
    if (value != null) {
      expressions.push(value, type);
    }
    BodyScope.Local local = scope.declare(tree.getName().toString(), type);
    if (value != null) {
      store(local);
    }
  }

  private static boolean isVar(VariableTree tree) {
    return tree.getType() == null || tree.getType().toString().equals("var");
  }

  private void assign(ExpressionTree variable, ExpressionTree value) {
    BodyScope.Local local = local(variable);
    if (local != null) {
      expressions.push(value, local.type());
      store(local);
      return;
    }
    if (variable instanceof ArrayAccessTree element) {
      assign(element, value);
      return;
    }
    String name = fieldName(variable);
    VariableElement field = name == null ? null : scope.names.field(scope.owner, name);
    if (field == null
        || scope.isStatic
        || AccessFlags.isStatic(field)
        || !Descriptors.owner(field).equals(scope.owner)
        || !bodies.holds(field)) {
      throw new Untranslatable("assignment");
    }
    code.visitVarInsn(Opcodes.ALOAD, 0);
    expressions.push(value, field.asType());
    code.visitFieldInsn(
        Opcodes.PUTFIELD,
        types.descriptors.internalName(scope.owner),
        field.getSimpleName().toString(),
        types.descriptors.of(field.asType()));
  }

  private BodyScope.@Nullable Local local(ExpressionTree variable) {
    return variable instanceof IdentifierTree name ? scope.local(name.getName().toString()) : null;
  }

  private void assign(ArrayAccessTree element, ExpressionTree value) {
    if (!(expressions.push(element.getExpression()) instanceof ArrayType array)) {
      throw new Untranslatable("array");
    }
    expressions.push(element.getIndex(), types.integer());
    expressions.push(value, array.getComponentType());
    code.visitInsn(types.asm(array.getComponentType()).getOpcode(Opcodes.IASTORE));
  }

  private @Nullable String fieldName(ExpressionTree variable) {
    if (variable instanceof IdentifierTree name) {
      return name.getName().toString();
    }
    return variable instanceof MemberSelectTree select
            && select.getExpression() instanceof IdentifierTree target
            && target.getName().contentEquals("this")
        ? select.getIdentifier().toString()
        : null;
  }

  private void store(BodyScope.Local local) {
    code.visitVarInsn(types.asm(local.type()).getOpcode(Opcodes.ISTORE), local.slot());
  }

  private void loop(
      @Nullable ExpressionTree condition,
      StatementTree statement,
      List<? extends StatementTree> updates) {
    Label start = new Label();
    Label next = new Label();
    Label end = new Label();
    int rounds = startRounds();
    code.visitLabel(start);
    if (condition != null) {
      expressions.push(condition, types.bool());
      code.visitJumpInsn(Opcodes.IFEQ, end);
    }
    countRound(rounds);
    repeated(next, end, statement);
    code.visitLabel(next);
    updates.forEach(this::write);
    code.visitJumpInsn(Opcodes.GOTO, start);
    code.visitLabel(end);
  }

  private void atLeastOnce(DoWhileLoopTree tree) {
    Label start = new Label();
    Label next = new Label();
    Label end = new Label();
    int rounds = startRounds();
    code.visitLabel(start);
    countRound(rounds);
    repeated(next, end, tree.getStatement());
    code.visitLabel(next);
    expressions.push(tree.getCondition(), types.bool());
    code.visitJumpInsn(Opcodes.IFNE, start);
    code.visitLabel(end);
  }

  private int startRounds() {
    int slot = scope.declare(" rounds", types.integer()).slot();
    code.visitInsn(Opcodes.ICONST_0);
    code.visitVarInsn(Opcodes.ISTORE, slot);
    return slot;
  }

  private void countRound(int slot) {
    Label refuse = new Label();
    Label go = new Label();
    code.visitIincInsn(slot, 1);
    code.visitVarInsn(Opcodes.ILOAD, slot);
    Code.integer(code, ROUNDS);
    code.visitJumpInsn(Opcodes.IF_ICMPGE, refuse);
    code.visitMethodInsn(Opcodes.INVOKESTATIC, COUNTER, "next", "()Z", false);
    code.visitJumpInsn(Opcodes.IFNE, go);
    code.visitLabel(refuse);
    Code.refuse(code, types.descriptors.internalName(scope.owner), "loop");
    code.visitLabel(go);
  }

  private void forEach(EnhancedForLoopTree tree) {
    TypeMirror type = expressions.push(tree.getExpression());
    if (type instanceof ArrayType array) {
      overArray(tree, array);
    } else {
      overIterable(tree, types.declared(type, code));
    }
  }

  private void overArray(EnhancedForLoopTree tree, ArrayType array) {
    int values = scope.declare(" values", array).slot();
    int index = scope.declare(" index", types.integer()).slot();
    code.visitVarInsn(Opcodes.ASTORE, values);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitVarInsn(Opcodes.ISTORE, index);
    int rounds = startRounds();
    Label start = new Label();
    Label end = new Label();
    code.visitLabel(start);
    code.visitVarInsn(Opcodes.ILOAD, index);
    code.visitVarInsn(Opcodes.ALOAD, values);
    code.visitInsn(Opcodes.ARRAYLENGTH);
    code.visitJumpInsn(Opcodes.IF_ICMPGE, end);
    countRound(rounds);
    code.visitVarInsn(Opcodes.ALOAD, values);
    code.visitVarInsn(Opcodes.ILOAD, index);
    code.visitInsn(types.asm(array.getComponentType()).getOpcode(Opcodes.IALOAD));
    code.visitIincInsn(index, 1);
    each(tree, array.getComponentType());
    repeated(start, end, tree.getStatement());
    code.visitJumpInsn(Opcodes.GOTO, start);
    code.visitLabel(end);
  }

  private void overIterable(EnhancedForLoopTree tree, TypeMirror type) {
    TypeMirror component = types.named("java.lang.Object");
    if (!types.inherits(element(type), element(types.named("java.util.Collection")))
        || bodies.isSkeleton(element(type))) {
      throw new Untranslatable("loop over " + type);
    }
    if (type instanceof DeclaredType declared && declared.getTypeArguments().size() == 1) {
      component = types.bound(declared.getTypeArguments().get(0));
    }
    code.visitMethodInsn(
        Opcodes.INVOKEINTERFACE, "java/lang/Iterable", "iterator", "()Ljava/util/Iterator;", true);
    TypeMirror iterator = types.named("java.util.Iterator");
    int values = scope.declare(" values", iterator).slot();
    code.visitVarInsn(Opcodes.ASTORE, values);
    int rounds = startRounds();
    Label start = new Label();
    Label end = new Label();
    code.visitLabel(start);
    code.visitVarInsn(Opcodes.ALOAD, values);
    code.visitMethodInsn(Opcodes.INVOKEINTERFACE, "java/util/Iterator", "hasNext", "()Z", true);
    code.visitJumpInsn(Opcodes.IFEQ, end);
    countRound(rounds);
    code.visitVarInsn(Opcodes.ALOAD, values);
    code.visitMethodInsn(
        Opcodes.INVOKEINTERFACE, "java/util/Iterator", "next", "()Ljava/lang/Object;", true);
    types.convert(types.named("java.lang.Object"), component, code);
    each(tree, component);
    repeated(start, end, tree.getStatement());
    code.visitJumpInsn(Opcodes.GOTO, start);
    code.visitLabel(end);
  }

  private void each(EnhancedForLoopTree tree, TypeMirror component) {
    VariableTree variable = tree.getVariable();
    TypeMirror type = isVar(variable) ? component : scope.type(variable.getType());
    types.convert(component, type, code);
    store(scope.declare(variable.getName().toString(), type));
  }

  static boolean isCall(Tree tree, String name) {
    return tree instanceof ExpressionStatementTree statement
        && statement.getExpression() instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof IdentifierTree called
        && called.getName().contentEquals(name);
  }
}
