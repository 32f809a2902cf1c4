#include <catch2/catch_test_macros.hpp>

#include "core/catalog/number.hpp"

using namespace clearnotice::catalog;

namespace {

const number_style kEnglish{".", ",", "-", 3, 3, 1, U'0'};
const number_style kSpanish{",", ".", "-", 3, 3, 2, U'0'};
const number_style kHindi{".", ",", "-", 3, 2, 1, U'0'};
const number_style kEgyptian{"٫", "٬", "\u061C-", 3, 3, 1, U'٠'};
const number_style kWithoutGroups{".", ",", "-", 0, 1, 1, U'0'};

std::string shown(std::string_view typed, const number_style& style) {
  const auto number = read_decimal(typed);
  if (!number) return "none";
  std::string out;
  append_number(out, *number, style);
  return out;
}

}  // namespace

TEST_CASE("a number is shown with three decimals at most, rounded half to even") {
  struct row {
    std::string_view typed, expected;
  };
  static constexpr row rows[] = {
      {"0", "0"},
      {"007", "7"},
      {"1.50", "1.5"},
      {"1.000", "1"},
      {"0.0005", "0"},
      {"0.0015", "0.002"},
      {"0.0025", "0.002"},
      {"0.00250000", "0.002"},
      {"0.00250001", "0.003"},
      {"0.0024999", "0.002"},
      {"0.9995", "1"},
      {"0.05", "0.05"},
      {"-0.0001", "-0"},
      {"-3", "-3"},
      {"999999999999999.999", "999,999,999,999,999.999"},
  };
  for (const row& r : rows) {
    CAPTURE(r.typed);
    CHECK(shown(r.typed, kEnglish) == r.expected);
  }
}

TEST_CASE("a number is grouped as the locale does") {
  struct row {
    std::string_view typed;
    const number_style& style;
    std::string_view expected;
  };
  const row rows[] = {
      {"999", kEnglish, "999"},
      {"1000", kEnglish, "1,000"},
      {"1234567", kEnglish, "1,234,567"},
      {"1000", kSpanish, "1000"},
      {"10000", kSpanish, "10.000"},
      {"1234567.25", kSpanish, "1.234.567,25"},
      {"1234567", kHindi, "12,34,567"},
      {"100000", kHindi, "1,00,000"},
      {"-1234.5", kEgyptian, "\u061C-١٬٢٣٤٫٥"},
      {"1234567", kWithoutGroups, "1234567"},
  };
  for (const row& r : rows) {
    CAPTURE(r.typed, r.expected);
    CHECK(shown(r.typed, r.style) == r.expected);
  }
}

TEST_CASE("only ASCII decimals of at most fifteen whole digits are numbers") {
  for (const std::string_view typed : {"", "-", ".", "1.", ".5", "+1", "1e3", "1,000", " 1", "1 ",
                                       "--1", "1.2.3", "٣", "NaN", "1000000000000000", "0x10"}) {
    CAPTURE(typed);
    CHECK_FALSE(read_decimal(typed));
  }
  CHECK(read_decimal("000000000000000000000000000001"));
}

TEST_CASE("an offset is taken off exactly, and across zero") {
  struct row {
    std::string_view typed;
    std::uint64_t offset;
    std::string_view expected;
  };
  static constexpr row rows[] = {
      {"5", 2, "3"},   {"1", 2, "-1"},      {"1.5", 2, "-0.5"}, {"2", 2, "0"},
      {"-1", 2, "-3"}, {"1.9996", 2, "-0"}, {"2.0004", 2, "0"},
  };
  for (const row& r : rows) {
    CAPTURE(r.typed);
    std::string out;
    append_number(out, subtract(*read_decimal(r.typed), r.offset), kEnglish);
    CHECK(out == r.expected);
  }
}

TEST_CASE("numbers are the same when they are exactly the same") {
  const auto same = [](std::string_view left, std::string_view right) {
    return is_same_number(*read_decimal(left), *read_decimal(right));
  };
  CHECK(same("1", "1.000"));
  CHECK(same("-0", "0"));
  CHECK_FALSE(same("1.0001", "1"));
  CHECK_FALSE(same("1", "-1"));
}
