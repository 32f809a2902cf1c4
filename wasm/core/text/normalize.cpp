#include "core/text/normalize.hpp"

#include "core/text/international.hpp"
#include "core/text/utf8.hpp"

namespace clearnotice::text {
namespace {

struct range {
  char32_t first, last;
};

// Letters of the locales' scripts that NFC neither changes nor joins with a neighbour:
// NFC_Quick_Check is Yes and Canonical_Combining_Class is 0 throughout
// (DerivedNormalizationProps.txt and UnicodeData.txt 16; tests/oracle/text_normalize.cpp). Text of
// these alone is in NFC (UAX #15, 9).
constexpr range kInert[] = {
    {0x0000, 0x02FF},                                      // Latin
    {0x0388, 0x0482},                                      // Greek, Cyrillic
    {0x0488, 0x0590},                                      // Cyrillic, Armenian
    {0x05C8, 0x060F},                                      // Hebrew
    {0x061B, 0x064A},                                      // Arabic
    {0x0660, 0x066F}, {0x0671, 0x06D5}, {0x0900, 0x093B},  // Devanagari
    {0x093D, 0x094C}, {0x0E00, 0x0E37},                    // Thai
    {0x0E3B, 0x0E47}, {0x108E, 0x10FF},                    // Georgian
    {0x1E00, 0x1F70},                                      // Latin, Greek
    {0x3030, 0x3098},                                      // Hiragana
    {0x309B, 0xA66E},                                      // Katakana, Han
    {0xAC00, 0xD7A3},                                      // Hangul
};

bool is_inert(char32_t c) {
  for (const range& row : kInert) {
    if (c <= row.last) return c >= row.first;  // the table is sorted
  }
  return false;
}

bool is_surely_nfc(std::string_view text) {
  while (!text.empty()) {
    if (!is_inert(take_code_point(text))) return false;
  }
  return true;
}

}  // namespace

std::string to_nfc(std::string_view text) {
  return is_surely_nfc(text) ? std::string(text) : nfc_by_icu(text);
}

}  // namespace clearnotice::text
