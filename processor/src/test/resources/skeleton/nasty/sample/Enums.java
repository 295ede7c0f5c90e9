package sample;

import jakarta.persistence.EnumeratedValue;

public class Enums {
  private static final String PREFIX = "x-";

  enum Empty {}

  enum Plain implements Runnable {
    @Deprecated
    A,
    B;

    public static final Plain DEFAULT = B;

    @Override
    public void run() {}
  }

  enum Abstract {
    UP {
      @Override
      int sign() {
        return 1;
      }
    },
    DOWN {
      @Override
      int sign() {
        return -1;
      }
    };

    abstract int sign();
  }

  enum Known {
    RED("r", 1L),
    GREEN(PREFIX + "g", 2L),
    BLUE(Constants.SUFFIX, 3L);

    @EnumeratedValue private final String code;
    private final long weight;

    Known(String code, long weight) {
      this.code = code;
      this.weight = weight;
    }
  }

  enum KnownNumbers {
    ONE(1),
    MANY(100),
    FROM_CONSTANT(Constants.N);

    @EnumeratedValue final Integer number;

    KnownNumbers(int n) {
      number = n;
    }
  }

  enum Shorts {
    A((short) 3);

    @EnumeratedValue final short number;

    Shorts(short n) {
      this.number = n;
    }
  }

  enum Unknown {
    A("a"),
    B("b".toUpperCase(java.util.Locale.ROOT)),
    C;

    @EnumeratedValue private final String code;

    Unknown(String code) {
      this.code = code;
    }

    Unknown() {
      this("c");
    }
  }

  enum Computed {
    A("a");

    @EnumeratedValue private final String code;

    Computed(String code) {
      this.code = code + System.identityHashCode(this);
    }
  }
}
