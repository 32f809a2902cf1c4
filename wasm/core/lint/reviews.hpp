#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/lint/finding.hpp"
#include "core/problem.hpp"
#include "core/result.hpp"

namespace clearnotice::lint {

/// Who has read the words that the product brings, catalogue by catalogue. Without one nothing is
/// said of them: what is not known is no finding.
class reviews {
 public:
  /// @param source  `{"de":null,"fr":"A. Reader"}`: each shipped catalogue, and the reviewer that
  ///                its header names
  static result<reviews, problem> read(std::string_view source);

  /// A note for each locale of a notice whose words nobody has read, a warning for each that has no
  /// words at all. de-AT takes those of de (catalog::match_locale).
  void check(const json::value& root, findings& into) const;

 private:
  bool is_read(std::string_view catalogue) const;

  std::vector<std::string> catalogues_;
  std::vector<std::string> read_;  ///< those of them that have a reviewer
};

}  // namespace clearnotice::lint
