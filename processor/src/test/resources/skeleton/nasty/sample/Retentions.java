package sample;

import java.lang.annotation.*;

public class Retentions {
  @Retention(RetentionPolicy.SOURCE)
  @interface Source {}

  @Retention(RetentionPolicy.CLASS)
  @interface InClass {}

  @interface Unsaid {}

  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE_USE, ElementType.FIELD, ElementType.METHOD})
  @interface Both {}

  @Source @InClass @Unsaid @Deprecated @Both String all;

  @Mark(name = "a", types = {}, deeper = {@Mark.Deep(1), @Mark.Deep({})}, numbers = Constants.N)
  @Mark(name = "b", types = Retentions.class, deep = @Mark.Deep({}), c = '\u00e9')
  java.util.List<@Both String> repeated(@Unsaid int a, @Mark(name = "p") @Both String b) {
    return null;
  }
}
