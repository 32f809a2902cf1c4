#include "core/lint/evidence.hpp"

namespace clearnotice::lint {

evidence::evidence(const json::value& root, std::string_view locale, const lexicon& words)
    : locale_(locale), words_(&words), text_(own_text_of(root, locale)) {
  for (passage& each : text_.passages) words.mark_numbers(each.words);
  name_topics();
  for (const passage& each : text_.passages) {
    std::uint64_t& found = by_passage_.emplace_back(0);
    for (const lexicon::match& match : words.find(each.words)) {
      const idea of = match.what->idea;
      if ((match.what->topics & text_.sections[each.section].topics) == 0 &&
          match.what->topics != ~0U) {
        continue;
      }
      std::vector<hit>& hits = hits_[static_cast<std::size_t>(of)];
      // Two phrasings may know the same words.
      const bool known = !hits.empty() && hits.back().in == &each &&
                         hits.back().end > each.words[match.first].begin;
      if (known) continue;
      found |= bit(of);
      hits.push_back({&each, match.what, each.words[match.first].begin,
                      each.words[match.end - 1].end, each.words[match.first].sentence});
    }
  }
}

/// What a section does not declare its heading says, else its parent. The title of the whole notice
/// says nothing of its parts.
void evidence::name_topics() {
  for (const passage& each : text_.passages) {
    own_section& own = text_.sections[each.section];
    if (each.type == passage::kind::heading && !own.declared) {
      own.topics = words_->topics_of(each.words);
    }
  }
  for (own_section& own : text_.sections) {
    if (own.declared || own.topics != 0 || own.parent == own_section::kNone) continue;
    const own_section& parent = text_.sections[own.parent];
    if (parent.declared || parent.parent != own_section::kNone) own.topics = parent.topics;
  }
}

std::uint64_t evidence::ideas() const {
  std::uint64_t all = 0;
  for (const std::uint64_t each : by_passage_) all |= each;
  return all;
}

bool evidence::has_section(notice::topic topic) const {
  for (const own_section& each : text_.sections) {
    if ((each.topics >> static_cast<unsigned>(topic) & 1U) != 0) return true;
  }
  return false;
}

}  // namespace clearnotice::lint
