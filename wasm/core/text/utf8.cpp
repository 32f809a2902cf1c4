#include "core/text/utf8.hpp"

#include <cassert>
#include <cstdint>

namespace clearnotice::text {
namespace {

std::uint8_t byte_at(std::string_view text, std::size_t i) {
  return static_cast<std::uint8_t>(text[i]);
}

bool is_continuation(std::uint8_t byte) { return (byte & 0xC0) == 0x80; }

/// RFC 3629 section 4, one line per row of its ABNF: what the first byte says about the sequence.
/// The second byte's range is what keeps out overlong forms, surrogates and U+110000.
struct lead {
  std::uint8_t first, last;  ///< of the first byte
  std::uint8_t length;
  std::uint8_t second_first, second_last;
};

constexpr lead kLeads[] = {
    {0x00, 0x7F, 1, 0x00, 0x00}, {0xC2, 0xDF, 2, 0x80, 0xBF}, {0xE0, 0xE0, 3, 0xA0, 0xBF},
    {0xE1, 0xEC, 3, 0x80, 0xBF}, {0xED, 0xED, 3, 0x80, 0x9F}, {0xEE, 0xEF, 3, 0x80, 0xBF},
    {0xF0, 0xF0, 4, 0x90, 0xBF}, {0xF1, 0xF3, 4, 0x80, 0xBF}, {0xF4, 0xF4, 4, 0x80, 0x8F},
};

/// Bytes of the well-formed sequence at the start of `rest`; 0 when there is none.
std::size_t sequence_length(std::string_view rest) {
  const std::uint8_t first = byte_at(rest, 0);
  for (const lead& row : kLeads) {
    if (first < row.first || first > row.last) continue;
    if (rest.size() < row.length) return 0;
    if (row.length == 1) return 1;
    const std::uint8_t second = byte_at(rest, 1);
    if (second < row.second_first || second > row.second_last) return 0;
    for (std::size_t i = 2; i < row.length; ++i) {
      if (!is_continuation(byte_at(rest, i))) return 0;
    }
    return row.length;
  }
  return 0;
}

}  // namespace

void append_code_point(std::string& out, char32_t code_point) {
  assert(code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF));
  const auto append = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  const auto continuation = [&](unsigned shift) { append(0x80 | (code_point >> shift & 0x3F)); };
  if (code_point < 0x80) return append(code_point);
  if (code_point < 0x800) {
    append(0xC0 | code_point >> 6);
    return continuation(0);
  }
  if (code_point < 0x10000) {
    append(0xE0 | code_point >> 12);
    continuation(6);
    return continuation(0);
  }
  append(0xF0 | code_point >> 18);
  continuation(12);
  continuation(6);
  continuation(0);
}

std::size_t find_malformed(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    if (byte_at(bytes, at) < 0x80) {
      ++at;
      continue;
    }
    const std::size_t length = sequence_length(bytes.substr(at));
    if (length == 0) return at;
    at += length;
  }
  return std::string_view::npos;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += !is_continuation(static_cast<std::uint8_t>(c));
  return count;
}

bool is_ascii(std::string_view text) {
  for (const char c : text) {
    if (static_cast<std::uint8_t>(c) >= 0x80) return false;
  }
  return true;
}

}  // namespace clearnotice::text
