#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/text/normalize.hpp"
#include "core/text/utf8.hpp"

using namespace clearnotice::text;

namespace {

std::string nfc_by_full_icu(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  std::string out;
  return nfc->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(out);
}

}  // namespace

// A letter before and two kinds of mark after: whatever may change or join does so here.
TEST_CASE("every code point is composed as ICU composes it, between what may join it") {
  std::size_t different = 0;
  for (UChar32 c = 0; c <= 0x10FFFF; ++c) {
    if (U_IS_SURROGATE(c)) continue;
    for (const char* after :
         {"", "\u00E9", "\u0301", "\u0323\u0301", "\u3099", "\u0654", "\u11A8"}) {
      std::string text = "a";
      append_code_point(text, static_cast<char32_t>(c));
      text += after;
      if (to_nfc(text) == nfc_by_full_icu(text)) continue;
      ++different;
      UNSCOPED_INFO("U+" << std::hex << c << " before " << after);
    }
  }
  CHECK(different == 0);
}

TEST_CASE("every code point that may come before a mark or a letter is composed as ICU does") {
  // Two of them, so that a letter joins the one before: Hangul, kana, Indic vowel signs.
  const std::string_view firsts[] = {"\u1100", "\uAC00", "\u304B", "\u0915", "\u0627", "\u0E40"};
  std::size_t different = 0;
  for (const std::string_view first : firsts) {
    for (UChar32 c = 0; c <= 0x3FFFF; ++c) {
      if (U_IS_SURROGATE(c)) continue;
      std::string text(first);
      append_code_point(text, static_cast<char32_t>(c));
      different += to_nfc(text) != nfc_by_full_icu(text);
    }
  }
  CHECK(different == 0);
}
