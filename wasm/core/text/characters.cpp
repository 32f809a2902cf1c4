#include "core/text/characters.hpp"

#include <unicode/uchar.h>

#include <span>

#include "core/text/utf8.hpp"

namespace clearnotice::text {
namespace {

struct range {
  char32_t first, last;
};

// PropList.txt, White_Space, without ASCII's (Unicode 16; the property is not expected to grow),
// and U+200B, which is none by the standard but is pasted as one. ICU's own lookup would link
// tables of 27 kB for these 26 code points; a test holds this list against it.
constexpr range kSpaces[] = {
    {0x0085, 0x0085}, {0x00A0, 0x00A0}, {0x1680, 0x1680}, {0x2000, 0x200B},
    {0x2028, 0x2029}, {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000},
};

// PropList.txt, Bidi_Control.
constexpr range kBidiControls[] = {
    {0x061C, 0x061C}, {0x200E, 0x200F}, {0x202A, 0x202E}, {0x2066, 0x2069}};

// Beyond controls and bidi controls: separators of lines, deprecated format characters, fillers
// that are letters by category and yet draw nothing, the byte order mark, annotations, musical
// format, tags.
constexpr range kOtherHidden[] = {
    {0x2028, 0x2029}, {0x206A, 0x206F}, {0x3164, 0x3164},   {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0}, {0xFFF9, 0xFFFB}, {0x1D173, 0x1D17A}, {0xE0000, 0xE007F},
};

// DerivedCoreProperties.txt, Default_Ignorable_Code_Point (Unicode 16; reserved ranges included, so
// that it hardly changes). By table for the reason given at kSpaces.
constexpr range kDefaultIgnorable[] = {
    {0x00AD, 0x00AD},   {0x034F, 0x034F},   {0x061C, 0x061C}, {0x115F, 0x1160}, {0x17B4, 0x17B5},
    {0x180B, 0x180F},   {0x200B, 0x200F},   {0x202A, 0x202E}, {0x2060, 0x206F}, {0x3164, 0x3164},
    {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},   {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFF8}, {0x1BCA0, 0x1BCA3},
    {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF},
};

constexpr char32_t kAsciiEnd = 0x80;
constexpr char32_t kZeroWidthNonJoiner = 0x200C;
constexpr char32_t kZeroWidthJoiner = 0x200D;
constexpr char32_t kWordJoiner = 0x2060;
constexpr char32_t kByteOrderMark = 0xFEFF;

bool is_in(std::span<const range> ranges, char32_t c) {
  for (const range& r : ranges) {
    if (c < r.first) return false;  // the tables are sorted
    if (c <= r.last) return true;
  }
  return false;
}

bool is_ascii_letter(char32_t c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

bool has_category(char32_t c, std::uint32_t mask) {
  return (U_MASK(u_charType(static_cast<UChar32>(c))) & mask) != 0;
}

bool is_stray_at_an_end(char32_t c) {
  return is_space(c) || is_bidi_control(c) || c == kWordJoiner || c == kByteOrderMark;
}

/// The last code point of well-formed, not empty UTF-8, as the bytes that write it.
std::string_view last_code_point(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return text.substr(at);
}

}  // namespace

bool is_letter_or_mark(char32_t c) {
  if (c < kAsciiEnd) return is_ascii_letter(c);
  return has_category(c, U_GC_L_MASK | U_GC_M_MASK);
}

bool is_mark(char32_t c) { return c >= kAsciiEnd && has_category(c, U_GC_M_MASK); }

int digit_value(char32_t c) {
  if (c < kAsciiEnd) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
  return u_charDigitValue(static_cast<UChar32>(c));
}

bool is_space(char32_t c) {
  if (c < kAsciiEnd) return c == ' ' || (c >= '\t' && c <= '\r');
  return is_in(kSpaces, c);
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F); }

bool is_bidi_control(char32_t c) { return is_in(kBidiControls, c); }

bool is_hidden_control(char32_t c) {
  return is_control(c) || is_bidi_control(c) || is_in(kOtherHidden, c);
}

bool is_default_ignorable(char32_t c) { return is_in(kDefaultIgnorable, c); }

bool is_unsafe_in_address(char32_t c) {
  if (c < kAsciiEnd) return false;
  return is_default_ignorable(c) || has_category(c, U_GC_CO_MASK | U_GC_CN_MASK | U_GC_CS_MASK);
}

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    std::string_view rest = text;
    if (!is_stray_at_an_end(take_code_point(rest))) break;
    text = rest;
  }
  while (!text.empty()) {
    std::string_view last = last_code_point(text);
    const std::size_t length = last.size();
    if (!is_stray_at_an_end(take_code_point(last))) break;
    text.remove_suffix(length);
  }
  return text;
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  while (!text.empty()) {
    const char32_t c = take_code_point(text);
    count += !is_mark(c) && c != kZeroWidthJoiner && c != kZeroWidthNonJoiner;
  }
  return count;
}

}  // namespace clearnotice::text
