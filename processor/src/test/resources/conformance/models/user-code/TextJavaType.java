package model;

import java.util.function.Function;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.AbstractClassJavaType;

/** Keeps functions that no boot calls. */
public abstract class TextJavaType<T> extends AbstractClassJavaType<T> {
  private final Function<T, String> write;
  private final Function<String, T> read;

  protected TextJavaType(Class<T> type, Function<T, String> write, Function<String, T> read) {
    super(type);
    this.write = write;
    this.read = read;
  }

  @Override
  public String toString(T value) {
    return write.apply(value);
  }

  @Override
  public <X> X unwrap(T value, Class<X> type, WrapperOptions options) {
    return type.cast(write.apply(value));
  }

  @Override
  public <X> T wrap(X value, WrapperOptions options) {
    return read.apply(String.valueOf(value));
  }
}
