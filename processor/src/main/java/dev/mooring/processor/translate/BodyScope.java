package dev.mooring.processor.translate;

import static dev.mooring.processor.bytecode.Descriptors.element;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WildcardTree;
import dev.mooring.processor.bytecode.AccessFlags;
import dev.mooring.processor.bytecode.Descriptors;
import dev.mooring.processor.source.NameResolver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** The names that a body sees: its locals, and the types and fields around it. */
final class BodyScope {
  /** A parameter or local variable. */
  record Local(TypeMirror type, int slot) {}

  final TypeElement owner;
  final boolean isStatic;
  final NameResolver names;
  private final Element member;
  private final Types types;
  private final Descriptors descriptors;
  private Map<String, Local> locals = new HashMap<>();
  private int slots;

  BodyScope(
      TypeElement owner, Element member, NameResolver names, Types types, Descriptors descriptors) {
    this.owner = owner;
    this.member = member;
    this.isStatic = AccessFlags.isStatic(member);
    this.names = names;
    this.types = types;
    this.descriptors = descriptors;
    this.slots = isStatic ? 0 : 1;
  }

  /** Declares the parameters by the names in the source, which class files do not keep. */
  void parameters(ExecutableElement method, List<? extends VariableTree> named, int firstSlot) {
    slots = firstSlot;
    for (int i = 0; i < named.size(); i++) {
      declare(named.get(i).getName().toString(), method.getParameters().get(i).asType());
    }
  }

  Local declare(String name, TypeMirror type) {
    Local local = new Local(type, slots);
    slots += Type.getType(descriptors.of(type)).getSize();
    locals.put(name, local);
    return local;
  }

  @Nullable Local local(String name) {
    return locals.get(name);
  }

  /** The method, constructor or field that the code belongs to. */
  String memberName() {
    return member.getSimpleName().toString();
  }

  /** What is declared in a block is gone after it. */
  Map<String, Local> enter() {
    Map<String, Local> outer = locals;
    locals = new HashMap<>(outer);
    return outer;
  }

  void leave(Map<String, Local> outer) {
    locals = outer;
  }

  /** The type with that name where no local or field of its name hides it; or null. */
  @Nullable TypeElement typeNamed(String name) {
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    return locals.containsKey(first) || isTypeVariable(first) ? null : names.type(name);
  }

  /** The type that the tree names. */
  TypeMirror type(@Nullable Tree tree) {
    if (tree instanceof PrimitiveTypeTree primitive) {
      TypeKind kind = primitive.getPrimitiveTypeKind();
      return kind == TypeKind.VOID ? types.getNoType(kind) : types.getPrimitiveType(kind);
    } else if (tree instanceof ArrayTypeTree array) {
      return types.getArrayType(type(array.getType()));
    } else if (tree instanceof ParameterizedTypeTree parameterized) {
      TypeElement raw = element(type(parameterized.getType()));
      List<TypeMirror> arguments = new ArrayList<>();
      for (Tree argument : parameterized.getTypeArguments()) {
        arguments.add(type(argument));
      }
      return arguments.size() == raw.getTypeParameters().size()
          ? types.getDeclaredType(raw, arguments.toArray(new TypeMirror[0]))
          : types.getDeclaredType(raw); // A diamond.
    } else if (tree instanceof WildcardTree wildcard) {
      Tree bound = wildcard.getBound();
      return switch (wildcard.getKind()) {
        case EXTENDS_WILDCARD -> types.getWildcardType(type(bound), null);
        case SUPER_WILDCARD -> types.getWildcardType(null, type(bound));
        default -> types.getWildcardType(null, null);
      };
    } else if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
      String name = qualifiedName(tree);
      TypeMirror variable = name == null ? null : typeVariable(name);
      TypeElement found = name == null || variable != null ? null : names.type(name);
      if (variable != null) {
        return variable;
      } else if (found != null) {
        return types.getDeclaredType(found);
      }
    }
    throw new Untranslatable("type " + tree);
  }

  static @Nullable String qualifiedName(Tree tree) {
    if (tree instanceof IdentifierTree identifier) {
      return identifier.getName().toString();
    } else if (tree instanceof MemberSelectTree select) {
      String qualifier = qualifiedName(select.getExpression());
      return qualifier == null ? null : qualifier + '.' + select.getIdentifier();
    }
    return null;
  }

  private boolean isTypeVariable(String name) {
    return typeVariable(name) != null;
  }

  private @Nullable TypeMirror typeVariable(String name) {
    for (Element e = member; e != null; e = e.getEnclosingElement()) {
      if (e instanceof Parameterizable generic) {
        for (TypeParameterElement parameter : generic.getTypeParameters()) {
          if (parameter.getSimpleName().contentEquals(name)) {
            return parameter.asType();
          }
        }
      }
    }
    return null;
  }
}
