#pragma once

#include <cassert>
#include <cstddef>
#include <string>
#include <string_view>

namespace clearnotice::text {

/// Takes the first code point off `rest`. `rest` must be well-formed UTF-8 (RFC 3629) and not
/// empty. Here, since a call for each letter would take longer than its work.
inline char32_t take_code_point(std::string_view& rest) {
  assert(!rest.empty());
  const auto first = static_cast<unsigned char>(rest.front());
  const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  assert(length <= rest.size());
  char32_t code_point = length == 1 ? first : first & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    code_point = code_point << 6 | (static_cast<unsigned char>(rest[i]) & 0x3FU);
  }
  rest.remove_prefix(length);
  return code_point;
}

/// Appends one Unicode scalar value as UTF-8.
void append_code_point(std::string& out, char32_t code_point);

/// Where the first byte lies that is not well-formed UTF-8 (RFC 3629: no surrogates, no overlong
/// forms, nothing above U+10FFFF, no sequence cut short); `npos` when all of it is.
std::size_t find_malformed(std::string_view bytes);

/// Code points in well-formed UTF-8.
std::size_t count_code_points(std::string_view text);

bool is_ascii(std::string_view text);

}  // namespace clearnotice::text
