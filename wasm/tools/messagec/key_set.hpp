#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tools/messagec/findings.hpp"
#include "tools/messagec/message_source.hpp"
#include "tools/messagec/source.hpp"

namespace clearnotice::messagec {

/// What every catalogue has to have: the keys of the English one, and the arguments of each
/// message.
struct key_set {
  std::vector<std::string> keys;          ///< sorted: the order of `enum class message`
  std::vector<std::string> arguments;     ///< sorted: the order of `enum class argument`
  std::map<std::string, signature> asks;  ///< of each message

  /// FNV-1a, 32 bits, of both lists: catalogues of another set are refused at run time.
  std::uint32_t hash() const;
};

/// Reads the set off the English catalogue, whose messages must be sound.
key_set key_set_of(const source& english, findings& found);

/// `error.email.no_at` to `error_email_no_at`.
std::string identifier_of(const std::string& key);

/// The C++ header that names all of it.
std::string header_of(const key_set& set, const source& english, const std::string& command);

}  // namespace clearnotice::messagec
