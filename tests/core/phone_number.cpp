#include <catch2/catch_test_macros.hpp>

#include "core/phone/number.hpp"
#include "core/text/characters.hpp"
#include "core/text/utf8.hpp"
#include "field_support.hpp"
#include "phone_support.hpp"

using namespace clearnotice::phone;
using phone_support::told;

namespace {

struct row {
  std::string_view region, typed, expected;
};

/// E.164 and its type, or what told() says of an error.
std::string in_short(const row& r) {
  const answer its = read(r.typed, r.region, field_support::plans());
  if (its.said != outcome::number) return told(r.typed, r.region, field_support::plans());
  return "+" + std::to_string(its.calling_code) + std::string(its.national.view()) + ' ' +
         std::string(its.region) + ' ' + std::string(name_of(its.kind));
}

template <std::size_t kCount>
void check(const row (&rows)[kCount]) {
  for (const row& r : rows) {
    CAPTURE(r.region, r.typed);
    CHECK(in_short(r) == r.expected);
  }
}

}  // namespace

// What is expected below is what the Java reference answers, release 8.13.51 with the metadata of
// 9.0.35, but where a test says otherwise.

TEST_CASE("an international number begins with a plus or with the prefix of its region") {
  static constexpr row rows[] = {
      {"", "+33142685300", "+33142685300 FR fixed-line"},
      {"", "＋33142685300", "+33142685300 FR fixed-line"},
      {"", "++33142685300", "+33142685300 FR fixed-line"},
      {"FR", "0033 1 42 68 53 00", "+33142685300 FR fixed-line"},
      {"US", "011 44 20 7946 0958", "+442079460958 GB fixed-line"},
      {"AU", "0011 44 20 7946 0958", "+442079460958 GB fixed-line"},
      {"AU", "0044 20 7946 0958", "+610442079460958  "},
      {"SG", "00144 20 7946 0958", "+442079460958 GB fixed-line"},
      {"RU", "810 49 30 123456", "+4930123456 DE fixed-line"},
      {"FR", "+00 33 1 42 68 53 00", "+33142685300 FR fixed-line"},
      {"FR", "+0142685300", "E\tINVALID_COUNTRY_CODE"},
      {"", "+999123456", "E\tINVALID_COUNTRY_CODE"},
      {"FR", "001", "E\tTOO_SHORT_AFTER_IDD"},
      {"FR", "00331", "E\tTOO_SHORT_NSN"},
  };
  check(rows);
}

TEST_CASE("a national number needs a region that is known") {
  static constexpr row rows[] = {
      {"FR", "0142685300", "+33142685300 FR fixed-line"},
      {"fr", "0142685300", "+33142685300 FR fixed-line"},
      {"", "0142685300", "E\tINVALID_COUNTRY_CODE"},
      {"XX", "0142685300", "E\tINVALID_COUNTRY_CODE"},
      {"001", "0142685300", "E\tINVALID_COUNTRY_CODE"},
      {"01", "0142685300", "E\tINVALID_COUNTRY_CODE"},
  };
  check(rows);
  const plans& world = field_support::plans();
  CHECK(read("0142685300", "", world).said == outcome::calling_code_needed);
  CHECK(read("+999123456", "", world).said == outcome::calling_code_unknown);
}

TEST_CASE("the calling code of the region may stand without a plus") {
  static constexpr row rows[] = {
      {"GB", "44 20 7946 0958", "+442079460958 GB fixed-line"},
      {"FR", "33 1 42 68 53 00", "+33142685300 FR fixed-line"},
      {"US", "1 (800) 356-9377", "+18003569377 US toll-free"},
  };
  check(rows);
}

TEST_CASE("a national prefix is stripped or transformed as its plan says") {
  static constexpr row rows[] = {
      {"GB", "+44 (0)20 7946 0958", "+442079460958 GB fixed-line"},
      {"IT", "+39 (0) 6 1234 5678", "+390612345678 IT fixed-line"},
      {"IT", "06 1234 5678", "+390612345678 IT fixed-line"},
      {"HU", "06 1 234 5678", "+3612345678 HU fixed-line"},
      {"RU", "8 (495) 123-45-67", "+74951234567 RU fixed-line"},
      {"CN", "0 10 1234 5678", "+861012345678 CN fixed-line"},
      {"BR", "0 15 11 96123 4567", "+5511961234567 BR mobile"},
      {"AR", "011 15 2345 6789", "+5491123456789 AR mobile"},
      {"AG", "4601234", "+12684601234 AG fixed-line"},
      {"SM", "886377", "+3780549886377 SM fixed-line"},
      // Without the prefix it would be none: the zero belongs to it.
      {"MC", "06 12 34 56 78", "+377612345678 MC mobile"},
  };
  check(rows);
}

TEST_CASE("a calling code of several regions tells which") {
  static constexpr row rows[] = {
      {"", "+39 06698 12345", "+390669812345 VA fixed-line"},
      {"", "+1 268 460 1234", "+12684601234 AG fixed-line"},
      {"", "+44 7781 123456", "+447781123456 GG mobile"},
      {"", "+44 1481 256789", "+441481256789 GG fixed-line"},
      {"", "+7 7172 123456", "+77172123456 KZ fixed-line"},
      {"", "+7 495 123 45 67", "+74951234567 RU fixed-line"},
      {"", "+1 999 999 9999", "+19999999999  "},
      {"", "+800 1234 5678", "+80012345678 001 toll-free"},
      {"", "+883 510 000 000 000", "+883510000000000 001 voip"},
  };
  check(rows);
}

TEST_CASE("the length says what is missing") {
  static constexpr row rows[] = {
      {"DE", "+49 30", "I\t49\t30\tUNKNOWN\tDE\tIS_POSSIBLE_LOCAL_ONLY\t+4930"},
      {"US", "253 0000", "I\t1\t2530000\tUNKNOWN\tnull\tIS_POSSIBLE_LOCAL_ONLY\t+12530000"},
      {"US", "12", "I\t1\t12\tUNKNOWN\tnull\tTOO_SHORT\t+112"},
      {"US", "1", "E\tNOT_A_NUMBER"},
      {"DE", "+4930123456789012345",
       "I\t49\t30123456789012345\tUNKNOWN\tDE\tTOO_LONG\t+4930123456789012345"},
      {"DE", "+49301234567890123456", "E\tTOO_LONG"},
      {"", "+68119102941", "I\t681\t19102941\tUNKNOWN\tWF\tINVALID_LENGTH\t+68119102941"},
  };
  for (const row& r : rows) {
    CAPTURE(r.region, r.typed);
    CHECK(told(r.typed, r.region, field_support::plans()) == r.expected);
  }
}

TEST_CASE("letters are digits from the third on") {
  static constexpr row rows[] = {
      {"US", "1-800-FLOWERS", "+18003569377 US toll-free"},
      {"US", "1-800-flowers", "+18003569377 US toll-free"},
      {"US", "call (201) 555-0123", "+12015550123 US fixed-line-or-mobile"},
      {"US", "call me at (201) 555-0123, thanks", "E\tNOT_A_NUMBER"},
      {"US", "FLOWERS", "E\tNOT_A_NUMBER"},
      {"FR", "ext 12", "+3312 FR "},
      {"FR", "+33142685300 ext", "+33142685300398 FR "},
      {"FR", "+33142685300 ext .. 12", "+3314268530039812 FR "},
      {"FR", "+33142685300 ext 123456789012345678901", "E\tTOO_LONG"},
  };
  check(rows);
}

TEST_CASE("tel: addresses are read as RFC 3966 has them") {
  static constexpr row rows[] = {
      {"", "tel:+1-201-555-0123;isub=12345", "+12015550123 US fixed-line-or-mobile"},
      {"", "tel:555-0123;phone-context=+1-201", "+12015550123 US fixed-line-or-mobile"},
      {"US", "tel:201-555-0123;phone-context=www.example.com",
       "+12015550123 US fixed-line-or-mobile"},
      {"US", "tel:201-555-0123;phone-context=example.com.;foo=1",
       "+12015550123 US fixed-line-or-mobile"},
      {"US", "tel:2015550123;phone-context=", "E\tNOT_A_NUMBER"},
      {"US", "tel:2015550123;phone-context=+", "E\tNOT_A_NUMBER"},
      {"US", "2015550123;phone-context=1-", "E\tNOT_A_NUMBER"},
      {"US", "2015550123;phone-context=a..b", "E\tNOT_A_NUMBER"},
      {"US", "2015550123;phone-context=-a", "E\tNOT_A_NUMBER"},
  };
  check(rows);
}

TEST_CASE("an extension is told apart from the number") {
  static constexpr row rows[] = {
      {"", "+33142685300 ext 12", "12"},
      {"", "+33142685300 Ext. 12", "12"},
      {"", "+33142685300, extension: 12", "12"},
      {"", "+33142685300 extensión 12", "12"},
      {"", "+33142685300 extensio\u0301n 12", "12"},
      {"", "+33142685300ｅｘｔｎ１２", "12"},
      {"", "+33142685300 ДОБ. 12", "12"},
      {"", "+33142685300 anexo 12", "12"},
      {"", "+33142685300 int 12", "12"},
      {"", "+33142685300x12", "12"},
      {"", "+33142685300 ～12#", "12"},
      {"", "+33142685300;ext=12345678901234567890", "12345678901234567890"},
      {"", "+33142685300,,123456789012345", "123456789012345"},
      {"", "+33142685300; 12", "12"},
      {"", "+33142685300,12", "12"},
      {"", "+33142685300 - 503#", "503"},
      {"", "+33142685300 ext ١٢", "12"},
      {"US", "(530) 583-6985 x302/x2303", "302"},
  };
  for (const row& r : rows) {
    CAPTURE(r.typed);
    const answer its = read(r.typed, r.region, field_support::plans());
    CHECK(its.said == outcome::number);
    CHECK(its.kind != type::unknown);
    CHECK(its.extension.view() == r.expected);
  }
}

TEST_CASE("what is behind a number must be punctuation or an extension") {
  static constexpr std::string_view rows[] = {
      "+33142685300 #1234567890",
      "+33142685300;ext=12#",
      "+33142685300,1234567890",
      "*100#",
      "²³⁴⁵⁶",
      "0142685300½",
      "",
  };
  for (const std::string_view typed : rows) {
    CAPTURE(typed);
    CHECK(read(typed, "FR", field_support::plans()).said == outcome::not_a_number);
  }
}

TEST_CASE("digits of every script are digits") {
  std::size_t scripts = 0;
  for (char32_t zero = 0; zero < 0x110000; ++zero) {
    if (clearnotice::text::digit_value(zero) != 0) continue;
    std::string typed = "+";
    for (const char digit : std::string_view("33142685309")) {
      clearnotice::text::append_code_point(typed, zero + static_cast<char32_t>(digit - '0'));
    }
    CAPTURE(typed);
    CHECK(told(typed, "", field_support::plans()) ==
          "V\t33\t142685309\tFIXED_LINE\tFR\tIS_POSSIBLE\t+33142685309");
    ++scripts;
  }
  CHECK(scripts >= 70);  // Unicode 16 has 76
}

// The reference has only the plain and the no-break space, the ideographic and the zero-width one.
TEST_CASE("any space and the middle dot may stand between digits") {
  for (const std::string_view between : {"\u202F", "\u2009", "\u00B7", "\u3000", "\u00A0"}) {
    const std::string typed = "01" + std::string(between) + "42685300";
    CAPTURE(typed);
    CHECK(in_short({"FR", typed, ""}) == "+33142685300 FR fixed-line");
  }
}

TEST_CASE("more than 250 UTF-16 code units are too long") {
  const std::string digits = "0142685300";
  CHECK(in_short({"FR", digits + std::string(240, '-'), ""}) == "+33142685300 FR fixed-line");
  CHECK(in_short({"FR", digits + std::string(241, '-'), ""}) == "E\tTOO_LONG");
  CHECK(in_short({"FR", std::string(250, '1'), ""}) == "E\tTOO_LONG");
}
