#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tools/messagec/findings.hpp"

namespace clearnotice::messagec {

/// One locales/<tag>.json, as locales/catalog.schema.json describes it.
struct source {
  std::string file;                                            ///< as it was named
  std::string locale;                                          ///< BCP 47
  std::string date;                                            ///< ISO 8601
  std::map<std::string, std::string> messages;                 ///< ICU MessageFormat by key
  std::map<std::string, std::vector<std::string>> glossary{};  ///< the forms of each legal term
  std::vector<std::string> forbidden{};  ///< lower-case parts of words that no answer may say
};

/// Reads one catalogue. What is wrong with its form is found; nothing is said about its messages
/// yet.
std::optional<source> read_source(const std::string& file, findings& found);

}  // namespace clearnotice::messagec
