#pragma once

#include <optional>
#include <span>
#include <string>

#include "tools/messagec/findings.hpp"

namespace clearnotice::messagec {

/// The C++ header with what core/catalog/matching.cpp knows of languages: all that ICU's
/// LocaleMatcher says of the languages that reach one of these locales. Tags in the form of BCP 47;
/// of languages with a two-letter code, their three-letter codes are left out, as BCP 47 does.
/// Nothing, and a finding, where a locale matches in a way that the tables cannot say.
std::optional<std::string> matches_header(std::span<const std::string> tags, findings& found);

}  // namespace clearnotice::messagec
