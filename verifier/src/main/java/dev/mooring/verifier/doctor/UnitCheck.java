package dev.mooring.verifier.doctor;

/** Whether the module has one unit, of which there is nothing to say, several, or none. */
final class UnitCheck {
  private static final String NAME = "unit";

  private UnitCheck() {}

  static void look(Patient patient, Results results) {
    String about = patient.request().unit();
    if (patient.units().isEmpty()) {
      results.ok(
          NAME, "a library: the modules that use its entities prove them; nothing is proven here");
    } else if (about != null && patient.units().size() > 1 && !patient.units().contains(about)) {
      results.problem(
          NAME, "there is no unit " + about, "one of: " + String.join(", ", patient.units()));
    } else if (patient.units().size() > 1) {
      String shown = about == null ? patient.units().get(0) : about;
      results.ok(
          NAME,
          "one of "
              + String.join(", ", patient.units())
              + ": this is about "
              + shown
              + ", --unit or -Dmooring.unit names another");
    }
  }
}
