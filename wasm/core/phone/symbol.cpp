#include "core/phone/symbol.hpp"

#include <cstdint>

#include "core/text/ascii.hpp"
#include "core/text/characters.hpp"

namespace clearnotice::phone {
namespace {

struct row {
  std::uint16_t first, last;
  unsigned char symbol;
};

// In the order of the code points.
constexpr row kRows[] = {
    {0x00A0, 0x00A0, kNoBreakSpace}, {0x00AD, 0x00AD, kPunctuation}, {0x00B7, 0x00B7, kPunctuation},
    {0x00D3, 0x00D3, kAcuteO},       {0x00F3, 0x00F3, kAcuteO},      {0x0301, 0x0301, kAcute},
    {0x0411, 0x0411, kCyrillicBe},   {0x0414, 0x0414, kCyrillicDe},  {0x041E, 0x041E, kCyrillicO},
    {0x0431, 0x0431, kCyrillicBe},   {0x0434, 0x0434, kCyrillicDe},  {0x043E, 0x043E, kCyrillicO},
    {0x200B, 0x200B, kPunctuation},  {0x2010, 0x2015, kPunctuation}, {0x2053, 0x2053, kPunctuation},
    {0x2060, 0x2060, kPunctuation},  {0x2212, 0x2212, kPunctuation}, {0x223C, 0x223C, kPunctuation},
    {0x3000, 0x3000, kPunctuation},  {0x30FC, 0x30FC, kPunctuation}, {0xFF03, 0xFF03, kWideHash},
    {0xFF08, 0xFF09, kPunctuation},  {0xFF0B, 0xFF0B, kWidePlus},    {0xFF0D, 0xFF0D, kPunctuation},
    {0xFF0E, 0xFF0E, kWideStop},     {0xFF0F, 0xFF0F, kPunctuation}, {0xFF25, 0xFF25, kWideE},
    {0xFF29, 0xFF29, kWideI},        {0xFF2E, 0xFF2E, kWideN},       {0xFF34, 0xFF34, kWideT},
    {0xFF38, 0xFF38, kWideX},        {0xFF3B, 0xFF3B, kPunctuation}, {0xFF3D, 0xFF3D, kPunctuation},
    {0xFF45, 0xFF45, kWideE},        {0xFF49, 0xFF49, kWideI},       {0xFF4E, 0xFF4E, kWideN},
    {0xFF54, 0xFF54, kWideT},        {0xFF58, 0xFF58, kWideX},       {0xFF5E, 0xFF5E, kWideTilde},
};

// x and X: in Brazil it stands for the carrier's digits.
constexpr std::string_view kAsciiPunctuation = " ()*-./X[]x~";

unsigned char foreign_symbol_of(char32_t c) {
  for (const row& each : kRows) {
    if (c >= each.first && c <= each.last) return each.symbol;
  }
  const int digit = text::digit_value(c);
  if (digit >= 0) return static_cast<unsigned char>(kForeignZero + digit);
  const unsigned traits = text::traits_of(c);
  if ((traits & text::trait::space) != 0) return kPunctuation;
  return (traits & (text::trait::letter | text::trait::number)) != 0 ? kAlphanumeric : kOther;
}

unsigned char byte_of(char symbol) { return static_cast<unsigned char>(symbol); }

}  // namespace

char symbol_of(char32_t c) { return static_cast<char>(c < 0x80 ? c : foreign_symbol_of(c)); }

int digit_of(char symbol) {
  const int value = text::is_ascii_digit(symbol) ? symbol - '0' : byte_of(symbol) - kForeignZero;
  return value >= 0 && value <= 9 ? value : -1;
}

bool is_letter(char symbol) {
  const char lower = text::lower_ascii(symbol);
  return lower >= 'a' && lower <= 'z';
}

bool is_alphanumeric(char symbol) {
  return is_letter(symbol) || is_digit(symbol) || byte_of(symbol) >= kAlphanumeric;
}

bool is_plus(char symbol) { return symbol == '+' || byte_of(symbol) == kWidePlus; }

bool is_punctuation(char symbol) {
  if (byte_of(symbol) >= kPunctuation) return byte_of(symbol) <= kWideTilde;
  return kAsciiPunctuation.find(symbol) != std::string_view::npos;
}

}  // namespace clearnotice::phone
