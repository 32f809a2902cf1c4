#pragma once

#include <string>
#include <string_view>

#include "core/lint/linter.hpp"

namespace clearnotice {

/// The front door for those who write notices: what no visitor of a page needs. Replies as
/// `engine` does.
class author {
 public:
  /// locales/lint/<language>.json → `"fr"`, its language.
  std::string add_lexicon(std::string_view lexicon_json);
  /// notice.json → `{"findings":[{"rule","article","title","level","pointer","locale"?,"found",
  /// "settle","line","column","length"}],"coverage":[{"locale","read","items":{"identity":
  /// "present"|"partial"|"missing"|"not-applicable",…}}],"authorities":"2026-09-03"}`. Lines and
  /// columns count from 1, columns and `length` in code points of the source; a finding about the
  /// whole notice has none.
  /// @param today  as 20261123; 0: not known, and nothing is stale
  std::string lint(std::string_view notice_json, unsigned today) const;

 private:
  lint::linter linter_;
};

}  // namespace clearnotice
