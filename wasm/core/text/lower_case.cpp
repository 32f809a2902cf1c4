#include "core/text/lower_case.hpp"

#include <cstdint>

namespace clearnotice::text {
namespace {

/// Capitals in a row, and how far off their small letters are; 1 where the two alternate.
struct capitals {
  std::uint16_t first, last;
  std::uint8_t offset;
};

constexpr capitals kCapitals[] = {
    {0x00C0, 0x00D6, 32}, {0x00D8, 0x00DE, 32}, {0x0100, 0x012E, 1},  {0x0132, 0x0136, 1},
    {0x0139, 0x0147, 1},  {0x014A, 0x0176, 1},  {0x0179, 0x017D, 1},  {0x0386, 0x0386, 38},
    {0x0388, 0x038A, 37}, {0x038C, 0x038C, 64}, {0x038E, 0x038F, 63}, {0x0391, 0x03A1, 32},
    {0x03A3, 0x03AB, 32}, {0x0400, 0x040F, 80}, {0x0410, 0x042F, 32}, {0x0460, 0x0480, 1},
    {0x048A, 0x04BE, 1},  {0x04C0, 0x04C0, 15}, {0x04C1, 0x04CD, 1},  {0x04D0, 0x052E, 1},
};
constexpr char32_t kAsciiEnd = 0x80;
constexpr char32_t kYWithDiaeresis = 0x0178;  // the one whose small letter is not near

}  // namespace

char32_t to_lower(char32_t c) {
  if (c < kAsciiEnd) return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  if (c == kYWithDiaeresis) return 0x00FF;
  for (const capitals& row : kCapitals) {
    if (c < row.first) break;  // sorted
    if (c > row.last) continue;
    const bool is_small = row.offset == 1 && ((c - row.first) & 1U) != 0;
    return is_small ? c : c + row.offset;
  }
  return c;
}

}  // namespace clearnotice::text
