#include "tools/phonec/expression.hpp"

#include <bit>
#include <utility>

namespace clearnotice::phonec {
namespace {

constexpr unsigned kAnyDigit = 0x3FF;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
unsigned value_of(char c) { return static_cast<unsigned>(c - '0'); }

class parser {
 public:
  explicit parser(std::string_view text) : rest_(text) {}

  std::optional<branches> whole() {
    branches all = alternation();
    if (!rest_.empty()) sound_ = false;
    if (!sound_) return std::nullopt;
    return all;
  }

 private:
  bool take(std::string_view what) {
    if (!rest_.starts_with(what)) return false;
    rest_.remove_prefix(what.size());
    return true;
  }

  branches alternation() {
    branches all;
    do all.push_back(sequence());
    while (take("|"));
    return all;
  }

  branch sequence() {
    branch steps;
    while (sound_ && !rest_.empty() && rest_[0] != '|' && rest_[0] != ')') {
      step next = repeated(atom());
      // "\d\d{3}" is one run.
      if (next.what == step::kind::run && !steps.empty() && steps.back().what == step::kind::run) {
        steps.back().least += next.least;
        steps.back().more += next.more;
      } else {
        steps.push_back(std::move(next));
      }
    }
    if (steps.empty()) sound_ = false;
    return steps;
  }

  step atom() {
    step its;
    if (take("\\d")) {
      its.what = step::kind::run;
      its.least = 1;
    } else if (take("(?:")) {
      its.what = step::kind::group;
      its.inside = group();
    } else if (take("(")) {
      its.what = step::kind::captured;
      its.inside = group();
    } else if (take("$")) {
      its.what = step::kind::end;
    } else if (take("[")) {
      its.set = digit_class();
    } else if (is_digit(rest_[0])) {
      its.set = 1U << value_of(rest_[0]);
      rest_.remove_prefix(1);
    } else {
      sound_ = false;
    }
    return its;
  }

  branches group() {
    branches inside = alternation();
    if (!take(")")) sound_ = false;
    return inside;
  }

  unsigned digit_class() {
    unsigned set = 0;
    while (sound_ && !take("]")) {
      if (rest_.empty() || !is_digit(rest_[0])) {
        sound_ = false;
        break;
      }
      const unsigned first = value_of(rest_[0]);
      unsigned last = first;
      rest_.remove_prefix(1);
      if (rest_.size() > 1 && rest_[0] == '-' && is_digit(rest_[1])) {
        last = value_of(rest_[1]);
        rest_.remove_prefix(2);
      }
      for (unsigned digit = first; digit <= last; ++digit) set |= 1U << digit;
    }
    if (std::popcount(set) < 2 || set == kAnyDigit) sound_ = false;
    return set;
  }

  step repeated(step its) {
    if (take("?")) return optional(std::move(its));
    if (!take("{")) return its;
    if (its.what != step::kind::run) sound_ = false;
    const unsigned least = number();
    const unsigned most = take(",") ? number() : least;
    if (!take("}") || least == 0 || most < least) sound_ = false;
    its.least = least;
    its.more = most - least;
    return its;
  }

  step optional(step its) {
    if (its.what == step::kind::group) {
      its.what = step::kind::optional;
      return its;
    }
    step around;
    around.what = step::kind::optional;
    around.inside.emplace_back().push_back(std::move(its));
    return around;
  }

  unsigned number() {
    unsigned value = 0;
    while (!rest_.empty() && is_digit(rest_[0])) {
      value = value * 10 + value_of(rest_[0]);
      rest_.remove_prefix(1);
    }
    return value;
  }

  std::string_view rest_;
  bool sound_ = true;
};

}  // namespace

std::optional<branches> parse(std::string_view expression) { return parser(expression).whole(); }

}  // namespace clearnotice::phonec
