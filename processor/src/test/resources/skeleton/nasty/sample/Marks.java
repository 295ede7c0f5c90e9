package sample;

import java.lang.annotation.*;

@Retention(RetentionPolicy.RUNTIME)
public @interface Marks {
  Mark[] value();
}
