#pragma once

#include <string_view>

namespace clearnotice::field {

/// Whether `domain` is an address literal, brackets included: IPv4, or IPv6 with its tag.
/// A General-address-literal is none: its tag must be specified in a standards-track RFC and
/// registered with IANA, and none but IPv6 is.
/// Source: RFC 5321 4.1.3.
bool is_address_literal(std::string_view domain);

}  // namespace clearnotice::field
