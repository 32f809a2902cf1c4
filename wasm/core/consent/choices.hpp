#pragma once

#include <algorithm>
#include <vector>

#include "core/notice/model.hpp"

namespace clearnotice::consent {

/// Which of the purposes that rest on consent a person chose. It begins with none: silence and
/// ticked boxes are no consent (C-673/17 Planet49). There is one box for one purpose, and no way to
/// choose a purpose that rests on another basis.
class choices {
 public:
  explicit choices(const notice::facts& facts) : chosen_(facts.purposes.size(), false) {}

  /// @param purpose  index into facts.purposes, of one that needs consent
  void set(std::size_t purpose, bool chosen) { chosen_[purpose] = chosen; }
  bool chosen(std::size_t purpose) const { return chosen_[purpose]; }
  bool any() const { return std::find(chosen_.begin(), chosen_.end(), true) != chosen_.end(); }

 private:
  std::vector<unsigned char> chosen_;  // a vector<bool> costs 0.6 kB of code
};

/// What a person says they have read. It is no consent, so it is another type: nothing becomes
/// active by it, and nothing depends on it.
enum class acknowledgement { not_given, given };

/// A purpose is active when its basis is not consent, or when its box is ticked.
inline bool is_active(const notice::facts& facts, const choices& made, std::size_t purpose) {
  return !facts.purposes[purpose].needs_consent() || made.chosen(purpose);
}

}  // namespace clearnotice::consent
