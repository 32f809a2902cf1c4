#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/result.hpp"

namespace clearnotice::text {

inline constexpr std::size_t kMostInDomain = 253;  ///< octets without the root, RFC 1035 2.3.4

enum class domain_problem {
  empty_label,
  label_too_long,
  too_long,
  bad_character,
  bad_hyphen,
  not_idna
};

struct domain_name {
  std::string ascii;          ///< as DNS takes it: lower-case, international labels as A-labels
  bool is_confusing = false;  ///< may be read as another domain: text/confusable.hpp
  std::string latin = {};     ///< the ASCII domain that a confusing one looks like, if it does
};

/// A domain name as DNS takes it, and what a reader may take it for.
/// Labels 1–63 octets, 253 in all (RFC 1035 2.3.4), no dot at the end; letters, digits and inner
/// hyphens (RFC 1123 2.1), not in third and fourth place together (RFC 5890 2.3.1);
/// international names by UTS #46, non-transitional, CheckHyphens, CheckBidi, CheckJoiners,
/// UseSTD3ASCIIRules, VerifyDnsLength. An ASCII domain without an A-label never touches ICU.
/// @param domain  well-formed UTF-8; more than 1,012 bytes (253 characters of four) is `too_long`.
result<domain_name, domain_problem> to_ascii_domain(std::string_view domain);

}  // namespace clearnotice::text
