#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/value.hpp"

namespace clearnotice::lint {

/// error: the notice contradicts itself, its form or the law in force. warning: something asked for
/// is not found, or what is found cannot be right as it stands. note: a person has to decide.
enum class level { error, warning, note };

/// One rule: what it is called, where it comes from. Ids are stable and never reused.
struct rule {
  std::string_view id, article, title;
  lint::level level = lint::level::warning;
};

struct finding {
  const lint::rule* rule = nullptr;
  const json::value* at = nullptr;  ///< null: the whole notice
  std::string pointer;
  std::size_t begin = 0, end = 0;  ///< bytes of `at`'s text; both 0: the value itself
  std::string locale;              ///< empty: every locale
  std::string found, settle;       ///< what was found or not, and what would settle it
};

using findings = std::vector<finding>;

}  // namespace clearnotice::lint
