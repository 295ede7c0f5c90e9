package dev.mooring.processor.evaluate;

import com.sun.source.tree.ExpressionTree;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** What an expression of the source is known to be. */
public sealed interface Value {
  /** The value of a parameter, of which nothing is known; whatever looks at it is not constant. */
  static Value unknown() {
    return new Unknown();
  }

  /** {@code null}. */
  static Value ofNull() {
    return new Of(new Constant.Null());
  }

  static Value of(Object value) {
    return new Of(new Constant.Value(value));
  }

  /** The text, number, character or boolean that this is, or null. */
  default @Nullable Object literal() {
    return null;
  }

  /** What can be pushed in a skeleton. */
  record Of(Constant constant) implements Value {
    @Override
    public @Nullable Object literal() {
      return constant instanceof Constant.Value known ? known.value() : null;
    }
  }

  /** Nothing is known. */
  record Unknown() implements Value {}

  /** A constant of an enum. */
  record EnumConstant(TypeElement type, VariableElement constant, int ordinal) implements Value {}

  /** An object of a class that is compiled in this run. */
  record Instance(TypeElement type, Map<String, Value> fields) implements Value {}

  /** {@code Map.of}. */
  record Entries(Map<Value, Value> entries) implements Value {}

  /** An {@code Optional}; {@code null} within is an empty one. */
  record Maybe(Value content) implements Value {}

  /** A lambda or a reference to a method, and where it stands. */
  record Function(ExpressionTree tree, Execution scope) implements Value {}
}
