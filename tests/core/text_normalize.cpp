#include <catch2/catch_test_macros.hpp>

#include "core/text/international.hpp"
#include "core/text/normalize.hpp"
#include "core/text/utf8.hpp"

using namespace clearnotice::text;

TEST_CASE("text is composed to NFC") {
  struct row {
    std::string_view name, text, expected;
  };
  static constexpr row rows[] = {
      {"nothing", "", ""},
      {"ASCII", "Nunez", "Nunez"},
      {"Latin-1", "Ñúñez", "Ñúñez"},
      {"a letter and its mark", "N\u0303u\u0301n\u0303ez", "Ñúñez"},
      {"two marks in either order", "s\u0307\u0323", "\u1E69"},
      {"Hangul jamo", "\u1112\u1161\u11AB", "한"},
      {"a compatibility ideograph", "\uF96E", "葉"},
      {"an ångström sign", "\u212B", "Å"},
      {"a composition exclusion", "\u0958", "\u0915\u093C"},
      {"full-width stays: NFC, not NFKC", "ａ", "ａ"},
      {"beyond the BMP", "𝒜😀", "𝒜😀"},
  };
  for (const row& r : rows) {
    CAPTURE(r.name);
    CHECK(to_nfc(r.text) == r.expected);
  }
}

TEST_CASE("what is answered without ICU is what ICU answers") {
  for (char32_t c = 0; c < 0x400; ++c) {
    std::string text = "a";
    append_code_point(text, c);
    text += "\u00E9";
    CAPTURE(static_cast<unsigned>(c));
    CHECK(to_nfc(text) == nfc_by_icu(text));
  }
}
