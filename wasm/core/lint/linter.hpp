#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/lint/coverage.hpp"
#include "core/lint/finding.hpp"
#include "core/lint/lexicon.hpp"
#include "core/lint/reviews.hpp"

/// Says what a notice still lacks: on its facts and on its own words. “Not found” is all it says:
/// whether something is lawful a person decides.
namespace clearnotice::lint {

struct report {
  struct row {
    std::string locale;
    bool read = false;          ///< whether there is a lexicon for its own words
    std::vector<state> states;  ///< in the order of kItems
  };
  json::value document;
  findings found;  ///< in the order of their places; those of the whole notice first
  std::vector<row> coverage;
};

class linter {
 public:
  /// locales/lint/<language>.json → its language. A second one takes the first one's place.
  result<std::string, problem> add_lexicon(std::string_view source);
  /// Who has reviewed which catalogue; without this nothing is said of them.
  void set_reviews(reviews known) { reviews_ = std::move(known); }

  /// @param source  notice.json, at most 1 MiB
  /// @param today   as 20261123, the day against which dates are stale; 0: no day
  /// @return codes of notice::read, when this is no notice
  result<report, problem> lint(std::string_view source, unsigned today) const;

 private:
  const lexicon* lexicon_for(std::string_view locale) const;

  std::vector<lexicon> lexicons_;
  reviews reviews_;
};

}  // namespace clearnotice::lint
