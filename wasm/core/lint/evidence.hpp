#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/lint/lexicon.hpp"
#include "core/lint/passage.hpp"

namespace clearnotice::lint {

constexpr std::uint64_t bit(idea each) { return std::uint64_t{1} << static_cast<unsigned>(each); }
static_assert(kIdeaCount <= 64);

/// A phrasing found in a passage.
struct hit {
  const passage* in = nullptr;
  const lexicon::phrasing* what = nullptr;
  std::size_t begin = 0, end = 0;  ///< bytes of the passage's text
  unsigned sentence = 0;
};

/// What the own words of a notice say in one locale, as far as its lexicon knows.
class evidence {
 public:
  evidence(const json::value& root, std::string_view locale, const lexicon& words);

  const std::string& locale() const { return locale_; }
  const lexicon& words() const { return *words_; }
  const own_text& text() const { return text_; }

  const std::vector<hit>& of(idea each) const { return hits_[static_cast<std::size_t>(each)]; }
  bool has(idea each) const { return !of(each).empty(); }
  /// Every idea found, a bit for each.
  std::uint64_t ideas() const;
  /// The ideas of one passage.
  std::uint64_t ideas_in(const passage& where) const {
    return by_passage_[static_cast<std::size_t>(&where - text_.passages.data())];
  }
  bool is_about(const passage& where, notice::topic topic) const {
    return (text_.sections[where.section].topics >> static_cast<unsigned>(topic) & 1U) != 0;
  }
  /// Whether a section declares (`about`) or by its heading shows that it speaks of a topic.
  bool has_section(notice::topic topic) const;
  /// Speaks of the authority, so that what is named there is not the clinic.
  bool of_authority(const passage& where) const {
    return (ideas_in(where) & (bit(idea::complaint) | bit(idea::authority))) != 0;
  }

 private:
  void name_topics();

  std::string locale_;
  const lexicon* words_;
  own_text text_;
  std::array<std::vector<hit>, kIdeaCount> hits_;
  std::vector<std::uint64_t> by_passage_;
};

}  // namespace clearnotice::lint
