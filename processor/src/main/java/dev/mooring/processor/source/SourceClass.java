package dev.mooring.processor.source;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The syntax tree of one class body, and what its names mean. */
public final class SourceClass {
  public static final String CONSTRUCTOR = "<init>";

  private final NameResolver names;
  private final Map<String, List<MethodTree>> methods = new HashMap<>();
  private final Map<String, VariableTree> fields = new HashMap<>();
  private final List<VariableTree> inOrder = new ArrayList<>();
  private boolean initializers;
  private boolean staticInitializers;

  public SourceClass(ClassTree tree, NameResolver names) {
    this.names = names;
    for (Tree member : tree.getMembers()) {
      if (member instanceof MethodTree method) {
        String key = key(method.getName(), method.getParameters().size());
        List<MethodTree> named = methods.get(key);
        if (named == null) {
          named = new ArrayList<>(1);
          methods.put(key, named);
        }
        named.add(method);
      } else if (member instanceof VariableTree field) {
        fields.put(field.getName().toString(), field);
        inOrder.add(field);
      } else if (member instanceof BlockTree block && block.isStatic()) {
        staticInitializers = true;
      } else if (member instanceof BlockTree) {
        initializers = true;
      }
    }
  }

  public NameResolver names() {
    return names;
  }

  /** Its fields and enum constants, as they are written. */
  public List<VariableTree> fields() {
    return inOrder;
  }

  /** The field or enum constant, or null. */
  public @Nullable VariableTree field(String name) {
    return fields.get(name);
  }

  /** Whether it has blocks that run when an object of it is made. */
  public boolean hasInitializers() {
    return initializers;
  }

  /** Whether it has blocks that run when the class is initialised. */
  public boolean hasStaticInitializers() {
    return staticInitializers;
  }

  /** Whether it declares a method of that name and arity. */
  public boolean declares(CharSequence name, int arity) {
    return methods.containsKey(key(name, arity));
  }

  /**
   * The method, or the constructor {@link #CONSTRUCTOR}, unless an overload of the same arity could
   * be mistaken for it; or null.
   */
  public @Nullable MethodTree method(CharSequence name, int arity) {
    List<MethodTree> named = methods(name, arity);
    return named.size() == 1 ? named.get(0) : null;
  }

  /** All overloads of that arity. */
  public List<MethodTree> methods(CharSequence name, int arity) {
    return methods.getOrDefault(key(name, arity), List.of());
  }

  /** Whether there is a constructor that is written out. */
  public boolean hasConstructor() {
    return methods.keySet().stream().anyMatch(key -> key.startsWith(CONSTRUCTOR));
  }

  private static String key(CharSequence name, int arity) {
    return name.toString() + '/' + arity;
  }
}
