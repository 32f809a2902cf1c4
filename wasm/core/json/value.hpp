#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/problem.hpp"
#include "core/result.hpp"

namespace clearnotice::json {

enum class type { null, boolean, number, string, array, object };

struct member;

/// One JSON value and the byte at which it starts in its source, so that every later complaint can
/// name line and column.
struct value {
  type kind = type::null;
  bool truth = false;
  std::string text;             ///< a string's content, or a number as it was written
  std::vector<value> items;     ///< of an array
  std::vector<member> members;  ///< of an object, in source order, keys unique
  std::size_t offset = 0;

  /// The member of that name, or nullptr.
  const value* find(std::string_view key) const;
};

struct member {
  std::string key;
  std::size_t key_offset = 0;
  value content;
};

struct place {
  unsigned line = 0;    ///< from 1
  unsigned column = 0;  ///< from 1, in code points
};

/// Where the byte at `offset` stands.
place place_in(std::string_view source, std::size_t offset);

inline constexpr std::size_t kMaxBytes = 1024 * 1024;  ///< of one document
inline constexpr std::size_t kMaxDepth = 32;           ///< arrays and objects inside one another
inline constexpr std::size_t kMaxMembers = 1024;       ///< of one object

/// Reads one RFC 8259 document, strictly: no comments, no duplicate keys, no lone surrogates,
/// within the limits above. Codes: json.too_large, json.not_utf8, json.syntax, json.lone_surrogate,
/// json.duplicate_key, json.too_deep, json.too_many_members. No message quotes the source: a
/// request holds what a patient typed.
result<value, problem> parse(std::string_view source);

}  // namespace clearnotice::json
