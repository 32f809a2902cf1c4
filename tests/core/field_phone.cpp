#include <catch2/catch_test_macros.hpp>

#include "field_support.hpp"

using namespace clearnotice::field;
using field_support::checked;
using field_support::outcome;

namespace {

struct row {
  std::string_view region, typed, expected;
};

template <std::size_t kCount>
void check(const row (&rows)[kCount]) {
  for (const row& r : rows) {
    CAPTURE(r.region, r.typed);
    CHECK(outcome(kind::phone, r.typed, r.region) == r.expected);
  }
}

}  // namespace

TEST_CASE("a phone number is accepted as people write it") {
  static constexpr row rows[] = {
      {"", "+33 1 42 68 53 00", "+33142685300"},
      {"", "+33142685300", "+33142685300"},
      {"", "＋３３１４２６８５３００", "+33142685300"},
      {"FR", "0033 1 42 68 53 00", "+33142685300"},
      {"", "(+33) 1.42.68.53.00", "+33142685300"},
      {"", "+1 (202) 555-0143", "+12025550143"},
      {"", "tel:+33-1-42-68-53-00", "+33142685300"},
      {"", "\u202A+33 1 42 68 53 00\u202C", "+33142685300"},
      {"", "+66 ๒ ๑๒๓ ๔๕๖๗", "+6621234567"},
      {"", "+91 ९८७६५ ४३२१०", "+919876543210"},
      {"", "+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧", "+966501234567"},
      {"", "+98 ۹۱۲ ۳۴۵ ۶۷۸۹", "+989123456789"},
      {"", "+33\u00A01\u202F42\u201168\u201353\u201400", "+33142685300"},
      {"", "+33\u200B142685300", "+33142685300"},
      {"FR", "01 42 68 53 00", "+33142685300"},
      {"FR", "0142/685300", "+33142685300"},
      {"FR", "[0142] 685·300", "+33142685300"},
      {"GB", "020 7946 0958", "+442079460958"},
      {"TH", "๐๒ ๑๒๓ ๔๕๖๗", "+6621234567"},
      {"GB", "+44 (0)20 7946 0958", "+442079460958"},
      {"", "+39 （０） 6 1234 5678", "+390612345678"},
      {"", "+49 [0] 30 123456", "+4930123456"},
      {"US", "1-800-FLOWERS", "+18003569377"},
      {"FR", "Tél. 01 42 68 53 00", "+33142685300"},
  };
  check(rows);
}

TEST_CASE("a phone number that is none is told why") {
  static constexpr row rows[] = {
      {"FR", "call me", "phone.not_a_number"},
      {"", "a@b.ch", "phone.not_a_number"},
      {"", "+", "phone.not_a_number"},
      {"", "---", "phone.not_a_number"},
      {"FR", "33+142685300", "phone.not_a_number"},
      {"", "+33+142685300", "phone.not_a_number"},
      {"FR", "*100#", "phone.not_a_number"},
      {"", "²³⁴⁵⁶", "phone.not_a_number"},
      {"FR", "+33142685300,1234567890", "phone.not_a_number"},
      {"FR", "+1 2\n025550143", "text.control"},
      {"", "01 42 68 53 00", "phone.calling_code_needed"},
      {"XX", "01 42 68 53 00", "phone.calling_code_needed"},
      {"", "1-800-FLOWERS", "phone.calling_code_needed"},
      {"FR", "+033142685300", "phone.calling_code_unknown"},
      {"FR", "+999 123456", "phone.calling_code_unknown"},
      {"FR", "+331", "phone.too_short"},
      {"FR", "001", "phone.too_short"},
      {"", "+33 142", "phone.too_short"},
      {"FR", "112", "phone.too_short"},
      {"GB", "999", "phone.too_short"},
      {"US", "911", "phone.too_short"},
      {"FR", "01 42 68 53 00 0", "phone.too_long"},
      {"FR", "+33142685300 ext", "phone.too_long"},
      {"FR", "0142685300 or 0142685301", "phone.too_long"},
      {"", "+123456789012345", "phone.too_long"},
      {"FR", "1234567890123456789012345678901234567890", "phone.too_long"},
      {"US", "253 0000", "phone.area_code_needed"},
      {"DE", "+49 30", "phone.area_code_needed"},
      {"", "+1 999 999 9999", "phone.no_such_number"},
      {"GB", "01632 960 001", "phone.no_such_number"},
      {"", "+681 19102941", "phone.no_such_number"},
  };
  check(rows);
  const std::string padded = "0142685300" + std::string(240, '-');
  CHECK(outcome(kind::phone, padded, "FR") == "+33142685300");
  CHECK(outcome(kind::phone, padded + "-", "FR") == "text.too_long");
}

TEST_CASE("a number that cannot be called back is accepted with a warning") {
  static constexpr row rows[] = {
      {"", "+376 912345", "phone.premium +376912345"},
      {"US", "1-900-234-5678", "phone.premium +19002345678"},
      {"GB", "076 4012 3456", "phone.no_call_back +447640123456"},
      {"DE", "0177 99 1234567", "phone.no_call_back +49177991234567"},
      {"AT", "0800 123456", "+43800123456"},
  };
  check(rows);
}

TEST_CASE("a phone number tells its region, its type and its extension") {
  const verdict said = checked(kind::phone, "020 7946 0958 ext. 12", "GB");
  CHECK(said.normalized == "+442079460958");
  CHECK(said.phone.region == "GB");
  CHECK(said.phone.type == "fixed-line");
  CHECK(said.phone.extension == "12");
  const verdict free = checked(kind::phone, "+800 1234 5678");
  CHECK(free.phone.region == "001");
  CHECK(free.phone.type == "toll-free");
  CHECK(free.phone.extension.empty());
  // What there is of a number that does not exist.
  const verdict none = checked(kind::phone, "+33 0000");
  CHECK(none.condition == state::error);
  CHECK(none.normalized == "+330000");
  CHECK(none.phone.region == "FR");
  CHECK(none.phone.type.empty());
}

TEST_CASE("a phone number waits for the plans of its zone") {
  const clearnotice::phone::plans none;
  const auto needs = [&](std::string_view typed, std::string_view region) {
    const verdict said = check(
        kind::phone, typed, {.words = field_support::words("en"), .plans = none, .region = region});
    CHECK(said.code.empty());
    CHECK(said.normalized.empty());
    return said.needs_zone;
  };
  CHECK(needs("01 42 68 53 00", "FR") == 33);
  CHECK(needs("+49 30 123456", "FR") == 49);
}

TEST_CASE("a phone number is never rewritten") {
  const verdict said = checked(kind::phone, "  ＋33 (1) ๔2.68-53 00  ");
  CHECK(said.value == "＋33 (1) ๔2.68-53 00");
  CHECK(said.normalized == "+33142685300");
}
