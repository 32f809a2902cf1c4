#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/lint/idea.hpp"
#include "core/lint/pattern.hpp"
#include "core/notice/model.hpp"
#include "core/problem.hpp"
#include "core/result.hpp"

namespace clearnotice::lint {

/// The phrasings of one language: locales/lint/<language>.json.
class lexicon {
 public:
  /// Strict: an unknown idea or topic, and a phrasing that cannot be read, are complaints.
  /// Codes: `json.*`, and `lexicon.*` of json::cursor, and `lexicon.bad_pattern`.
  static result<lexicon, problem> read(std::string_view source);

  struct phrasing {
    lint::pattern pattern;
    lint::idea idea{};
    std::string advice;     ///< what to write instead, where the lexicon says so
    unsigned topics = ~0U;  ///< only in sections about these, a bit for each
  };
  struct match {
    const phrasing* what = nullptr;
    std::size_t first = 0, end = 0;  ///< words
  };

  const std::string& language() const { return language_; }
  /// January to December, as `words_of` gives them.
  const std::vector<std::string>& months() const { return months_; }

  /// Words that may stand twice in a row: « vous vous ».
  const std::vector<std::string>& repeatable() const { return repeatable_; }

  /// Marks the number words.
  void mark_numbers(std::vector<word>& words) const;
  /// Every phrasing in a text, from its beginning to its end.
  std::vector<match> find(const std::vector<word>& words) const;
  /// The topics of a heading, a bit for each.
  unsigned topics_of(const std::vector<word>& heading) const;

 private:
  void index();

  std::string language_;
  std::vector<std::string> numbers_, months_, repeatable_;
  std::vector<phrasing> phrasings_;
  std::array<std::vector<pattern>, notice::kTopicCount> topics_;
  // By the hash of the first two bytes: a text is long and the phrasings are many.
  static constexpr std::size_t kBuckets = 256;
  std::array<std::vector<std::uint16_t>, kBuckets> buckets_;
  std::vector<std::uint16_t> anywhere_;
};

}  // namespace clearnotice::lint
