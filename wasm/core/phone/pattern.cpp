#include "core/phone/pattern.hpp"

#include <algorithm>

namespace clearnotice::phone {
namespace {

using groups = std::array<found::group, kMostGroups>;

/// What is still to be tried when a way fails.
struct place {
  std::uint16_t word;
  std::uint16_t digit;
  groups taken;
};

// A real pattern has far fewer places open, and takes some hundred steps at most; a program that
// somebody made up must end too.
constexpr std::size_t kMostPlaces = 64;
constexpr unsigned kMostSteps = 20000;

class search {
 public:
  search(program words, std::string_view digits, bool whole)
      : words_(words), digits_(digits), whole_(whole) {}

  bool from(std::size_t at, found& out) {
    word_ = at;
    for (unsigned i = 0; i < kMostSteps; ++i) {
      const std::uint16_t now = words_[word_];
      if (step_of(now) == step::match && (!whole_ || digit_ == digits_.size())) {
        out.end = digit_;
        std::copy(groups_.begin(), groups_.end(), out.groups);
        return true;
      }
      if (!take(step_of(now), operand_of(now)) && !next_place()) return false;
    }
    return false;
  }

 private:
  bool take(step what, unsigned operand) {
    switch (what) {
      case step::match: return false;
      case step::set:
        if (!is_next_in(operand)) return false;
        ++digit_;
        ++word_;
        return true;
      case step::run: return take_run(operand >> kRunBits, operand & ((1U << kRunBits) - 1));
      case step::branch:
      case step::branch_any: return take_branch(what == step::branch_any || is_next_in(operand));
      case step::jump: word_ += words_[word_ + 1]; return true;
      case step::open: groups_[operand - 1].from = static_cast<std::uint8_t>(digit_); break;
      case step::close:
        groups_[operand - 1].to = static_cast<std::uint8_t>(digit_);
        groups_[operand - 1].taken = true;
        break;
      case step::end:
        if (digit_ != digits_.size()) return false;
        break;
    }
    ++word_;
    return true;
  }

  bool is_next_in(unsigned set) const {
    return digit_ < digits_.size() && (set >> (digits_[digit_] - '0') & 1U) != 0;
  }

  bool take_run(std::size_t least, std::size_t more) {
    const std::size_t rest = digits_.size() - digit_;
    if (rest < least) return false;
    ++word_;
    std::size_t most = std::min(rest, least + more);
    if (whole_ && step_of(words_[word_]) == step::match) {
      if (most < rest) return false;
      digit_ = digits_.size();
      return true;
    }
    for (std::size_t fewer = least; fewer < most; ++fewer) leave(word_, digit_ + fewer);
    digit_ += most;
    return true;
  }

  bool take_branch(bool fits) {
    const std::size_t next = words_[word_ + 1];
    if (!fits) {
      word_ += next;
      return next != 0;
    }
    if (next != 0) leave(word_ + next, digit_);
    word_ += 2;
    return true;
  }

  void leave(std::size_t word, std::size_t digit) {
    if (count_ == kMostPlaces) return;
    places_[count_++] = {static_cast<std::uint16_t>(word), static_cast<std::uint16_t>(digit),
                         groups_};
  }

  bool next_place() {
    if (count_ == 0) return false;
    const place& last = places_[--count_];
    word_ = last.word;
    digit_ = last.digit;
    groups_ = last.taken;
    return true;
  }

  program words_;
  std::string_view digits_;
  bool whole_;
  std::size_t word_ = 0, digit_ = 0;
  groups groups_{};
  std::size_t count_ = 0;
  // Not filled: a thousand bytes for each pattern would cost more than the pattern does.
  std::array<place, kMostPlaces> places_;
};

}  // namespace

bool matches(program words, std::size_t at, std::string_view digits) {
  found ignored;
  return search(words, digits, true).from(at, ignored);
}

bool begins(program words, std::size_t at, std::string_view digits, found& out) {
  return search(words, digits, false).from(at, out);
}

}  // namespace clearnotice::phone
