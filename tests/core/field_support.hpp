#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/catalogue.hpp"
#include "core/field/rules.hpp"
#include "core/json/value.hpp"

namespace field_support {

/// A shipped catalogue, as the message compiler left it.
const clearnotice::catalog::catalogue& words(std::string_view locale);

/// The numbering plans of every zone.
const clearnotice::phone::plans& plans();

/// `typed` in an optional field of an English form.
clearnotice::field::verdict checked(clearnotice::field::kind field, std::string_view typed,
                                    std::string_view region = {});

/// The whole answer in one line: the normalized form, or "ok", or the code and, after a warning,
/// the normalized form; "empty".
std::string outcome(clearnotice::field::kind field, std::string_view typed,
                    std::string_view region = {});

/// A JSON-lines file. A line that our reader refuses is there without a value: only lone surrogates
/// are refused, which never reach a rule.
using lines = std::vector<std::optional<clearnotice::json::value>>;
lines read_lines(const std::string& path);

/// The same of ../shared/corpora; skips the test, saying so, where that is absent.
lines read_corpus(std::string_view name);

std::string text_of(const clearnotice::json::value& object, std::string_view key);

}  // namespace field_support
