#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace clearnotice::text {

/// Takes the first code point off `rest`. `rest` must be well-formed UTF-8 (RFC 3629) and not
/// empty.
char32_t take_code_point(std::string_view& rest);

/// Appends one Unicode scalar value as UTF-8.
void append_code_point(std::string& out, char32_t code_point);

/// Where the first byte lies that is not well-formed UTF-8 (RFC 3629: no surrogates, no overlong
/// forms, nothing above U+10FFFF, no sequence cut short); `npos` when all of it is.
std::size_t find_malformed(std::string_view bytes);

/// Code points in well-formed UTF-8.
std::size_t count_code_points(std::string_view text);

bool is_ascii(std::string_view text);

}  // namespace clearnotice::text
