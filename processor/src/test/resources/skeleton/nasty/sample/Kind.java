package sample;

public enum Kind {
  ONE,
  TWO {
    @Override
    String label() {
      return "two";
    }
  };

  String label() {
    return "one";
  }
}
