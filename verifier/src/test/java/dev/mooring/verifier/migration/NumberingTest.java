package dev.mooring.verifier.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 4, 5, 6, 7, 8_000_000);

  @ParameterizedTest
  @CsvSource({
    "'', 1",
    "1, 2",
    "1 2 9, 10",
    "001 002, 003",
    "099, 100",
    "1.0 1.1, 1.2",
    "1.09, 1.10",
    "1_1, 1_2",
    "1.0.0 1.2.9, 1.2.10",
    // a hotfix among whole numbers
    "1 2 3 3.1, 4",
    // points in time
    "20250101120000, 20260304050607",
    "202501011200, 202603040506",
    "2025010112, 2026030405",
    "20250101120000123, 20260304050607008",
    "2025.01.01.1200, 2026.03.04.0506",
    "2025_01_01_120000, 2026_03_04_050607",
    "20250101_1200, 20260304_0506",
    // somebody's clock is ahead
    "20270101120000, 20270101120001",
    "20270101, 20270101.1",
    // a day with a number
    "20250101, 20260304",
    "20260304, 20260304.1",
    "20260304.1, 20260304.2",
    "20250101.7, 20260304.1",
    "2025.01.01.7, 2026.03.04.1",
    "20250101_01, 20260304_01",
    // seconds since 1970 are no day
    "1700000000, 1700000001",
    // nor is this
    "20251301, 20251302",
    "2025.1 2025.2, 2025.3"
  })
  void goesOnAsItWas(String versions, String next) {
    assertThat(
            new Numbering(NOW).next(versions.isEmpty() ? List.of() : List.of(versions.split(" "))))
        .isEqualTo(next);
  }
}
