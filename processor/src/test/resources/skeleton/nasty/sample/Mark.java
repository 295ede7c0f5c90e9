package sample;

import java.lang.annotation.*;

@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Marks.class)
public @interface Mark {
  String name() default "none" + Constants.SUFFIX;

  Kind kind() default Kind.ONE;

  Class<?>[] types() default {int.class, String[].class, java.util.Map.Entry.class, void.class};

  Deep deep() default @Deep({1, 2});

  Deep[] deeper() default {};

  byte b() default 1;

  short s() default -2;

  char c() default 'x';

  long l() default 1L << 40;

  float f() default 1.5f;

  double d() default 2.5;

  boolean z() default true;

  int[] numbers() default 7;

  char[] letters() default {'a', 'b'};

  @interface Deep {
    int[] value();
  }
}
