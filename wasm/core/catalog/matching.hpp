#pragma once

#include <span>
#include <string>
#include <string_view>

namespace clearnotice::catalog {

/// The best of `have` for the language tag `wanted` (RFC 4647 3.4 lookup: de-CH, then de), compared
/// without case; then any of `have` in the same language; empty where the language is not there.
std::string_view match_locale(std::string_view wanted, std::span<const std::string> have);

/// A well-formed BCP 47 language tag as far as we use them: language[-Script][-REGION].
bool is_language_tag(std::string_view tag);

}  // namespace clearnotice::catalog
