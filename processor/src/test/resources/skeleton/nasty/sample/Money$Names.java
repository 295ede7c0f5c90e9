package sample;

public class Money$Names {
  public static class In$ner$ {
    class $ {}
  }

  @jakarta.persistence.Entity
  public static class Mapped extends Constants.Holder implements java.util.function.IntSupplier {
    @jakarta.persistence.Id
    @jakarta.persistence.Column(length = Constants.N, name = "id" + Constants.SUFFIX)
    Long id;

    @Override
    public int getAsInt() {
      return 5;
    }
  }
}
