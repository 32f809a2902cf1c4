#include "core/author/source_map.hpp"

#include <algorithm>

#include "core/text/utf8.hpp"

namespace clearnotice {
namespace {

unsigned hex_at(std::string_view text, std::size_t at) {
  unsigned number = 0;
  for (std::size_t i = at; i < at + 4 && i < text.size(); ++i) {
    const char c = text[i];
    const int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
    number = number * 16 + static_cast<unsigned>(digit);
  }
  return number;
}

/// Bytes of the UTF-8 that a UTF-16 unit makes; each half of a pair makes two of its four.
std::size_t utf8_size(unsigned unit) {
  if (unit < 0x80) return 1;
  const bool surrogate = unit >= 0xD800 && unit <= 0xDFFF;
  return unit < 0x800 || surrogate ? 2 : 3;
}

}  // namespace

source_map::source_map(std::string_view source) : source_(source), lines_{0} {
  for (std::size_t i = 0; i < source.size(); ++i) {
    if (source[i] == '\n') lines_.push_back(i + 1);
  }
}

std::size_t source_map::source_offset(const json::value& at, std::size_t byte) const {
  std::size_t offset = at.offset + 1;  // behind the quote
  for (std::size_t content = 0; content < byte && offset < source_.size();) {
    if (source_[offset] != '\\') {
      ++offset;
      ++content;
    } else if (source_[offset + 1] != 'u') {
      offset += 2;
      ++content;
    } else {
      content += utf8_size(hex_at(source_, offset + 2));
      offset += 6;
    }
  }
  return offset;
}

std::size_t source_map::end_of(const json::value& at) const {
  if (at.kind == json::type::string) return source_offset(at, at.text.size()) + 1;
  if (at.kind == json::type::number) return at.offset + at.text.size();
  return at.offset + 1;
}

source_map::span source_map::find(const json::value& at, std::size_t begin, std::size_t end) const {
  const bool inside = at.kind == json::type::string && end > begin;
  const std::size_t from = inside ? source_offset(at, begin) : at.offset;
  const std::size_t to = inside ? source_offset(at, end) : end_of(at);
  const auto line = std::upper_bound(lines_.begin(), lines_.end(), from) - 1;
  const auto points = [&](std::size_t first, std::size_t last) {
    return static_cast<unsigned>(text::count_code_points(source_.substr(first, last - first)));
  };
  return {static_cast<unsigned>(line - lines_.begin()) + 1, points(*line, from) + 1,
          std::max(1U, points(from, to))};
}

}  // namespace clearnotice
