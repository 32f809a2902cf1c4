#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/json/value.hpp"

namespace clearnotice {

/// Finds lines and columns of a JSON document, for many places of one document.
class source_map {
 public:
  struct span {
    unsigned line = 0, column = 0;  ///< from 1; columns in code points
    unsigned length = 0;            ///< code points on that line
  };

  explicit source_map(std::string_view source);

  /// Where the bytes `begin` to `end` of a string's content stand in the source, behind its
  /// escapes. Both 0: the whole value.
  span find(const json::value& at, std::size_t begin, std::size_t end) const;

 private:
  std::size_t source_offset(const json::value& at, std::size_t byte) const;
  std::size_t end_of(const json::value& at) const;

  std::string_view source_;
  std::vector<std::size_t> lines_;  ///< where each begins
};

}  // namespace clearnotice
