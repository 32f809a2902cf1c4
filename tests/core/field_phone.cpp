#include <catch2/catch_test_macros.hpp>

#include "field_support.hpp"

using namespace clearnotice::field;
using field_support::checked;
using field_support::outcome;

TEST_CASE("a phone number is accepted as people write it") {
  struct row {
    std::string_view typed, expected;
  };
  static constexpr row rows[] = {
      {"+33 1 42 68 53 00", "+33142685300"},
      {"+33142685300", "+33142685300"},
      {"＋３３１４２６８５３００", "+33142685300"},
      {"0033 1 42 68 53 00", "+33142685300"},
      {"(+33) 1.42.68.53.00", "+33142685300"},
      {"+1 (202) 555-0143", "+12025550143"},
      {"tel:+33-1-42-68-53-00", "+33142685300"},
      {"\u202A+33 1 42 68 53 00\u202C", "+33142685300"},
      {"+66 ๒ ๑๒๓ ๔๕๖๗", "+6621234567"},
      {"+91 ९८७६५ ४३२१०", "+919876543210"},
      {"+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧", "+966501234567"},
      {"+98 ۹۱۲ ۳۴۵ ۶۷۸۹", "+989123456789"},
      {"+33\u00A01\u202F42\u201168\u201353\u201400", "+33142685300"},
      {"+33\u200B142685300", "+33142685300"},
      {"01 42 68 53 00", "ok"},
      {"01632 960 001", "ok"},
      {"0142/685300", "ok"},
      {"[0142] 685·300", "ok"},
      {"๐๒ ๑๒๓ ๔๕๖๗", "ok"},
      {"٠١٢٣٤٥٦٧٨٩", "ok"},
      {"112 0", "ok"},
      // Whether that zero is dialled is for the numbering plan to say.
      {"+44 (0)20 7946 0958", "ok"},
      {"+39 （０） 6 1234 5678", "ok"},
      {"+49 [0] 30 123456", "ok"},
      {"+44 (0207) 946 0958", "+4402079460958"},
  };
  for (const row& r : rows) {
    CAPTURE(r.typed);
    CHECK(outcome(kind::phone, r.typed) == r.expected);
  }
}

TEST_CASE("an extension is no part of the number") {
  struct row {
    std::string_view typed, expected;
  };
  static constexpr row rows[] = {
      {"+33 1 42 68 53 00 ext 12", "+33142685300"},
      {"+33 1 42 68 53 00 Ext. 12", "+33142685300"},
      {"+33 1 42 68 53 00 extension 12", "+33142685300"},
      {"+33142685300x12", "+33142685300"},
      {"+33142685300 #12", "+33142685300"},
      {"+33142685300;ext=123456789", "+33142685300"},
      {"+33142685300ｘ１２", "+33142685300"},
      {"+7 495 123-45-67 доб. 12", "+74951234567"},
      {"+33142685300 ext ١٢", "+33142685300"},
      {"+33142685300;ext=1234567890", "phone.not_a_number"},
      {"+33142685300 ext", "phone.not_a_number"},
      {"+33142685300 x", "phone.not_a_number"},
      {"+33142685300 ext 1 2", "phone.not_a_number"},
      {"+33142685300 ext 12 ext 13", "phone.not_a_number"},
      {"ext 12", "phone.not_a_number"},
      {"x1234567", "phone.not_a_number"},
  };
  for (const row& r : rows) {
    CAPTURE(r.typed);
    CHECK(outcome(kind::phone, r.typed) == r.expected);
  }
}

TEST_CASE("what is no phone number is told why") {
  struct row {
    std::string_view typed, expected;
  };
  static constexpr row rows[] = {
      {"call me", "phone.not_a_number"},
      {"0142685300 or 0142685301", "phone.not_a_number"},
      {"1-800-FLOWERS", "phone.not_a_number"},
      {"a@b.ch", "phone.not_a_number"},
      {"+", "phone.not_a_number"},
      {"---", "phone.not_a_number"},
      {"++33142685300", "phone.not_a_number"},
      {"33+142685300", "phone.not_a_number"},
      {"+33+142685300", "phone.not_a_number"},
      {"+033142685300", "phone.not_a_number"},
      {"*100#", "phone.not_a_number"},
      {"²³⁴⁵⁶", "phone.not_a_number"},
      {"+1 2\n025550143", "text.control"},
      {"+1 2\u202E025550143", "text.control"},
      {"112", "phone.too_short"},
      {"1120", "ok"},
      {"+331", "phone.too_short"},
      {"+3312", "+3312"},
      {"00331", "phone.too_short"},
      {"003312", "+3312"},
      {"000", "phone.too_short"},
      {"0001", "ok"},
      {"+123456789012345", "+123456789012345"},
      {"+1234567890123456", "phone.too_long"},
      {"00123456789012345", "+123456789012345"},
      {"001234567890123456", "phone.too_long"},
      {"12345678901234567", "ok"},
      {"123456789012345678", "phone.too_long"},
      {"1234567890123456789012345678901234567890", "phone.too_long"},
  };
  for (const row& r : rows) {
    CAPTURE(r.typed);
    CHECK(outcome(kind::phone, r.typed) == r.expected);
  }
  const std::string padded = "0142685300" + std::string(240, '-');
  CHECK(outcome(kind::phone, padded) == "ok");
  CHECK(outcome(kind::phone, padded + "-") == "text.too_long");
}

TEST_CASE("00 is dialled abroad only where it is") {
  CHECK(outcome(kind::phone, "0044 20 7946 0958", "FR") == "+442079460958");
  CHECK(outcome(kind::phone, "0044 20 7946 0958", "GB") == "+442079460958");
  CHECK(outcome(kind::phone, "0011 44 20 7946 0958", "AU") == "ok");
  CHECK(outcome(kind::phone, "011 44 20 7946 0958", "US") == "ok");
  CHECK(outcome(kind::phone, "00144 20 7946 0958", "SG") == "ok");
  CHECK(outcome(kind::phone, "+44 20 7946 0958", "AU") == "+442079460958");
}

TEST_CASE("a phone number is never rewritten") {
  const verdict said = checked(kind::phone, "  ＋33 (1) ๔2.68-53 00  ");
  CHECK(said.value == "＋33 (1) ๔2.68-53 00");
  CHECK(said.normalized == "+33142685300");
}
