#include <unicode/uchar.h>

#include <catch2/catch_test_macros.hpp>

#include "core/text/characters.hpp"

using namespace clearnotice;

// Both are Unicode 16: icu_full and the tables of the core come from one archive.
TEST_CASE("the character tables are ICU's, for every code point") {
  std::size_t different = 0;
  for (UChar32 c = 0; c <= 0x10FFFF; ++c) {
    const auto ours = static_cast<char32_t>(c);
    const bool is_surrogate = U_IS_SURROGATE(c);
    const auto category = U_MASK(u_charType(c));
    const bool ignorable = u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
    const bool hidden = (category & (U_GC_CO_MASK | U_GC_CN_MASK)) != 0 || ignorable;
    const bool same =
        text::is_space(ours) == (u_isUWhiteSpace(c) || c == 0x200B) &&
        text::is_control(ours) == ((category & U_GC_CC_MASK) != 0) &&
        text::is_bidi_control(ours) == (u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL) != 0) &&
        text::is_default_ignorable(ours) == ignorable &&
        text::is_letter_or_mark(ours) == ((category & (U_GC_L_MASK | U_GC_M_MASK)) != 0) &&
        text::is_mark(ours) == ((category & U_GC_M_MASK) != 0) &&
        text::digit_value(ours) == ((category & U_GC_ND_MASK) != 0 ? u_charDigitValue(c) : -1) &&
        text::is_unsafe_in_address(ours) == (hidden || is_surrogate);
    if (same) continue;
    ++different;
    UNSCOPED_INFO("U+" << std::hex << c);
  }
  CHECK(different == 0);
}
