#include "core/text/normalize.hpp"

#include "core/text/international.hpp"

namespace clearnotice::text {
namespace {

// U+0300 is the first code point with NFC_Quick_Check other than Yes, and the first that combines
// (DerivedNormalizationProps.txt); the first byte of its UTF-8 is CC.
constexpr unsigned char kFirstByteBeyond = 0xCC;

bool is_surely_nfc(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= kFirstByteBeyond) return false;
  }
  return true;
}

}  // namespace

std::string to_nfc(std::string_view text) {
  return is_surely_nfc(text) ? std::string(text) : nfc_by_icu(text);
}

}  // namespace clearnotice::text
